// Sets the lines that goals are followed by (shared/facts/track/lines.ts) on the labelled pairs of reports, each line by the
// rule beside it, and says what comes of them: on all pairs, and with each place scored by lines set on the others.
// `npm run -s lines` prints; the same labels give the same lines.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readClauses } from '../../shared/facts/clauses.ts';
import { claimPassages, figuresOf, openSearch, type DatedReport } from '../../shared/facts/track/follow.ts';
import { readGoals, type Goal } from '../../shared/facts/track/goals.ts';
import { LINES, type Lines } from '../../shared/facts/track/lines.ts';
import { gradeProposal, isReported } from '../../shared/facts/track/propose.ts';
import type { Claim } from '../../shared/facts/track/yield.ts';
import { VERDICTS, type Grade, type Verdict } from '../../shared/model/goal.ts';
import { sliceSpan } from '../../shared/model/span.ts';
import { readOptions } from '../lib/options.mjs';
import { openReport, SHARED } from '../real/reports.ts';

const USAGE = `npm run -s lines

Says what comes of the lines that goals are followed by, on the labelled pairs of reports.`;

readOptions(USAGE, {});

const LABEL = z.object({
  goal: z.string(),
  outcome: z.string().nullable(),
  verdict: z.enum(VERDICTS),
});
const GOLD = z.object({ goals_in: z.string(), outcomes_in: z.string(), pairs: z.array(LABEL) });

type Label = z.infer<typeof LABEL>;
type Gold = z.infer<typeof GOLD>;
type Row = {
  readonly label: Label;
  readonly goal: Goal;
  readonly best: Claim | undefined;
  readonly isLinkRight: boolean;
};
type Pair = { readonly place: string; readonly labels: readonly Label[]; readonly rows: readonly Row[] };

const squash = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

function commonRun(a: string, b: string): number {
  let best = 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++)
      if (a[i - 1] === b[j - 1]) best = Math.max(best, (next[j] = (row[j - 1] ?? 0) + 1));
    row = next;
  }
  return best;
}

function overlap(a: string, b: string): number {
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length);
  const run = commonRun(a, b);
  return run >= 6 ? run : 0;
}

function open(file: string): DatedReport {
  return { report: openReport(file), year: Number(/\d{4}(?=[^/]*$)/u.exec(file)?.[0]) };
}

function readPair(folder: string, gold: Gold): Pair {
  const [earlier, later] = [open(gold.goals_in), open(gold.outcomes_in)];
  const goals = readGoals(earlier.report, readClauses(earlier.report), figuresOf(earlier), earlier.year);
  const claimed = claimPassages(goals, openSearch(earlier.report, later));
  const rows = pairUp(gold.pairs, goals).flatMap(([label, at]): readonly Row[] => {
    const [goal, best] = [goals[at], claimed[at]?.claims[0]];
    if (goal === undefined) return [];
    const quote = best === undefined ? '' : squash(sliceSpan(later.report.text, best.passage.whole));
    const isLinkRight = label.outcome !== null && quote !== '' && overlap(squash(label.outcome), quote) > 0;
    return [{ label, goal, best, isLinkRight }];
  });
  return { place: folder, labels: gold.pairs, rows };
}

/** Each label with the goal that shares most of its words, one to one. */
function pairUp(labels: readonly Label[], goals: readonly Goal[]): readonly (readonly [Label, number])[] {
  const offers = labels.flatMap((label, at) =>
    goals.flatMap((goal, index) => {
      const [a, b] = [squash(label.goal), squash(goal.quote)];
      const shared = overlap(a, b);
      return shared === 0 ? [] : [{ at, index, shared, spare: Math.abs(a.length - b.length) }];
    }),
  );
  offers.sort((x, y) => y.shared - x.shared || x.spare - y.spare || x.at - y.at || x.index - y.index);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, index } of offers)
    if (!partners.has(at) && !taken.has(index)) {
      partners.set(at, index);
      taken.add(index);
    }
  return labels.flatMap((label, at) => {
    const index = partners.get(at);
    return index === undefined ? [] : [[label, index] as const];
  });
}

function readGold(file: string): Gold {
  return GOLD.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function readPairs(): readonly Pair[] {
  const root = join(SHARED, 'gold', 'tracking');
  if (!existsSync(root)) throw new Error('../shared is not there: no labels to set lines on');
  return readdirSync(root)
    .sort()
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .sort()
        .map((file) => readPair(folder, readGold(join(root, folder, file)))),
    );
}

type Told = { readonly label: Label; readonly verdict: Verdict; readonly grade: Grade };

function tell({ rows }: Pair, lines: Lines): readonly Told[] {
  return rows.map(({ label, goal, best }) => ({ label, ...gradeProposal(goal, best, lines) }));
}

const isSettled = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'missed';
const isRight = ({ label, verdict }: Told): boolean => label.verdict === verdict;
const share = (hit: number, all: number): number => (all === 0 ? 1 : hit / all);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / (values.length || 1);
const spread = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

type Score = {
  readonly f1: number;
  readonly claims: number;
  readonly claimed: number;
  readonly told: number;
  readonly contrary: number;
  readonly absent: number;
  readonly sure: number;
  readonly likely: number;
};

function scoreOf(pair: Pair, lines: Lines): Score {
  const told = tell(pair, lines);
  const claims = told.filter(({ verdict }) => isSettled(verdict));
  const settled = pair.labels.filter(({ verdict }) => isSettled(verdict)).length;
  const absent = told.filter(({ verdict }) => verdict === 'not_reported');
  const graded = (grade: Grade): readonly Told[] => claims.filter((each) => each.grade === grade);
  const made = pair.rows.filter(({ goal, best }) => best !== undefined && isReported(goal, best, lines));
  const links = pair.labels.filter(({ outcome }) => outcome !== null).length;
  const right = made.filter(({ isLinkRight }) => isLinkRight).length;
  const contrary = claims.filter((each) => isSettled(each.label.verdict) && !isRight(each)).length;
  return {
    f1: (2 * right) / (links + made.length || 1),
    claims: share(claims.filter(isRight).length, claims.length),
    claimed: share(claims.length, settled),
    told: share(claims.filter(isRight).length, settled),
    contrary: claims.length === 0 ? 0 : contrary / claims.length,
    absent: share(absent.filter(isRight).length, absent.length),
    sure: share(graded('sure').filter(isRight).length, graded('sure').length),
    likely: share(graded('likely').filter(isRight).length, graded('likely').length),
  };
}

const meanOf = (pairs: readonly Pair[], lines: Lines, key: keyof Score): number =>
  mean(pairs.map((pair) => scoreOf(pair, lines)[key]));

/** From `from` to `to` by hundredths. */
function steps(from: number, to: number): readonly number[] {
  return Array.from(
    { length: Math.round((to - from) * 100) + 1 },
    (_, at) => Math.round(from * 100 + at) / 100,
  );
}

/** What is to be reached on the pairs that lines are set on: a little above what is asked for, since others come out lower. */
const CLAIMS = 0.84;
const SURE = 0.93;
const ABSENT = 0.72;

/** The lines by their rules: links by the best f1, the others the lowest (of absence the highest) that reaches its share. */
function setLines(pairs: readonly Pair[]): Lines {
  let lines: Lines = { ...LINES };
  const best = (key: 'reportedTask' | 'reportedFigure', among: readonly number[]): void => {
    const scored = among.map((line) => ({ line, f1: meanOf(pairs, { ...lines, [key]: line }, 'f1') }));
    const top = scored.reduce((a, b) => (b.f1 > a.f1 + 1e-9 ? b : a));
    lines = { ...lines, [key]: top.line };
  };
  best('reportedTask', steps(0.25, 0.45));
  best('reportedFigure', steps(0.35, 0.55));
  const reaches = (key: keyof Lines, line: number, of: keyof Score, least: number): boolean =>
    meanOf(pairs, { ...lines, [key]: line }, of) >= least;
  const words = steps(lines.reportedTask, 0.6).find((line) => reaches('words', line, 'claims', CLAIMS));
  lines = { ...lines, words: words ?? 0.6 };
  const sure = steps(lines.words, 0.95).find(
    (line) => pooledSure(pairs, { ...lines, sureWords: line }) >= SURE,
  );
  lines = { ...lines, sureWords: sure ?? 0.95 };
  const highest = (key: 'absentFigure' | 'absentTask', to: number): number =>
    steps(0.1, to)
      .toReversed()
      .find((line) => reaches(key, line, 'absent', ABSENT)) ?? 0.1;
  lines = { ...lines, absentTask: 0.1 };
  lines = { ...lines, absentFigure: highest('absentFigure', lines.reportedFigure) };
  return { ...lines, absentTask: highest('absentTask', lines.reportedTask) };
}

/** Of all proposals graded sure by their words, the share that is right: too few a pair for a mean over pairs. */
function pooledSure(pairs: readonly Pair[], lines: Lines): number {
  const sure = pairs
    .flatMap((pair) => tell(pair, lines))
    .filter(({ grade, verdict }) => grade === 'sure' && isSettled(verdict));
  return share(sure.filter(isRight).length, sure.length);
}

const SHOWN = ['f1', 'claims', 'claimed', 'told', 'contrary', 'absent', 'sure', 'likely'] as const;

function show(name: string, scores: readonly Score[]): void {
  const cells = SHOWN.map((key) => {
    const values = scores.map((score) => score[key]);
    return `${key} ${(100 * mean(values)).toFixed(1)}±${(100 * spread(values)).toFixed(1)}`;
  });
  console.log(`${name.padEnd(26)} ${cells.join('  ')}`);
}

const pairs = readPairs();
const lines = setLines(pairs);
console.log(`lines set on all pairs: ${JSON.stringify(lines)}`);
console.log(`lines in use:           ${JSON.stringify(LINES)}`);
show(
  'in use, on all',
  pairs.map((pair) => scoreOf(pair, LINES)),
);
show(
  'set on all, on all',
  pairs.map((pair) => scoreOf(pair, lines)),
);
const places = [...new Set(pairs.map(({ place }) => place))];
const left = places.flatMap((place) => {
  const own = setLines(pairs.filter((pair) => pair.place !== place));
  return pairs.filter((pair) => pair.place === place).map((pair) => ({ pair, own }));
});
show(
  'one place left out',
  left.map(({ pair, own }) => scoreOf(pair, own)),
);
const sures = left
  .flatMap(({ pair, own }) => tell(pair, own))
  .filter(({ grade, verdict }) => grade === 'sure' && isSettled(verdict));
console.log(
  `one place left out: ${String(sures.filter(isRight).length)} of ${String(sures.length)} proposals graded sure are right`,
);
console.log('the curve of claims against claimed, by the line of words:');
for (const line of [0.3, 0.36, 0.42, 0.48, 0.54, 0.6, 0.7, 0.8])
  show(
    `  words ${line.toFixed(2)}`,
    pairs.map((pair) => scoreOf(pair, { ...lines, words: line })),
  );
