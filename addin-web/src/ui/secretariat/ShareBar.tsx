import type { ReadingShare } from "../../api/wire";
import css from "./ShareBar.module.css";

/** How much of what is to be read was read; a dash where nothing is. */
export function ShareBar({ share: { read, wanted }, words }: { share: ReadingShare; words: string }) {
  return (
    <span className={css.share}>
      <span className={css.bar} aria-hidden="true">
        <span className={css.done} style={{ width: percent(read, wanted) }} />
      </span>
      <span className={css.words}>{wanted > 0 ? words : "—"}</span>
    </span>
  );
}

export const percent = (part: number, whole: number): string => `${whole > 0 ? Math.floor((part / whole) * 100) : 0}%`;
