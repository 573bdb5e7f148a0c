import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { offer } from "../../../state/secretariat/units";
import { useSay } from "../../../ui/secretariat/useSay";

/** Sends the SOP up to the office above its own. */
export function Forward({ id }: { id: string }) {
  const say = useSay();
  const [done, setDone] = useState(false);
  const send = async () => setDone(await offer(id));
  return (
    <>
      <Button onClick={() => void send()}>{say("forward.send")}</Button>
      {done && <span role="status">{say("forward.done")}</span>}
    </>
  );
}
