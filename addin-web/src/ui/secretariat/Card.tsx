import { useId, type ReactNode } from "react";
import css from "./Card.module.css";

interface CardProps {
  title: string;
  children: ReactNode;
  /** Stands beside the title. */
  beside?: ReactNode;
  className?: string;
}

/** A part of a page under a heading of its own. */
export function Card({ title, children, beside, className = "" }: CardProps) {
  const id = useId();
  return (
    <section className={`${css.card} ${className}`} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
