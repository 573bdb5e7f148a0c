import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular, ArrowRedo20Regular, ArrowUndo20Regular, DocumentArrowRight20Regular, MoreHorizontal20Regular, Navigation20Regular } from "@fluentui/react-icons";
import { useDrafts } from "../../state/drafts";
import { isUnsaved, redoEdit, undoEdit, useEditor } from "../../state/editor";
import type { Text } from "../../i18n/texts";
import { useHost } from "../../state/inPlace";
import { later } from "../../ui/later";
import { useText } from "../../ui/useText";
import { commands } from "./commands";
import { LazyMenu } from "./LazyMenu";
import css from "./TopBar.module.css";

const FileMenu = later(() => import("./FileMenu"), { over: true });
const MoreMenu = later(() => import("./MoreMenu"), { over: true });

export function TopBar() {
  const say = useText();
  const open = useEditor((state) => state.history !== null);
  const inWord = useHost((state) => state.inPlace !== null);
  return (
    <header className={css.bar}>
      <LazyMenu name={say("file.menu")} icon={<Navigation20Regular />} menu={FileMenu} />
      <Title />
      {open && <UndoRedo />}
      {open && (
        <Button className={css.download} appearance="primary" size="small" icon={inWord ? <DocumentArrowRight20Regular /> : <ArrowDownload20Regular />} onClick={commands.deliver}>
          <span className={css.downloadText}>{say(inWord ? "word.update" : "file.download")}</span>
        </Button>
      )}
      <LazyMenu name={say("more")} icon={<MoreHorizontal20Regular />} menu={MoreMenu} />
    </header>
  );
}

function Title() {
  const say = useText();
  const title = useEditor((state) => state.history?.present.cover.title);
  const state = useSaveState();
  if (title === undefined) return <span className={css.title}>{say("app.name")}</span>;
  return (
    <span className={css.title}>
      <h1 className={css.name} title={title}>
        {title || say("app.untitled")}
      </h1>
      <span className={css.state} title={say(...state)}>
        {say(...state)}
      </span>
    </span>
  );
}

/** Where what is in the pane is kept, in words. */
function useSaveState(): [Text, ...number[]] {
  const inWord = useHost((state) => state.inPlace !== null);
  const unsaved = useEditor(isUnsaved);
  const savedAs = useEditor((state) => state.savedAs);
  const { failing, kept } = useDrafts();
  const isKept = useEditor((state) => state.history?.present === kept) && !failing;
  if (unsaved && inWord) return ["word.unsaved"];
  if (unsaved) return [isKept ? "save.draft" : failing ? "app.unsaved" : "save.keeping"];
  if (savedAs.kind === "archived") return ["save.archived", savedAs.version];
  return [inWord ? "word.saved" : `save.${savedAs.kind}`];
}

function UndoRedo() {
  const canUndo = useEditor((state) => !!state.history?.past.length);
  const canRedo = useEditor((state) => !!state.history?.future.length);
  return (
    <div className={css.group}>
      <Step name="edit.undo" keys="Ctrl+Z" icon={<ArrowUndo20Regular />} possible={canUndo} take={undoEdit} />
      <Step name="edit.redo" keys="Ctrl+Y" icon={<ArrowRedo20Regular />} possible={canRedo} take={redoEdit} />
    </div>
  );
}

interface StepProps {
  name: Text;
  keys: string;
  icon: JSX.Element;
  possible: boolean;
  take: () => void;
}

function Step({ name, keys, icon, possible, take }: StepProps) {
  const say = useText();
  const title = `${say(name)} (${keys})`;
  return <Button appearance="subtle" size="small" icon={icon} aria-label={title} title={title} disabledFocusable={!possible} onClick={take} />;
}
