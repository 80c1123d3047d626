import { AppError } from '../../../../shared/base/errors.ts';
import type { AgreementView, Disagreement } from '../../../../shared/contract/goal-api.ts';
import { computeAgreement } from '../../../../shared/facts/goals/agreement.ts';
import type { Coder, CoderId, GoalMark } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import type { Library } from '../../library.ts';
import { openCoderGoals, readMarks, type PlacedGoal } from './coder-goals.ts';
import { openEarlier, type EarlierReport } from './open-goals.ts';

/** What a coder made of a goal, by what stands for the goal whoever coded it. */
type Coded = { readonly placed: PlacedGoal; readonly mark: GoalMark };

/**
 * How far two coders agree on the goals of a report, and where they do not. Nowhere else is a coder shown what another one
 * made of a goal. @throws AppError `not-found`
 */
export function viewAgreement(
  library: Library,
  report: ReportId,
  first: CoderId,
  second: CoderId,
): AgreementView {
  const earlier = openEarlier(library, report);
  return library.db.read((reader) => {
    const [one, other] = [requireCoder(reader, first), requireCoder(reader, second)];
    const pairs = pairUp(loadCoded(reader, earlier, first), loadCoded(reader, earlier, second));
    const decided = pairs.filter(([a, b]) => a.mark.state !== 'proposed' && b.mark.state !== 'proposed');
    const judged = pairs.flatMap(([a, b]) =>
      a.mark.verdict === null || b.mark.verdict === null
        ? []
        : [[a.mark.verdict.code, b.mark.verdict.code] as const],
    );
    return {
      ...{ first: one, second: other },
      states: computeAgreement(decided.map(([a, b]) => [a.mark.state, b.mark.state])),
      verdicts: computeAgreement(judged),
      disagreements: decided.filter(differ).map((pair) => describe(earlier, pair)),
    };
  });
}

/** @throws AppError `not-found` {coder} */
export function requireCoder(reader: Reader, id: CoderId): Coder {
  const coder = reader.coders.loadAll().find((each) => each.id === id);
  if (coder === undefined) throw new AppError('not-found', `there is no coder ${id}`, { coder: id });
  return coder;
}

/** A goal that is not read stands for itself by its words: two coders may have added the same ones. */
function loadCoded(reader: Reader, earlier: EarlierReport, coder: CoderId): ReadonlyMap<string, Coded> {
  const coderGoals = openCoderGoals(reader, earlier, coder);
  const marks = readMarks(reader, earlier, coderGoals);
  return new Map(
    coderGoals.placed.flatMap((placed, index) => {
      const [name, mark] = [nameOf(placed), marks[index]];
      return name === null || mark === undefined ? [] : [[name, { placed, mark }] as const];
    }),
  );
}

function nameOf({ place }: PlacedGoal): string | null {
  if (place.kind === 'lost') return null;
  return place.kind === 'read' ? place.key : `${place.span.start}-${place.span.end}`;
}

type Pair = readonly [Coded, Coded];

function pairUp(one: ReadonlyMap<string, Coded>, other: ReadonlyMap<string, Coded>): readonly Pair[] {
  return [...one].flatMap(([name, coded]) => {
    const match = other.get(name);
    return match === undefined ? [] : [[coded, match] as const];
  });
}

function differ([a, b]: Pair): boolean {
  if (a.mark.state !== b.mark.state) return true;
  return a.mark.verdict !== null && b.mark.verdict !== null && a.mark.verdict.code !== b.mark.verdict.code;
}

function describe(earlier: EarlierReport, [a, b]: Pair): Disagreement {
  const { key, stored } = a.placed;
  const goal = earlier.goals.find((each) => each.key === key);
  const sideOf = ({ mark: { state, verdict } }: Coded): Disagreement['first'] => ({ state, verdict });
  return {
    key,
    quote: goal?.quote ?? stored.anchor.quote,
    name: goal?.name ?? stored.readName,
    first: sideOf(a),
    second: sideOf(b),
  };
}
