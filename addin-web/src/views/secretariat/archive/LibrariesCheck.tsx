import { Badge, Button } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, ErrorCircle16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { LibraryAnswer, LibraryOfUnits } from "../../../api/wire";
import { useIdentity } from "../../../state/identity";
import { libraries } from "../../../state/secretariat/archive";
import { Failed } from "../../../ui/secretariat/Blank";
import { Card } from "../../../ui/secretariat/Card";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "./ArchivePage.module.css";

/** Every library that takes SOPs, and what it still lacks. */
export function LibrariesCheck() {
  const say = useSay();
  // Without sign-in the archive is a folder of this computer.
  const isFolder = !useIdentity((state) => state.canLeave);
  const [asked, setAsked] = useState(false);
  const { state, value } = libraries.use();
  const busy = asked && state === "loading";
  const check = () => {
    setAsked(true);
    void libraries.load();
  };
  return (
    <Card
      title={say(isFolder ? "library.folderTitle" : "libraries.title")}
      beside={
        <Button size="small" disabledFocusable={busy} onClick={() => busy || check()}>
          {say(busy ? "libraries.checking" : isFolder ? "library.folderCheck" : "libraries.check")}
        </Button>
      }
    >
      <p className={css.text}>{say(isFolder ? "library.folderText" : "libraries.text")}</p>
      {asked && state === "failed" && <Failed text={say("libraries.failed")} again={check} />}
      {asked && value && <Found libraries={value} isFolder={isFolder} />}
      <span role="status" className="visually-hidden">
        {asked && state === "loaded" && value && say("libraries.checked", value.filter(({ library }) => library.ready).length, value.length)}
      </span>
    </Card>
  );
}

function Found({ libraries: found, isFolder }: { libraries: LibraryOfUnits[]; isFolder: boolean }) {
  const say = useSay();
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{say("libraries.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("libraries.place")}</th>
          {!isFolder && <th scope="col">{say("libraries.units")}</th>}
          <th scope="col">{say("libraries.state")}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ library, units }, i) => (
          <tr key={`${i} ${library.name}`}>
            <th scope="row">{library.name}</th>
            {!isFolder && <td className={css.units}>{units.length > 0 ? units.join(", ") : say(found.length > 1 ? "libraries.otherUnits" : "libraries.allUnits")}</td>}
            <td>
              <State of={library} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is lacking at once; what is there on demand. */
function State({ of: { ready, facts } }: { of: LibraryAnswer }) {
  const say = useSay();
  const lacking = facts.filter(({ ok }) => !ok);
  const fine = facts.filter(({ ok }) => ok);
  return (
    <>
      <Badge appearance="tint" color={ready ? "success" : "danger"}>
        {ready ? say("libraries.ready") : say("libraries.lacking", lacking.length)}
      </Badge>
      {!ready && <Facts facts={lacking} />}
      {fine.length > 0 && (
        <details>
          <summary>{say("libraries.details", fine.length)}</summary>
          <Facts facts={fine} />
        </details>
      )}
    </>
  );
}

function Facts({ facts }: { facts: LibraryAnswer["facts"] }) {
  const say = useSay();
  return (
    <ul className={css.facts}>
      {facts.map(({ ok, code, message }) => (
        <li key={code + message}>
          {ok ? <CheckmarkCircle16Regular className={css.fine} aria-label={say("library.fine")} /> : <ErrorCircle16Regular className={css.lacking} aria-label={say("library.missing")} />}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
