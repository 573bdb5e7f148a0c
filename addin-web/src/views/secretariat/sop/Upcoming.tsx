import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { NextEdition } from "../../../api/wire";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import { CallOff } from "./CallOff";
import css from "./SopView.module.css";

interface UpcomingProps {
  sop: string;
  next: NextEdition;
  /** Number of the version that is looked at. */
  shown: number;
  show: (version: number) => void;
}

/** That another edition waits for its day. */
export function Upcoming({ sop, next, shown, show }: UpcomingProps) {
  const say = useSay();
  return (
    <MessageBar intent="info" className={css.message}>
      <MessageBarBody>{useNextWords()(next)}</MessageBarBody>
      <MessageBarActions>
        {next.version !== shown && (
          <Button size="small" onClick={() => show(next.version)}>
            {say("sop.show")}
          </Button>
        )}
        <CallOff sop={sop} version={next.version} />
      </MessageBarActions>
    </MessageBar>
  );
}

/** From when which revision takes the place of the one in force. */
export function useNextWords(): (next: NextEdition) => string {
  const say = useSay();
  const format = useFormats();
  return ({ revision, effectiveOn }) => (effectiveOn ? say("next.from", revision, format.day(effectiveOn)) : say("next.undated", revision));
}
