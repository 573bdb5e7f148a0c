import { useId, type ReactNode } from "react";
import css from "./Section.module.css";

interface SectionProps {
  title: string;
  className?: string;
  /** As wide as the form. */
  wide?: boolean;
  children: ReactNode;
}

/** A titled part of a form. */
export function Section({ title, className, wide, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`${css.section} ${wide ? css.wide : ""}`} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {title}
      </h2>
      <div className={`${css.fields} ${className ?? ""}`}>{children}</div>
    </section>
  );
}
