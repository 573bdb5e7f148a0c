import type { NodeKind } from "../api/wire";
import css from "./Glyph.module.css";

const shapes: Record<NodeKind, JSX.Element> = {
  start: <rect x="1.5" y="4" width="17" height="8" rx="4" />,
  end: <rect x="1.5" y="4" width="17" height="8" rx="4" className={css.filled} />,
  process: <rect x="2" y="3.5" width="16" height="9" />,
  decision: <path d="M10 1.5 18.5 8 10 14.5 1.5 8Z" />,
};

/** A symbol of the flowchart, small; words beside it say what it is. */
export function Glyph({ kind }: { kind: NodeKind }) {
  return (
    <svg className={css.glyph} viewBox="0 0 20 16" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}
