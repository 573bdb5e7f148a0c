import { Button, Field, Textarea } from "@fluentui/react-components";
import { PersonDelete16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Person } from "../../../api/wire";
import { importPeople, people, removePerson } from "../../../state/secretariat/awareness";
import { tell } from "../../../state/work";
import { Modal } from "../../../ui/Modal";
import { Card } from "../../../ui/secretariat/Card";
import { ImportButton } from "../../../ui/secretariat/ImportButton";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./People.module.css";

const first = 20;

/** The people of the units, for the secretariat: listed from a table, or come by themselves. */
export function People() {
  const say = useSay();
  const format = useFormats();
  const list = people.use((state) => state.value) ?? [];
  const [pasting, setPasting] = useState(false);
  const [all, setAll] = useState(false);
  useEffect(() => void people.load(), []);
  const units = new Set(list.map((person) => person.unitId)).size;
  return (
    <Card
      title={say("aware.peopleOf")}
      className="not-printed"
      beside={
        <span className={css.actions}>
          <ImportButton label={say("aware.importPeople")} take={importPeople} told={({ added, changed, unchanged }) => say("units.imported", added, changed, unchanged)} />
          <Button size="small" onClick={() => setPasting(true)}>
            {say("aware.pastePeople")}
          </Button>
        </span>
      }
    >
      <p className={css.note}>{list.length > 0 ? say("aware.peopleCount", format.number(list.length), units) : say("aware.peopleHint")}</p>
      {list.length > 0 && (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={say("aware.peopleOf")}>
          <table className={css.table}>
            <thead>
              <tr>
                {(["aware.personName", "aware.email", "units.unit", "aware.standing"] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(name)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {list.slice(0, all ? undefined : first).map((person) => (
                <Row key={person.id} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!all && list.length > first && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {say("aware.showAll", list.length)}
        </Button>
      )}
      {pasting && <Pasting close={() => setPasting(false)} />}
    </Card>
  );
}

function Row({ person }: { person: Person }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>{person.email}</td>
      <td>{person.unit}</td>
      <td>{say(person.came ? "aware.came" : "aware.notCame")}</td>
      <td>
        <Button size="small" appearance="subtle" icon={<PersonDelete16Regular />} aria-label={say("aware.remove", person.name)} onClick={() => void removePerson(person.id)} />
      </td>
    </tr>
  );
}

function Pasting({ close }: { close: () => void }) {
  const say = useSay();
  const [text, setText] = useState(`${say("aware.pasteExample")}\n`);
  const send = async () => {
    // Rows copied from Excel are parted by tabs, the example above them by semicolons.
    const { refused } = await importPeople(text.replaceAll("\t", ";"));
    if (refused) tell(refused);
    else close();
  };
  return (
    <Modal
      wide
      title={say("aware.pasteTitle")}
      close={close}
      send={() => void send()}
      actions={
        <>
          <Button onClick={close}>{say("cancel")}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={text.trim().split("\n").length < 2}>
            {say("aware.pasteButton")}
          </Button>
        </>
      }
    >
      <p className={css.note}>{say("aware.pasteText")}</p>
      <Field label={say("aware.pasteField")}>
        <Textarea data-first rows={10} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
    </Modal>
  );
}
