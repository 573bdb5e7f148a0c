import { Button } from "@fluentui/react-components";
import type { Text } from "../../i18n/texts";
import { Modal } from "../../ui/Modal";
import { useText } from "../../ui/useText";
import { setHelp } from "./help";
import css from "./ShortcutsDialog.module.css";

const groups: { title: Text; keys: [string, Text][] }[] = [
  {
    title: "keys.everywhere",
    keys: [
      ["Ctrl+Z", "keys.undo"],
      ["Ctrl+Y", "keys.redo"],
      ["Ctrl+S", "keys.download"],
      ["Ctrl+O", "keys.open"],
      ["Alt+1 … 6", "keys.views"],
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

const close = () => setHelp(false);

export default function ShortcutsDialog() {
  const say = useText();
  return (
    <Modal
      title={say("keys.title")}
      close={close}
      actions={
        <Button data-first onClick={close}>
          {say("close")}
        </Button>
      }
    >
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
    </Modal>
  );
}
