import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../api/wire";
import css from "./Mark.module.css";

const icons: Record<Severity, JSX.Element> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  info: <Info16Regular />,
};

export const SeverityIcon = ({ severity }: { severity: Severity }) => <span className={`${css.mark} ${css[severity]}`}>{icons[severity]}</span>;
