import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { RegisterVersion } from "../../../api/wire";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./SopView.module.css";

/** Where it stands on the page. */
export const shownVersionId = "shown-version";

interface ShownVersionProps {
  versions: RegisterVersion[];
  shown: number;
  show: (version: number) => void;
}

/** Says so where the version that is looked at is not the one that counts. */
export function ShownVersion({ versions, shown, show }: ShownVersionProps) {
  const say = useSay();
  const format = useFormats();
  const current = versions.find((each) => each.current);
  const seen = versions.find((each) => each.version === shown);
  const other = seen && current && seen !== current;
  return (
    <div id={shownVersionId} role="status" className={css.shown}>
      {other && (
        <MessageBar intent="warning" className={css.message}>
          <MessageBarBody>
            {seen.upcoming && seen.effectiveOn ? say("sop.seesNext", seen.version, seen.revision, format.day(seen.effectiveOn)) : say("sop.seesOld", seen.version, seen.revision)}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => show(current.version)}>
              {say("sop.seeCurrent", current.version)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
