import type { ReactNode } from "react";
import css from "./Strip.module.css";

/** A quiet line above a page: what waits elsewhere, and the way there. */
export function Strip({ children }: { children: ReactNode }) {
  return <p className={`${css.strip} not-printed`}>{children}</p>;
}
