import { ErrorCircle12Filled, Info12Regular, Warning12Filled } from "@fluentui/react-icons";
import type { Severity } from "../api/wire";
import css from "./Mark.module.css";

const icons: Record<Severity, JSX.Element> = {
  error: <ErrorCircle12Filled />,
  warning: <Warning12Filled />,
  info: <Info12Regular />,
};

/** A small sign that the check has found something here; `text` is what it says. */
export function Mark({ severity, text }: { severity: Severity; text: string }) {
  return (
    <span className={`${css.mark} ${css[severity]}`} role="img" aria-label={text} title={text}>
      {icons[severity]}
    </span>
  );
}
