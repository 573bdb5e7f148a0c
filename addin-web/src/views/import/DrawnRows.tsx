import type { FlowPicture, PicturedShape } from "../../api/wire";
import css from "./ImportView.module.css";

interface DrawnRowsProps {
  picture: FlowPicture;
  /** Rows from and to, counted from 1. */
  from: number;
  to: number;
  name: string;
}

const edge = 2;

/** Rows of the flowchart as they are drawn in the document. */
export function DrawnRows({ picture, from, to, name }: DrawnRowsProps) {
  const { columns, rows, cells, shapes } = picture;
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const [top, bottom] = [rows[from - 1] ?? 0, rows[to] ?? 0];
  const shown = shapes.filter((shape) => within(shape, top, bottom));
  return (
    <svg className={css.drawn} role="img" aria-label={name} viewBox={`${left - edge} ${top - edge} ${right - left + 2 * edge} ${bottom - top + 2 * edge}`}>
      {cells.slice(from - 1, to).map((row, r) =>
        row.map((text, c) => {
          const place = { x: columns[c]!, y: rows[from - 1 + r]!, width: columns[c + 1]! - columns[c]!, height: rows[from + r]! - rows[from - 1 + r]! };
          return (
            <g key={`${r} ${c}`}>
              <rect {...place} className={css.cell} />
              {text && (
                <foreignObject {...place}>
                  <div className={css.cellText}>{text}</div>
                </foreignObject>
              )}
            </g>
          );
        }),
      )}
      {shown.map((shape, i) => (
        <Shape key={i} shape={shape} />
      ))}
    </svg>
  );
}

const within = ({ points }: PicturedShape, top: number, bottom: number) => {
  const heights = points.filter((_, i) => i % 2 === 1);
  return Math.max(...heights) >= top && Math.min(...heights) <= bottom;
};

function Shape({ shape: { form, points, text, arrowAtStart, arrowAtEnd } }: { shape: PicturedShape }) {
  if (form === "line") {
    return (
      <>
        <polyline className={css.stroke} points={points.join(" ")} />
        {arrowAtEnd && <Head points={points.slice(-4)} />}
        {arrowAtStart && <Head points={[points[2]!, points[3]!, points[0]!, points[1]!]} />}
      </>
    );
  }
  const [x, y, right, bottom] = points as [number, number, number, number];
  const [width, height] = [right - x, bottom - y];
  const outline = {
    process: <rect className={css.symbol} {...{ x, y, width, height }} />,
    other: <rect className={css.unknown} {...{ x, y, width, height }} />,
    capsule: <rect className={css.symbol} {...{ x, y, width, height }} rx={height / 2} />,
    decision: <polygon className={css.symbol} points={`${x + width / 2},${y} ${right},${y + height / 2} ${x + width / 2},${bottom} ${x},${y + height / 2}`} />,
    connector: <polygon className={css.symbol} points={`${x},${y} ${right},${y} ${right},${y + height * 0.8} ${x + width / 2},${bottom} ${x},${y + height * 0.8}`} />,
    label: null,
  }[form];
  return (
    <>
      {outline}
      {text && (
        <text className={css.shapeText} x={x + width / 2} y={y + height / 2}>
          {text}
        </text>
      )}
    </>
  );
}

const headLength = 5;
const headWidth = 2;

function Head({ points }: { points: number[] }) {
  const [fromX, fromY, x, y] = points as [number, number, number, number];
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const corner = (side: number) => `${x - dx * headLength - side * dy * headWidth},${y - dy * headLength + side * dx * headWidth}`;
  return <polygon className={css.head} points={`${x},${y} ${corner(1)} ${corner(-1)}`} />;
}
