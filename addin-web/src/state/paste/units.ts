import type { Table } from "./table";

const units = new Set(
  "detik menit mnt jam hari hr minggu bulan bln tahun semester second seconds minute minutes hour hours day days week weeks month months year years".split(" "),
);
const number = /^\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?$/;

/** A unit that only the heading says, as in "Waktu (menit)", goes to the bare numbers under it: alone they would not be times. */
export function withUnits(heads: Table, rows: Table): Table {
  const unitOf = rows[0]?.map((_, column) => heads.map((row) => unitIn(row[column]!)).findLast(Boolean)) ?? [];
  return rows.map((row) => row.map((cell, column) => (unitOf[column] && number.test(cell) ? `${cell} ${unitOf[column]}` : cell)));
}

function unitIn(heading: string): string | undefined {
  const unit = /\(([^()]*)\)/.exec(heading)?.[1]!.trim().toLowerCase();
  return unit && units.has(unit.replace(/ (kerja|kalender)$/, "")) ? unit : undefined;
}
