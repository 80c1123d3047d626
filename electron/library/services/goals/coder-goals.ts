import { AppError } from '../../../../shared/base/errors.ts';
import { addTo } from '../../../../shared/base/group-by.ts';
import { placeGoals, type FoundGoal, type GoalPlace } from '../../../../shared/facts/goals/place-goals.ts';
import type { BaseGoal } from '../../../../shared/facts/goals/base-goals.ts';
import type { ChosenFigure, CoderId, Evidence, GoalId, GoalMark } from '../../../../shared/model/goal.ts';
import type { Span } from '../../../../shared/model/span.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import type { NewGoal, StoredGoal } from '../../db/goals.ts';
import { createAnchor, createFinder } from '../../../../shared/text/plain/anchors.ts';
import { createChoiceLocator } from './choose-figure.ts';
import { createEvidenceLocator } from './evidence.ts';
import type { EarlierReport } from './open-goals.ts';

/** A goal that a coder touched, at its place in today's text. */
export type PlacedGoal = { readonly stored: StoredGoal; readonly key: string; readonly place: GoalPlace };

/** What one coder made of the goals of one report, on today's text. */
export type CoderGoals = {
  readonly coder: CoderId;
  readonly placed: readonly PlacedGoal[];
};

/** All that a coder touched, in the order it was touched first. Cost: one search in the text for each. */
export function openCoderGoals(reader: Reader, earlier: EarlierReport, coder: CoderId): CoderGoals {
  const rows = reader.goals.load(earlier.open.stored.id, coder);
  const find = createFinder(earlier.open.document.clean.text);
  const found = rows.map((row): FoundGoal => ({
    id: row.id,
    span: find(row.anchor),
    valueSpan: row.valueAnchor === null ? null : find(row.valueAnchor),
    hasFigure: row.valueAnchor !== null,
    isAdded: row.origin === 'added',
    name: row.readName,
  }));
  const places = placeGoals(found, earlier.goals);
  const placed = rows.map((stored): PlacedGoal => {
    const place = places.get(stored.id) ?? { kind: 'lost' };
    return { stored, place, key: place.kind === 'read' ? place.key : ownKey(stored.id) };
  });
  return { coder, placed };
}

/** What a goal is called that is not read in today's text. */
function ownKey(id: GoalId): string {
  return `own.${id}`;
}

/** Goals by key, each stored when it is first touched: what `touch` gives can be written to. */
export type TouchedGoals = {
  /** The stored goal, or undefined where nobody touched it. @throws AppError `not-found` {goal} */
  find(key: string): StoredGoal | undefined;
  /** @throws AppError `not-found` {goal} where the key is of a text that has changed since */
  touch(key: string): GoalId;
};

export function createTouchedGoals(
  { writer, now }: WriteContext,
  coderGoals: CoderGoals,
  earlier: EarlierReport,
): TouchedGoals {
  const stored = new Map(coderGoals.placed.map((placed) => [placed.key, placed.stored]));
  const read = new Map(earlier.goals.map((goal) => [goal.key, goal]));
  const touched = new Map<string, GoalId>();
  const find = (key: string): StoredGoal | undefined => {
    const known = stored.get(key);
    if (known === undefined && !read.has(key))
      throw new AppError('not-found', `there is no goal ${key}`, { goal: key });
    return known;
  };
  return {
    find,
    touch(key) {
      const known = touched.get(key) ?? find(key)?.id;
      const goal = read.get(key);
      if (known !== undefined) return known;
      if (goal === undefined) throw new AppError('not-found', `there is no goal ${key}`, { goal: key });
      const id = writer.goals.insert(toNewGoal(earlier, coderGoals.coder, goal), now);
      touched.set(key, id);
      return id;
    },
  };
}

function toNewGoal({ open }: EarlierReport, coder: CoderId, goal: BaseGoal): NewGoal {
  const { text } = open.document.clean;
  const { span, figure, name: readName } = goal;
  return {
    ...{ report: open.stored.id, coder, origin: 'read', readName, state: 'proposed' },
    anchor: createAnchor(text, span),
    valueAnchor: figure === null ? null : createAnchor(text, figure.valueSpan),
    ...{ name: null, dueYear: null },
  };
}

/** A goal of the reader's own at `span`. */
export function toAddedGoal(
  { open }: EarlierReport,
  coder: CoderId,
  span: Span,
  name: string,
  dueYear: number | null,
): NewGoal {
  return {
    ...{ report: open.stored.id, coder, origin: 'added', readName: name, state: 'confirmed' },
    anchor: createAnchor(open.document.clean.text, span),
    ...{ valueAnchor: null, name: null, dueYear },
  };
}

/** All that the coder made of each goal, in its order. */
export function readMarks(
  reader: Reader,
  earlier: EarlierReport,
  { coder, placed }: CoderGoals,
): readonly GoalMark[] {
  const report = earlier.open.stored.id;
  const locate = createEvidenceLocator(reader);
  const evidence = new Map<GoalId, Evidence[]>();
  for (const each of reader.evidence.load(report, coder)) addTo(evidence, each.goal, locate(each));
  const locateChoice = createChoiceLocator(reader);
  const choices = new Map<GoalId, ChosenFigure[]>();
  for (const each of reader.choices.load(report, coder)) addTo(choices, each.goal, locateChoice(each));
  const verdicts = reader.verdicts.load(report, coder);
  return placed.map(({ stored: { id, state, name, dueYear }, key }) => ({
    ...{ key, id, state, name, dueYear },
    evidence: evidence.get(id) ?? [],
    choices: choices.get(id) ?? [],
    verdict: verdicts.get(id) ?? null,
  }));
}

/** False for a goal on which everything was taken back. */
export function isTouched({ state, name, dueYear, evidence, choices, verdict }: GoalMark): boolean {
  if (state !== 'proposed' || name !== null || dueYear !== null || verdict !== null) return true;
  return evidence.length + choices.length > 0;
}
