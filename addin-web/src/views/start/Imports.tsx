import { Button } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { forgetImport, openImport, openItems, useImports } from "../../state/imports/imports";
import { useText } from "../../ui/useText";
import css from "./StartView.module.css";

/** Hand-made SOPs that were read: how far they are checked, and files that could not be read. */
export function Imports() {
  const say = useText();
  const { list, failed, progress } = useImports();
  if (list.length === 0 && failed.length === 0 && !progress) return null;
  return (
    <section aria-labelledby="imports">
      <h2 id="imports" className={css.heading}>
        {say("import.list")}
      </h2>
      {progress && <p role="status">{say("import.read", progress.done, progress.of)}</p>}
      <ul className={css.list}>
        {list.map((each) => {
          const open = openItems(each).length;
          const title = each.sop.cover.title || each.fileName;
          return (
            <li key={each.id} className={css.draft}>
              <button type="button" className={css.entry} onClick={() => openImport(each.id)}>
                <span className={css.entryTitle}>{title}</span>
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
