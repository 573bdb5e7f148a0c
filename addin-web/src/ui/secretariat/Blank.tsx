import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import css from "./Blank.module.css";
import { useSay } from "./useSay";

interface BlankProps {
  text: ReactNode;
  /** What a person may do about it. */
  hint?: ReactNode;
  children?: ReactNode;
}

/** Stands where there is nothing to show. */
export function Blank({ text, hint, children }: BlankProps) {
  return (
    <div className={css.blank}>
      <p>{text}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      {children && <div className={css.buttons}>{children}</div>}
    </div>
  );
}

/** Stands where the server did not give what was asked for. */
export function Failed({ text, again }: { text: string; again: () => void }) {
  const say = useSay();
  return (
    <div role="alert">
      <Blank text={text}>
        <Button onClick={again}>{say("retry")}</Button>
      </Blank>
    </div>
  );
}
