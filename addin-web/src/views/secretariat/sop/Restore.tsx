import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterVersion } from "../../../api/wire";
import { restore } from "../../../state/secretariat/sop";
import { Modal } from "../../../ui/Modal";
import { useSay } from "../../../ui/secretariat/useSay";
import css from "../register/Views.module.css";

/** Makes an edition that was superseded the one that holds again. */
export function Restore({ version, current }: { version: RegisterVersion; current: number }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => setAsking(false);
  const send = async () => {
    setBusy(true);
    if (await restore(version.filingId)) close();
    setBusy(false);
  };
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
        {say("sop.restore")}
      </Button>
      {asking && (
        <Modal title={say("sop.restoreAsk", version.version)} close={close}>
          <div className={css.form}>
            <p>{say("sop.restoreText", version.version, current)}</p>
            <div className={css.buttons}>
              <Button onClick={close}>{say("cancel")}</Button>
              <Button data-first appearance="primary" disabledFocusable={busy} onClick={() => void send()}>
                {say("sop.restore")}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}
