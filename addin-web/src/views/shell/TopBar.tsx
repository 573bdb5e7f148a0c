import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowDownload20Regular, ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { isUnsaved, redoEdit, undoEdit, useEditor } from "../../state/editor";
import { useText } from "../../ui/useText";
import { commands } from "./commands";
import { FileMenu } from "./FileMenu";
import { MoreMenu } from "./MoreMenu";
import css from "./TopBar.module.css";

export function TopBar({ openHelp }: { openHelp: () => void }) {
  const say = useText();
  const open = useEditor((state) => state.history !== null);
  return (
    <header className={css.bar}>
      <FileMenu />
      <Title />
      {open && <UndoRedo />}
      {open && (
        <Button className={css.download} appearance="primary" size="small" icon={<ArrowDownload20Regular />} onClick={commands.download}>
          <span className={css.downloadText}>{say("file.download")}</span>
        </Button>
      )}
      <MoreMenu openHelp={openHelp} />
    </header>
  );
}

function Title() {
  const say = useText();
  const title = useEditor((state) => state.history?.present.cover.title);
  const unsaved = useEditor(isUnsaved);
  if (title === undefined) return <span className={css.title}>{say("app.name")}</span>;
  return (
    <span className={css.title}>
      <h1 className={css.name} title={title}>
        {title || say("app.untitled")}
      </h1>
      <span className={css.state}>{say(unsaved ? "app.unsaved" : "app.saved")}</span>
    </span>
  );
}

function UndoRedo() {
  const say = useText();
  const canUndo = useEditor((state) => !!state.history?.past.length);
  const canRedo = useEditor((state) => !!state.history?.future.length);
  return (
    <div className={css.group}>
      <Tooltip content={`${say("edit.undo")} (Ctrl+Z)`} relationship="label">
        <Button appearance="subtle" size="small" icon={<ArrowUndo20Regular />} disabledFocusable={!canUndo} onClick={undoEdit} />
      </Tooltip>
      <Tooltip content={`${say("edit.redo")} (Ctrl+Y)`} relationship="label">
        <Button appearance="subtle" size="small" icon={<ArrowRedo20Regular />} disabledFocusable={!canRedo} onClick={redoEdit} />
      </Tooltip>
    </div>
  );
}
