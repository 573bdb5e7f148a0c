import { Button, Link } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, ErrorCircle16Regular } from "@fluentui/react-icons";
import { useSop } from "../../state/editor";
import { useIdentity } from "../../state/identity";
import { checkLibrary, useLibrary } from "../../state/library";
import { useWork } from "../../state/work";
import { useText } from "../../ui/useText";
import css from "./ArchiveView.module.css";

/** Says what the archive of this SOP's unit still lacks and how it is made; changes nothing. */
export function LibraryCheck() {
  const say = useText();
  const unit = useSop((sop) => sop.cover.unit ?? "");
  // Without sign-in the archive is a folder of this computer.
  const isFolder = !useIdentity((state) => state.canLeave);
  const busy = useWork((state) => state.running !== null);
  const report = useLibrary((state) => state.report);
  return (
    <section className={css.card} aria-labelledby="library">
      <div className={css.head}>
        <h2 id="library" className={css.heading}>
          {say(isFolder ? "library.folderTitle" : "library.title")}
        </h2>
        <Button size="small" disabled={busy} onClick={() => void checkLibrary(unit)}>
          {say(isFolder ? "library.folderCheck" : "library.check")}
        </Button>
      </div>
      {isFolder && <p className={css.text}>{say("library.folderText")}</p>}
      {!isFolder && (
        <Link href="/daftar/arsip" target="_blank">
          {say("library.all")}
        </Link>
      )}
      {report && (
        <>
          <p className={css.text} role="status">
            {say(report.ready ? "library.ready" : "library.lacking", report.name)}
          </p>
          <ul className={css.checks}>
            {report.facts.map(({ ok, code, message }) => (
              <li key={code + message} className={ok ? css.fine : css.lacking}>
                {ok ? <CheckmarkCircle16Regular aria-label={say("library.fine")} /> : <ErrorCircle16Regular aria-label={say("library.missing")} />}
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
