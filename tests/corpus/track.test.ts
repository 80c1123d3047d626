import { describe, expect, it } from 'vitest';
import { trackGoals } from '../../shared/facts/track.ts';
import type { TrackedGoal, Verdict } from '../../shared/model/goal.ts';
import { hasCorpus, readCorpus } from '../helpers/reports.ts';
import { f1, hasGold, mean, overlaps, pairUp, readGold, yearOf } from './gold.ts';

type Label = { readonly goal: string; readonly outcome: string | null; readonly verdict: Verdict };
type GoldFile = { readonly goals_in: string; readonly outcomes_in: string; readonly pairs: readonly Label[] };

function readDated(file: string): Parameters<typeof trackGoals>[0] {
  const [, folder = '', name = ''] = file.split('/');
  return { report: readCorpus(folder, name), year: yearOf(file) };
}

type Row = { readonly label: Label; readonly tracked: TrackedGoal };

function pairGoals({ goals_in, outcomes_in, pairs }: GoldFile): readonly Row[] {
  const tracked = trackGoals(readDated(goals_in), readDated(outcomes_in));
  return pairUp(pairs, tracked, (label, goal) => overlaps(label.goal, goal.goal)).flatMap(([label, goal]) =>
    goal === null ? [] : [{ label, tracked: goal }],
  );
}

/** Whether the outcome found is the labelled one. */
function isRight({ label, tracked }: Row): boolean {
  return label.outcome !== null && tracked.outcome !== null && overlaps(label.outcome, tracked.outcome);
}

const isMissing = !hasCorpus || !hasGold;
const title = `goals of labelled pairs of reports${isMissing ? ': skipped, ../shared is missing' : ''}`;

describe.skipIf(isMissing)(title, () => {
  const files = (readGold('tracking') as readonly GoldFile[]).map((gold) => ({
    gold,
    rows: pairGoals(gold),
  }));
  const links = files.map(({ gold, rows }) =>
    f1(
      rows.filter(isRight).length,
      gold.pairs.filter(({ outcome }) => outcome !== null).length,
      rows.filter(({ tracked }) => tracked.outcome !== null).length,
    ),
  );

  it('finds the goals', () => {
    expect(mean(files.map(({ gold, rows }) => rows.length / gold.pairs.length))).toBeGreaterThanOrEqual(0.95);
  });

  it('links them with what became of them', () => {
    expect(mean(links)).toBeGreaterThanOrEqual(0.76);
  });

  it('proposes the verdict', () => {
    const shares = files.map(({ rows }) =>
      mean(rows.filter(isRight).map(({ label, tracked }) => (label.verdict === tracked.verdict ? 1 : 0))),
    );
    expect(mean(shares)).toBeGreaterThanOrEqual(0.86);
  });

  it('has the right passage among the first three candidates', () => {
    const labels = files.flatMap(({ gold }) => gold.pairs.filter(({ outcome }) => outcome !== null));
    const found = files.flatMap(({ rows }) =>
      rows.filter(({ label, tracked }) =>
        tracked.candidates
          .slice(0, 3)
          .some(({ quote }) => label.outcome !== null && overlaps(label.outcome, quote)),
      ),
    );
    expect(found.length / labels.length).toBeGreaterThanOrEqual(0.9);
  });
});
