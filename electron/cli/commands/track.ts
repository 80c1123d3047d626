import type { Candidate, Proposal, ReadGoal, TrackedGoal } from '../../../shared/model/goal.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { trackGoals } from '../../../shared/facts/track.ts';
import type { Handlers } from '../../library/handlers.ts';
import { GRADE_WORDS, PROPOSAL_WORDS } from '../../../shared/words/goals.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import type { Input } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import { roundScore, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { attainmentCell, describeAttainment } from './attainment.ts';

/** A goal as it is shown: what is proposed of it, by which passage. */
type Followed = Proposal & {
  readonly tracked: TrackedGoal;
  readonly outcome: string | null;
  readonly best: Candidate | undefined;
  /** Whether the reader chose the figure that it is reckoned with. */
  readonly isChosen: boolean;
};

/**
 * `track`: each goal of the earlier report with what the later one says of it; between two reports of a library by the
 * figures that the reader chose.
 */
export async function showGoals(
  earlier: Input,
  later: Input,
  handlers: Handlers | null,
  language: Language,
): Promise<Output> {
  const dated = ({ report, head }: Input) => ({ report, year: head.year });
  const goals = trackGoals(dated(earlier), dated(later));
  const seen = await readChoices(earlier.id, later.id, handlers);
  const followed = goals.map((goal) => follow(goal, seen.get(placeOf(goal))));
  const rows = followed.map(({ tracked, outcome, ...rest }) => [
    wordsIn(PROPOSAL_WORDS, language)[rest.grade === 'open' ? 'open' : rest.verdict],
    rest.grade === 'open' ? '' : wordsIn(GRADE_WORDS, language)[rest.grade],
    attainmentCell(tracked.figure, rest.best, language),
    shorten(tracked.name, 20),
    shorten(tracked.goal, 36),
    shorten(outcome ?? '—', 36),
  ]);
  return { json: { pairs: followed.map(toJson) }, lines: formatTable(rows) };
}

/** Goals by place, of which the reader chose a figure in the later report. */
async function readChoices(
  earlier: ReportId | null,
  later: ReportId | null,
  handlers: Handlers | null,
): Promise<ReadonlyMap<string, ReadGoal['outcomes'][number]>> {
  if (handlers === null || earlier === null || later === null) return new Map();
  const { goals } = await callLibrary(handlers, 'goals/open', { report: earlier });
  return new Map(
    goals.flatMap((goal) => {
      const outcome = goal.outcomes.find(({ report }) => report === later);
      const isChosen = outcome?.candidates.some((candidate) => candidate.isChosen) === true;
      return isChosen ? [[placeOf(goal), outcome] as const] : [];
    }),
  );
}

function placeOf({ span, figure }: Pick<TrackedGoal, 'span' | 'figure'>): string {
  return [span.start, span.end, figure?.valueSpan.start].join('-');
}

function follow(tracked: TrackedGoal, seen: ReadGoal['outcomes'][number] | undefined): Followed {
  const { verdict, grade, ground, outcome } = tracked;
  const own = seen?.candidates.find(({ isChosen }) => isChosen);
  if (seen === undefined || own === undefined)
    return { tracked, verdict, grade, ground, outcome, best: tracked.candidates[0], isChosen: false };
  return { tracked, ...seen.proposal, outcome: own.quote, best: own, isChosen: true };
}

function toJson({ tracked, verdict, grade, ground, outcome, best, isChosen }: Followed) {
  return {
    goal: tracked.goal,
    name: tracked.name,
    outcome,
    verdict,
    grade,
    ground,
    attainment: describeAttainment(best?.attainment ?? null, isChosen),
    score: roundScore(tracked.score),
    candidates: tracked.candidates.map(({ quote, score, terms, span }) => ({
      quote,
      score: roundScore(score),
      terms,
      start: span.start,
      end: span.end,
    })),
  };
}
