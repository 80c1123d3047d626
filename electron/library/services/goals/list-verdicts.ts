import type { BaseGoal } from '../../../../shared/facts/goals/base-goals.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Evidence, GoalMark, VerdictScheme } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { nameSide } from '../../export/model.ts';
import type { ExportedVerdict, VerdictEvidence } from '../../export/remark.ts';
import type { Library } from '../../library.ts';
import type { OpenReport } from '../documents/open-document.ts';
import { findReport, summarize } from '../shelf/summary.ts';
import { openCoderGoals, readMarks, type PlacedGoal } from './coder-goals.ts';
import { openEarlier } from './open-goals.ts';
import { openSchemes } from './schemes.ts';

/** Two reports as they are compared. */
export type ReportPair = { readonly left: OpenReport; readonly right: OpenReport };

/**
 * The verdicts of the coder of today on goals of either report, in reading order, the left report's first; those whose
 * words are lost stand last of their report. Nothing is read where nobody judged anything.
 */
export function listVerdicts(library: Library, pair: ReportPair): readonly ExportedVerdict[] {
  const sides: readonly Side[] = pair.left.stored.id === pair.right.stored.id ? ['left'] : ['left', 'right'];
  return sides.flatMap((side) => listOfSide(library, pair, side));
}

function listOfSide(library: Library, pair: ReportPair, side: Side): readonly ExportedVerdict[] {
  const { id } = pair[side].stored;
  const coder = library.db.read((reader) => reader.coders.loadCurrent());
  const hasVerdicts = library.db.read((reader) => reader.verdicts.load(id, coder.id).size > 0);
  if (!hasVerdicts) return [];
  const earlier = openEarlier(library, id);
  const schemes = openSchemes(library);
  const read = new Map(earlier.goals.map((goal) => [goal.key, goal]));
  const { placed, marks } = library.db.read((reader) => {
    const coderGoals = openCoderGoals(reader, earlier, coder.id);
    return { placed: coderGoals.placed, marks: readMarks(reader, earlier, coderGoals) };
  });
  const other = pair[side === 'left' ? 'right' : 'left'];
  return marks
    .flatMap((mark, index) => {
      const { [index]: goal } = placed;
      if (goal === undefined || mark.verdict === null) return [];
      const evidence = mark.evidence.map((each) => describeEvidence(library, each, other.stored.id));
      return [{ side, coder: coder.name, ...describe(mark, goal, read, schemes), evidence }];
    })
    .sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity));
}

type Described = Omit<ExportedVerdict, 'side' | 'coder' | 'evidence'>;

function describe(
  { name, verdict }: GoalMark,
  { stored, place }: PlacedGoal,
  read: ReadonlyMap<string, BaseGoal>,
  schemes: readonly VerdictScheme[],
): Described {
  const goal = place.kind === 'read' ? read.get(place.key) : undefined;
  const entries = schemes.find(({ version }) => version === verdict?.schemeVersion)?.entries ?? [];
  const code = verdict?.code ?? '';
  return {
    goal: name ?? goal?.name ?? stored.readName,
    quote: stored.anchor.quote,
    span: placeOfGoal(place, goal),
    code,
    label: entries.find((entry) => entry.code === code)?.label ?? code,
    comment: verdict?.comment ?? '',
    decidedAt: verdict?.decidedAt ?? '',
    absence: verdict?.absence ?? null,
  };
}

function placeOfGoal(place: PlacedGoal['place'], goal: BaseGoal | undefined): Span | null {
  return place.kind === 'unread' ? place.span : (goal?.span ?? null);
}

function describeEvidence(library: Library, evidence: Evidence, other: ReportId): VerdictEvidence {
  if (evidence.kind === 'outside') return { quote: evidence.quote, source: evidence.source, span: null };
  const stored = library.db.read((reader) => findReport(reader, evidence.report));
  return {
    quote: evidence.anchor.quote,
    source: nameSide(summarize(stored)),
    span: evidence.report === other ? evidence.span : null,
  };
}
