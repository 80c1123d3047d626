import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import { trackGoals } from '../../shared/facts/track.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';

const SIZES = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000] as const;
/** Small texts take a few milliseconds: of several runs the median counts. */
const RUNS = 5;
const WARM_UP_SIZE = 20_000;
const WARM_UPS = 8;
/** Of a hundred sentences so many go, come from elsewhere, have other figures, or stand elsewhere a year later. */
const [GONE, NEW, OTHER_FIGURES, MOVED] = [12, 12, 30, 4];

export type GrowthRow = { readonly characters: number; readonly compareMs: number; readonly goalsMs: number };
export type Growth = {
  readonly rows: readonly GrowthRow[];
  /** The slope of the logarithm of the time over that of the size: 1 is linear. */
  readonly exponents: { readonly compare: number; readonly goals: number };
};

/** Times the comparison and the goals of two texts that grow, glued from the reports of `folder` and edited by a seed. CPU time. */
export function measureGrowth(folder: string): Growth {
  const lines = readdirSync(folder)
    .filter((file) => /^\d{4}\.txt$/u.test(file))
    .sort()
    .reverse()
    .flatMap((file) => cleanText(readFileSync(join(folder, file), 'utf8')).text.split('\n'));
  for (let run = 0; run < WARM_UPS; run++) measureOnce(lines, WARM_UP_SIZE);
  const rows = SIZES.map((size) => {
    const runs = Array.from({ length: RUNS }, () => measureOnce(lines, size));
    return {
      characters: size,
      compareMs: median(runs.map(({ compareMs }) => compareMs)),
      goalsMs: median(runs.map(({ goalsMs }) => goalsMs)),
    };
  });
  return {
    rows,
    exponents: {
      compare: slopeOf(rows.map(({ characters, compareMs }) => [characters, compareMs])),
      goals: slopeOf(rows.map(({ characters, goalsMs }) => [characters, goalsMs])),
    },
  };
}

function measureOnce(lines: readonly string[], size: number): Omit<GrowthRow, 'characters'> {
  const left = takeLines(lines, size);
  const right = editLines(left, lines, seededRandom(size)).join('\n');
  const [a, b] = [readReport(left.join('\n')), readReport(right)];
  const compareMs = timeOf(() => finish(compareReports(a, b, contextOfPair())));
  const goalsMs = timeOf(() => trackGoals({ report: a, year: 2010 }, { report: b, year: 2011 }));
  return { compareMs, goalsMs };
}

function takeLines(lines: readonly string[], size: number): readonly string[] {
  const taken: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length >= size) break;
    taken.push(line.slice(0, size - length));
    length += line.length + 1;
  }
  return taken;
}

/** The lines as a year later: sentences gone, new ones from anywhere in `all`, other figures, some moved. */
function editLines(
  lines: readonly string[],
  all: readonly string[],
  random: () => number,
): readonly string[] {
  const moved: string[] = [];
  const edited = lines.map((line) => {
    const sentences = line.match(/[^。]+。?/gu) ?? [];
    return sentences
      .flatMap((sentence) => {
        const draw = pickBelow(random, 100);
        if (draw < GONE) return [];
        if (draw < GONE + NEW) return [sentence, pickSentence(all, random)];
        if (draw < GONE + NEW + OTHER_FIGURES)
          return [sentence.replace(/\d+/gu, (digits) => String(Number(digits) + 1 + pickBelow(random, 9)))];
        if (draw >= 100 - MOVED) {
          moved.push(sentence);
          return [];
        }
        return [sentence];
      })
      .join('');
  });
  for (const sentence of moved) {
    const at = pickBelow(random, edited.length);
    edited[at] = (edited[at] ?? '') + sentence;
  }
  return edited;
}

function pickSentence(all: readonly string[], random: () => number): string {
  const line = all[pickBelow(random, all.length)] ?? '';
  return /[^。]+。/u.exec(line)?.[0] ?? '';
}

function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The slope of a line through the logarithms of the points, by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (of: (point: readonly [number, number]) => number): number =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])];
  const covariance = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
