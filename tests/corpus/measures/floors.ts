import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGoldOutlines } from '../decode.ts';
import { mean, readGoldFiles } from '../gold.ts';
import { measureAlignment, type GoldAlignment } from './align.ts';
import { measureFigures, type GoldFigures } from './figures.ts';
import { measureOutline } from './outline.ts';
import { measureTracking, type GoldTracking } from './track.ts';

const FILE = join(import.meta.dirname, '..', 'floors.json');

/** What was measured, by what is read, by labelled report or pair of reports, by measure: 0 to 1, the higher the better. */
export type Measured = Record<string, Record<string, Record<string, number>>>;

/** Measures all that there are labels for; each task has a row `mean`. */
export const TASKS: Readonly<Record<string, () => Record<string, Record<string, number>>>> = {
  outline: () =>
    Object.fromEntries(
      readGoldOutlines().map(({ file, headings }) => [
        file.replace(/\.txt$/u, ''),
        measureOutline(file, headings),
      ]),
    ),
  figures: () => measureAll('indicators', (gold) => measureFigures(gold as GoldFigures)),
  align: () => measureAll('alignment', (gold) => measureAlignment(gold as GoldAlignment)),
  track: () => measureAll('tracking', (gold) => measureTracking(gold as GoldTracking)),
};

function measureAll(
  kind: string,
  measure: (gold: unknown) => Record<string, number>,
): Record<string, Record<string, number>> {
  return Object.fromEntries(readGoldFiles(kind).map(({ name, gold }) => [name, measure(gold)]));
}

/** `rows` with their mean. */
export function withMean(
  rows: Record<string, Record<string, number>>,
): Record<string, Record<string, number>> {
  const all = Object.values(rows);
  const measures = Object.keys(all[0] ?? {});
  const means = Object.fromEntries(measures.map((key) => [key, mean(all.map((row) => row[key] ?? 0))]));
  return { ...rows, mean: means };
}

export function readFloors(): Measured {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Measured;
}

/** Three decimals, downwards: what is measured again is never below its floor. */
const round = (value: number): number => Math.floor(value * 1000 + 1e-6) / 1000;

/** Raises the floors of `task` to what was measured; none is lowered, and what is no longer measured keeps its floor. */
export function raiseFloors(task: string, rows: Record<string, Record<string, number>>): void {
  const floors = readFloors();
  const raised = { ...floors[task] };
  for (const [name, row] of Object.entries(rows)) {
    const old = raised[name] ?? {};
    const values = Object.entries(row).map(([key, value]) => [key, Math.max(old[key] ?? 0, round(value))]);
    raised[name] = { ...old, ...(Object.fromEntries(values) as Record<string, number>) };
  }
  writeFileSync(FILE, `${JSON.stringify({ ...floors, [task]: raised }, null, 2)}\n`);
}
