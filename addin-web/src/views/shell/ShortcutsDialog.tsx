import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { Text } from "../../i18n/texts";
import { useText } from "../../ui/useText";
import css from "./ShortcutsDialog.module.css";

const groups: { title: Text; keys: [string, Text][] }[] = [
  {
    title: "keys.everywhere",
    keys: [
      ["Ctrl+Z", "keys.undo"],
      ["Ctrl+Y", "keys.redo"],
      ["Ctrl+S", "keys.download"],
      ["Ctrl+O", "keys.open"],
      ["Alt+1 … 5", "keys.views"],
      ["F1, ?", "keys.help"],
    ],
  },
  {
    title: "keys.grid",
    keys: [
      ["↑ ↓ ← →", "keys.move"],
      ["Home, End", "keys.rowEnds"],
      ["Ctrl+Home, Ctrl+End", "keys.gridEnds"],
      ["Enter, F2", "keys.type"],
      ["Delete", "keys.clear"],
      ["Ctrl+Enter", "keys.insert"],
      ["Ctrl+Shift+Enter", "keys.insertAbove"],
      ["Alt+↑, Alt+↓", "keys.moveRow"],
      ["Ctrl+D", "keys.duplicate"],
      ["Ctrl+Delete", "keys.delete"],
      ["Shift+F10", "keys.menu"],
      ["Ctrl+V", "keys.paste"],
    ],
  },
  {
    title: "keys.typing",
    keys: [
      ["Esc", "keys.finish"],
      ["Enter", "keys.next"],
      ["Shift+Enter", "keys.newLine"],
      ["Tab, Shift+Tab", "keys.nextCell"],
    ],
  },
];

export default function ShortcutsDialog({ close }: { close: () => void }) {
  const say = useText();
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("keys.title")}</DialogTitle>
          <DialogContent tabIndex={0} className={css.groups}>
            {groups.map((group) => (
              <section key={group.title}>
                <h3 className={css.title}>{say(group.title)}</h3>
                <dl className={css.keys}>
                  {group.keys.map(([key, text]) => (
                    <div key={text} className={css.row}>
                      <dt>
                        <kbd>{key}</kbd>
                      </dt>
                      <dd>{say(text)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
