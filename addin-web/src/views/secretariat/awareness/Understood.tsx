import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import { confirmReading, takeBackReading } from "../../../state/secretariat/awareness";
import { useFormats, useSay } from "../../../ui/secretariat/useSay";
import css from "./Understood.module.css";

interface UnderstoodProps {
  sop: string;
  title: string;
  revision: number;
  /** When it was said; null for not yet. */
  at: string | null | undefined;
  primary?: boolean;
}

/** The reader's word that an SOP is read and understood, and the way to take it back. */
export function Understood({ sop, title, revision, at, primary }: UnderstoodProps) {
  const say = useSay();
  const format = useFormats();
  if (!at) {
    return (
      <Button size={primary ? "medium" : "small"} appearance={primary ? "primary" : "secondary"} aria-label={say("aware.confirmOf", title)} onClick={() => void confirmReading(sop, revision)}>
        {say("aware.confirm")}
      </Button>
    );
  }
  return (
    <span className={css.said}>
      <CheckmarkCircle16Filled className={css.mark} aria-hidden="true" />
      {say("aware.readOn", format.day(at))}
      <Button className="not-printed" size="small" appearance="subtle" aria-label={say("aware.takeBackOf", title)} onClick={() => void takeBackReading(sop)}>
        {say("aware.takeBack")}
      </Button>
    </span>
  );
}
