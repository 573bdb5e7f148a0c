import type { Spread } from "../../../api/wire";
import css from "./TimeBar.module.css";

interface TimeBarProps {
  measured: Spread;
  /** Minutes; null where the standard cannot be counted. */
  standard: number | null;
  /** Minutes at the right end of all bars. */
  longest: number;
  words: string;
}

/** The mean as a bar, the 90th percentile as a thin line, the standard as a mark across; in words for who cannot see it. */
export function TimeBar({ measured: { mean, p90 }, standard, longest, words }: TimeBarProps) {
  const at = (minutes: number) => `${Math.min(100, (minutes / longest) * 100)}%`;
  const over = standard !== null && p90 > standard;
  return (
    <span role="img" aria-label={words} title={words} className={`${css.track} ${over ? css.over : ""}`}>
      <span className={css.p90} style={{ width: at(p90) }} />
      <span className={css.mean} style={{ width: at(mean) }} />
      {standard !== null && <span className={css.standard} style={{ left: at(standard) }} />}
    </span>
  );
}
