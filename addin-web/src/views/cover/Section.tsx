import { useId, type ReactNode } from "react";
import css from "./Section.module.css";

/** A titled part of a form. */
export function Section({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {title}
      </h2>
      <div className={`${css.fields} ${className ?? ""}`}>{children}</div>
    </section>
  );
}
