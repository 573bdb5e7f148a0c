import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { importTable, saveTemplate } from "../../../state/secretariat/units";
import { tell } from "../../../state/work";
import { Modal } from "../../../ui/Modal";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./ImportTable.module.css";

/** As the template heads them; the first two must be filled in. */
const columns = {
  units: ["kode", "nama", "induk", "tingkat"],
  needs: ["unit", "judul", "tugas", "kegiatan", "output", "jenis", "prioritas", "target"],
} as const;

const words = {
  units: { name: "units.import", text: "units.importText" },
  needs: { name: "needs.import", text: "needs.importText" },
} as const;

interface ImportTableProps {
  what: keyof typeof columns;
  primary?: boolean;
}

/** Takes a table in: what it must look like is told first, and beside that which of its cells are wrong; what came of it stands on the page. */
export function ImportTable({ what, primary }: ImportTableProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState("");
  const take = async (file: File | undefined) => {
    if (!file) return;
    setDone("");
    const { answer, refused } = await importTable(what, file);
    tell(refused ?? null);
    if (!answer) return;
    setOpen(false);
    setDone(say("units.imported", answer.added, answer.changed, answer.unchanged));
  };
  return (
    <>
      <Button size={primary ? "medium" : "small"} appearance={primary ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        {say(words[what].name)}
      </Button>
      <span role="status">{done}</span>
      {open && (
        <Modal title={say(words[what].name)} close={() => setOpen(false)} actions={<Choose take={take} template={() => saveTemplate(what)} />}>
          <Columns what={what} />
        </Modal>
      )}
    </>
  );
}

function Columns({ what }: Pick<ImportTableProps, "what">) {
  const say = useSay();
  return (
    <>
      <p className={css.text}>{say(words[what].text)}</p>
      <dl className={css.columns}>
        {columns[what].map((column, i) => (
          <div key={column}>
            <dt>
              {column}
              {i < 2 && <span className={css.must}> *</span>}
            </dt>
            <dd>{say(`column.${what}.${column}` as "column.units.kode")}</dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>{say("import.must")}</p>
    </>
  );
}

function Choose({ take, template }: { take: (file: File | undefined) => Promise<void>; template: () => void }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const chosen = async (files: FileList | null) => {
    await take(files?.[0]);
    // The same file may be chosen again once it is mended.
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <input ref={input} type="file" hidden accept=".csv,.xlsx,text/csv" aria-label={say("import.choose")} onChange={(event) => void chosen(event.currentTarget.files)} />
      <Button onClick={template}>{say("units.template")}</Button>
      <Button data-first appearance="primary" onClick={() => input.current?.click()}>
        {say("import.choose")}
      </Button>
    </>
  );
}
