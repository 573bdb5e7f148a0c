import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { FilingStatus } from "../../api/wire";
import { longTime } from "../../state/dates";
import { tryNow } from "../../state/filingActs";
import { useLanguage } from "../../state/language";
import { useText } from "../../ui/useText";

/** When a filing that is held up is tried again. */
export function NextTry({ of: { problem } }: { of: FilingStatus }) {
  const say = useText();
  const language = useLanguage((state) => state.language);
  return problem?.nextAttempt ? <div>{say("filings.next", longTime(Date.parse(problem.nextAttempt), language))}</div> : null;
}

/** For who knows that nothing holds it up any more. */
export function TryNow({ filing }: { filing: FilingStatus }) {
  const say = useText();
  const [trying, setTrying] = useState(false);
  const press = async () => {
    setTrying(true);
    await tryNow(filing);
    setTrying(false);
  };
  return (
    <Button size="small" disabledFocusable={trying} onClick={() => trying || void press()}>
      {say(trying ? "filings.trying" : "filings.tryNow")}
    </Button>
  );
}
