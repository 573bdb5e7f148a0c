import { Button } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { confirmedOf, fileConfirmed, useUnfiled } from "../../state/imports/fileAll";
import { forgetImport, openImport, openItems, useImports, type Import } from "../../state/imports/imports";
import { useWork } from "../../state/work";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";
import css from "./StartView.module.css";

/** Hand-made SOPs that were read: how far they are checked, and files that could not be read. */
export function Imports() {
  const say = useText();
  const { list, failed, progress } = useImports();
  const unfiled = useUnfiled();
  const busy = useWork((state) => state.running !== null);
  const [asking, setAsking] = useState(false);
  const confirmed = confirmedOf(list);
  if (list.length === 0 && failed.length === 0 && !progress) return null;
  return (
    <section aria-labelledby="imports">
      <h2 id="imports" className={css.heading}>
        {say("import.list")}
      </h2>
      {confirmed.length > 0 && (
        <p className={css.fileAll}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => setAsking(true)}>
            {say("import.fileAll", confirmed.length)}
          </Button>
        </p>
      )}
      {asking && <FileAll ready={confirmed} close={() => setAsking(false)} />}
      {progress && <p role="status">{say("import.read", progress.done, progress.of)}</p>}
      <ul className={css.list}>
        {list.map((each) => {
          const open = openItems(each).length;
          const title = each.sop.cover.title || each.fileName;
          return (
            <li key={each.id} className={css.draft}>
              <button type="button" className={css.entry} onClick={() => openImport(each.id)}>
                <span className={css.entryTitle}>{title}</span>
                {unfiled[each.id] && <span className={css.unfiled}>{unfiled[each.id]}</span>}
                <span className={css.entryText}>{[each.fileName, open > 0 ? say("import.left", open) : say("import.allDone")].join(" · ")}</span>
              </button>
              <Button appearance="subtle" size="small" icon={<Delete16Regular />} aria-label={say("import.forget", title)} onClick={() => void forgetImport(each.id)} />
            </li>
          );
        })}
        {failed.map(({ name, reason }) => (
          <li key={name} className={css.failed}>
            <strong>{name}</strong>: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is about to be filed, by name: the last word is a person's. */
function FileAll({ ready, close }: { ready: Import[]; close: () => void }) {
  const say = useText();
  const file = () => {
    close();
    void fileConfirmed();
  };
  return (
    <Modal
      title={say("import.fileAllTitle", ready.length)}
      close={close}
      actions={
        <>
          <Button onClick={close}>{say("cancel")}</Button>
          <Button data-first appearance="primary" onClick={file}>
            {say("import.fileAllButton")}
          </Button>
        </>
      }
    >
      <p className={css.text}>{say("import.fileAllText")}</p>
      <ul>
        {ready.map(({ id, sop: { cover }, fileName }) => (
          <li key={id}>
            {cover.title || fileName} · {cover.number || say("import.numberGiven")}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
