// Sets the lines from which on a share of matter links two sections (shared/compare/sections/link-lines.ts) on the
// labelled pairs of reports, and says what comes of them: f1 of each pair with lines set on the other places alone, with
// the outlines that are read and with those made by hand. `npm run -s links` prints; the same labels give the same lines.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createBudget } from '../../shared/base/budget.ts';
import { NOTHING_SETTLED } from '../../shared/compare/decisions.ts';
import { createReportReader } from '../../shared/compare/features.ts';
import { createFeatureTable, prepareReport } from '../../shared/compare/prepare.ts';
import { LINK_LINES, type LinkLines } from '../../shared/compare/sections/link-lines.ts';
import {
  linkReports,
  measureReports,
  type MeasuredReports,
} from '../../shared/compare/sections/link-reports.ts';
import { describeSections } from '../../shared/compare/sections/pairs.ts';
import { profileSections } from '../../shared/compare/sections/profile.ts';
import { projectPairs } from '../../shared/compare/sections/project.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import { readOptions } from '../lib/options.mjs';
import { openReport, SHARED } from '../real/reports.ts';
import { openWithGoldOutline } from './gold-outline.ts';

const USAGE = `npm run -s links

Says what comes of the lines that sections are linked by, on the labelled pairs of reports.`;

readOptions(USAGE, {});

const LABEL = z.object({ left: z.string(), right: z.string() });
const GOLD = z.object({
  left: z.string(),
  right: z.string(),
  pairs: z.array(LABEL),
  only_left: z.array(z.string()),
  only_right: z.array(z.string()),
});
type Gold = z.infer<typeof GOLD>;
type Score = { readonly f1: number; readonly recall: number; readonly precision: number };
type Labelled = {
  readonly place: string;
  readonly name: string;
  readonly score: (lines: LinkLines) => Score;
};

const LEASTS = [0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.16, 0.18, 0.2];
const SHARES_OF_BEST = [0, 0.2, 0.3, 0.35, 0.4, 0.5];
const GRID: readonly LinkLines[] = LEASTS.flatMap((least) =>
  SHARES_OF_BEST.map((leastOfBest) => ({ least, leastOfBest })),
);

const squash = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

for (const [name, open] of [
  ['outlines as read', openReport],
  ['outlines by hand', openWithGoldOutline],
] as const) {
  const pairs = listLabelled(open);
  console.log(name);
  report(
    pairs,
    pairs.map(({ place }) => chooseLines(pairs.filter((each) => each.place !== place))),
  );
  console.log(`  set on all: ${describeLines(chooseLines(pairs))}; in use: ${describeLines(LINK_LINES)}`);
  const used = pairs.map(({ score }) => score(LINK_LINES));
  console.log(`  with those in use: ${describeMean(used)}`);
}

function listLabelled(open: (file: string) => ReportText): readonly Labelled[] {
  const root = join(SHARED, 'gold', 'alignment');
  return readdirSync(root)
    .sort()
    .flatMap((place) =>
      readdirSync(join(root, place))
        .sort()
        .map((file) => {
          const gold = GOLD.parse(JSON.parse(readFileSync(join(root, place, file), 'utf8')));
          const known = new Map<string, Score>();
          const measured = measure(open(gold.left), open(gold.right));
          const score = (lines: LinkLines): Score => {
            const key = describeLines(lines);
            const found = known.get(key) ?? scorePair(measured, gold, lines);
            known.set(key, found);
            return found;
          };
          return { place, name: `${place}/${file.replace('.json', '')}`, score };
        }),
    );
}

type Measured = MeasuredReports & {
  readonly sides: readonly [ReportText, ReportText];
  readonly isSwapped: boolean;
};

function measure(earlier: ReportText, later: ReportText): Measured {
  const isSwapped = earlier.text > later.text;
  const sides = isSwapped ? ([later, earlier] as const) : ([earlier, later] as const);
  const read = createReportReader();
  const features = [read(sides[0]), read(sides[1])] as const;
  const table = createFeatureTable(features, null);
  const prepared = [
    prepareReport(sides[0], features[0], table),
    prepareReport(sides[1], features[1], table),
  ] as const;
  const [left, right] = [
    { prepared: prepared[0], profiles: profileSections(prepared[0], table) },
    { prepared: prepared[1], profiles: profileSections(prepared[1], table) },
  ];
  return { ...measureReports(left, right, table, createBudget(1e9)), sides, isSwapped };
}

function scorePair({ sides, isSwapped, ...measured }: Measured, gold: Gold, lines: LinkLines): Score {
  const [lefts, rights] = [sides[0].outline.sections, sides[1].outline.sections];
  const described = describeSections(lefts, rights, linkReports(measured, NOTHING_SETTLED, lines), () => []);
  const standing = projectPairs(lefts, rights, described).map(({ left, right }) => {
    const [a, b] = [squash(lefts[left]?.title ?? ''), squash(rights[right]?.title ?? '')];
    return isSwapped ? ([b, a] as const) : ([a, b] as const);
  });
  const known = [
    new Set([...gold.pairs.map(({ left }) => squash(left)), ...gold.only_left.map(squash)]),
    new Set([...gold.pairs.map(({ right }) => squash(right)), ...gold.only_right.map(squash)]),
  ] as const;
  const judged = standing
    .filter(([a, b]) => known[0].has(a) && known[1].has(b))
    .map((pair) => pair.join('→'));
  const wanted = gold.pairs.map(({ left, right }) => `${squash(left)}→${squash(right)}`);
  const free = [...judged];
  const hits = wanted.filter((key) => {
    const at = free.indexOf(key);
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
  const [recall, precision] = [hits / (wanted.length || 1), hits / (judged.length || 1)];
  return { f1: (2 * recall * precision) / (recall + precision || 1), recall, precision };
}

/** The lines of the best mean f1; of equal ones the first. */
function chooseLines(pairs: readonly Labelled[]): LinkLines {
  const means = GRID.map((lines) => mean(pairs.map(({ score }) => score(lines).f1)));
  return GRID[means.indexOf(Math.max(...means))] ?? LINK_LINES;
}

function report(pairs: readonly Labelled[], lines: readonly LinkLines[]): void {
  const scores = pairs.map(({ score }, at) => score(lines[at] ?? LINK_LINES));
  pairs.forEach(({ name }, at) =>
    console.log(
      `  ${name.padEnd(28)} ${describeScore(scores[at])}  ${describeLines(lines[at] ?? LINK_LINES)}`,
    ),
  );
  console.log(`  each place left out: ${describeMean(scores)}`);
}

function describeScore(score: Score | undefined): string {
  const { f1, recall, precision } = score ?? { f1: 0, recall: 0, precision: 0 };
  return `f1 ${f1.toFixed(3)}  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`;
}

function describeMean(scores: readonly Score[]): string {
  const all = (key: keyof Score): readonly number[] => scores.map((score) => score[key]);
  const spread = Math.sqrt(mean(all('f1').map((f1) => (f1 - mean(all('f1'))) ** 2)));
  return `f1 ${mean(all('f1')).toFixed(3)} ± ${spread.toFixed(3)}  recall ${mean(all('recall')).toFixed(3)}  precision ${mean(all('precision')).toFixed(3)}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function describeLines({ least, leastOfBest }: LinkLines): string {
  return `least ${least}, of best ${leastOfBest}`;
}
