import type { CoverageCounts } from "../../../api/wire";
import { useSay } from "../../../ui/secretariat/useSay";
import { held, states, wanted } from "./states";
import css from "./Bar.module.css";

/** The SOPs of a unit as one bar, parted by how it stands with them; told in words to who cannot see it. */
export function Bar({ counts, most }: { counts: CoverageCounts; most: number }) {
  const say = useSay();
  const shown = states.filter((state) => counts[state] > 0);
  const words = shown.map((state) => `${say(`coverage.${state}`)} ${counts[state]}`).join(", ");
  const sum = wanted(counts) + counts.withdrawn;
  return (
    <span className={css.bar} role="img" aria-label={words || say("coverage.none")} title={words} style={{ width: `${Math.max(sum > 0 ? 4 : 0, (sum / Math.max(most, 1)) * 100)}%` }}>
      {shown.map((state) => (
        <span key={state} className={`${css.part} ${css[state]}`} style={{ flexGrow: counts[state] }} />
      ))}
    </span>
  );
}

export function Share({ counts }: { counts: CoverageCounts }) {
  const all = wanted(counts);
  return <>{all === 0 ? "—" : `${Math.round((held(counts) / all) * 100)}%`}</>;
}
