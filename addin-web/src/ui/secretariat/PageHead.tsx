import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import css from "./PageHead.module.css";
import { useSay } from "./useSay";

interface PageHeadProps {
  title: string;
  /** Told as it changes. */
  note?: ReactNode;
  loading?: boolean;
  /** What can be done with the page. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** What stands at the top of each of the secretariat's pages. */
export function PageHead({ title, note, loading, actions, children }: PageHeadProps) {
  const say = useSay();
  return (
    <div className={css.head}>
      <h1 className={css.title}>{title}</h1>
      <span role="status" className={css.note}>
        {note}
      </span>
      {loading && <Spinner size="extra-tiny" aria-label={say("app.loading")} />}
      {actions && <span className={`${css.actions} not-printed`}>{actions}</span>}
      {children}
    </div>
  );
}
