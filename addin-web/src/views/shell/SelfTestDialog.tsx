import { Button } from "@fluentui/react-components";
import { openSelfTest, runSelfTest, useSelfTest } from "../../state/selfTest";
import { useWork } from "../../state/work";
import { Modal } from "../../ui/Modal";
import { useText, type Say } from "../../ui/useText";
import css from "./SelfTestDialog.module.css";

/** Tries the pane's calls in the Word around it, for who installs or reports. */
export default function SelfTestDialog() {
  const say = useText();
  const { about, results } = useSelfTest();
  const busy = useWork((state) => state.running === "work.selfTest");
  const close = () => openSelfTest(false);
  const actions = (
    <>
      <Button appearance="primary" data-first disabledFocusable={busy || about === ""} onClick={() => void runSelfTest()}>
        {say("selfTest.run")}
      </Button>
      <Button disabledFocusable={busy || results.length === 0} onClick={() => void navigator.clipboard.writeText(report(say))}>
        {say("selfTest.copy")}
      </Button>
      <Button onClick={close}>{say("close")}</Button>
    </>
  );
  return (
    <Modal title={say("selfTest.title")} close={close} actions={actions}>
      <p>{say(about === "" ? "selfTest.notInWord" : "selfTest.text")}</p>
      <textarea className={css.report} aria-label={say("selfTest.results")} readOnly rows={14} value={report(say)} />
    </Modal>
  );
}

/** As text: selected and copied by hand where the clipboard is closed. */
function report(say: Say): string {
  const { about, results } = useSelfTest.getState();
  const lines = results.map(({ check, fault, milliseconds }) => `${fault === null ? say("selfTest.good") : say("selfTest.bad")} ${say(`selfTest.${check}`)} (${milliseconds} ms)${fault === null ? "" : `: ${fault}`}`);
  return [about, ...lines].join("\n");
}
