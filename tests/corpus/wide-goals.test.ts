import { describe, expect, it } from 'vitest';
import { compareThings } from '../../shared/facts/same-thing.ts';
import { readClauses } from '../../shared/facts/clauses.ts';
import { claimPassages, figuresOf, openSearch } from '../../shared/facts/track/follow.ts';
import { readGoals } from '../../shared/facts/track/goals.ts';
import { isReported } from '../../shared/facts/track/propose.ts';
import { readThing, type Thing } from '../../shared/facts/thing.ts';
import { trackGoals, type DatedReport } from '../../shared/facts/track.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { TrackedGoal } from '../../shared/model/goal.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readHead } from '../../shared/text/head.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { HAS_WIDE, readWide } from './decode.ts';
import { listNeighbours, UNRELATED } from './wide-pairs.ts';

const NAME = HAS_WIDE
  ? 'goals of real reports without labels'
  : 'goals of real reports without labels: skipped, for ../shared/wide is not here';

/**
 * Shares of goals, as last measured: 60 linked and 25 reckoned of 6816. They may only fall. What is left is nearly
 * all 生产总值, 固定资产投资 and the like, which every report has.
 */
const MOST_LINKED = 0.0089;
const MOST_RECKONED = 0.0037;
/** The same without the look at what the two reports share at all: 1430, what chance links within a right pair as well. */
const MOST_BY_CHANCE = 0.21;
const FEWEST_GOALS = 6000;
/** Every second pair of neighbouring years is read, so that the check stays short. */
const STEP = 2;
const FEWEST_RECKONED = 400;

function readDated(file: string): DatedReport {
  const { text } = cleanText(readWide(file));
  return { report: readReport(text), year: readHead(text, file).year };
}

function attained(goal: TrackedGoal): readonly Figure[] {
  return goal.candidates.flatMap(({ attainment, result }) =>
    attainment?.kind === 'comparable' && result !== null ? [result] : [],
  );
}

/** How many goals would be linked if the two reports were of one place. */
function countByChance(earlier: DatedReport, later: DatedReport): number {
  const { report, year } = earlier;
  const goals = readGoals(report, readClauses(report), figuresOf(earlier), year);
  const claimed = claimPassages(goals, { ...openSearch(report, later), kinship: null });
  return claimed.filter(({ goal, claims: [best] }) => best !== undefined && isReported(goal, best)).length;
}

function thingOf({ report, year }: DatedReport, figure: Figure): Thing {
  const sentence = report.sentences.find(({ end }) => end > figure.valueSpan.start);
  if (sentence === undefined) throw new Error(`no sentence holds ${figure.quote}`);
  return readThing(report, sentence, figure, year);
}

describe.skipIf(!HAS_WIDE)(NAME, () => {
  const seen = { goals: 0, linked: 0, byChance: 0, reckoned: 0 };

  it.each(UNRELATED)('are read, and looked for in vain: %s and %s', (a, b) => {
    const [earlier, later] = [readDated(a), readDated(b)];
    const tracked = trackGoals(earlier, later);
    seen.goals += tracked.length;
    seen.linked += tracked.filter(({ outcome }) => outcome !== null).length;
    seen.reckoned += tracked.filter((goal) => attained(goal).length > 0).length;
    seen.byChance += countByChance(earlier, later);
  });

  it('are next to never linked with the report of another place, and never reckoned with it', () => {
    console.log(`${UNRELATED.length} unrelated pairs: ${JSON.stringify(seen)}`);
    expect(seen.goals).toBeGreaterThan(FEWEST_GOALS);
    expect(seen.linked / seen.goals).toBeLessThanOrEqual(MOST_LINKED);
    expect(seen.byChance / seen.goals).toBeLessThanOrEqual(MOST_BY_CHANCE);
    expect(seen.reckoned / seen.goals).toBeLessThanOrEqual(MOST_RECKONED);
  });
});

describe.skipIf(!HAS_WIDE)(`${NAME}, of neighbouring years`, () => {
  const pairs = HAS_WIDE ? listNeighbours().filter((_, index) => index % STEP === 0) : [];
  let seen = 0;

  it.each(pairs)('are reckoned with results of the same thing alone: %s and %s', (a, b) => {
    const [earlier, later] = [readDated(a), readDated(b)];
    for (const goal of trackGoals(earlier, later))
      for (const result of attained(goal)) {
        if (goal.figure === null) throw new Error(`a task attained: ${goal.goal}`);
        const things = [thingOf(earlier, goal.figure), thingOf(later, result)] as const;
        const sameness = compareThings(...things, { years: 'same' });
        expect([goal.goal, result.quote, sameness]).toEqual([goal.goal, result.quote, { answer: 'yes' }]);
        seen += 1;
      }
  });

  it('are enough to tell', () => {
    console.log(`${pairs.length} pairs of neighbouring years: ${seen} attainments seen`);
    expect(pairs.length).toBeGreaterThan(50);
    expect(seen).toBeGreaterThan(FEWEST_RECKONED);
  });
});
