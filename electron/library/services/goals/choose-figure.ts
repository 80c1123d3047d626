import type { ChosenFigure, GoalId } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import type { NewChoice, StoredChoice } from '../../db/choices.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import { createAnchor } from '../../../../shared/text/plain/anchors.ts';
import { createAnchorLocator, trimToWords } from './evidence.ts';
import { requireReport } from '../shelf/summary.ts';

/** Gives a choice with where its value stands today. */
export type LocateChoice = (stored: StoredChoice) => ChosenFigure;

/** Looks for values as evidence is looked for: in the latest import of the report's place and year, then in the report. */
export function createChoiceLocator(reader: Reader): LocateChoice {
  const locate = createAnchorLocator(reader);
  return ({ report, anchor }) => ({ ...locate(report, anchor), anchor });
}

/**
 * Sets a value of a later report against a goal's figure, in the place of the one that was chosen there before; null
 * takes that back. The same value once more is no change.
 * @throws AppError `not-found`; `invalid-input` where the span holds no words
 */
export function chooseFigure(
  { writer, reader, now }: WriteContext,
  goal: GoalId,
  later: ReportId,
  value: Span | null,
): void {
  const { id } = requireReport(reader, later);
  const text = reader.texts.load(id);
  const choice = value === null ? null : { report: id, anchor: createAnchor(text, trimToWords(text, value)) };
  const locate = createChoiceLocator(reader);
  // A choice in a file that this one replaced is a choice in this one.
  const before = reader.choices
    .loadOfGoal(goal)
    .filter((stored) => stored.report === id || locate(stored).report === id);
  const same = choice === null ? undefined : before.find((stored) => isSameChoice(stored, choice));
  for (const stored of before) if (stored !== same) writer.choices.remove(stored.id);
  if (choice !== null && same === undefined) writer.choices.insert(goal, choice, now);
}

/** True where both are the same words of the same report. */
export function isSameChoice(one: NewChoice, other: NewChoice): boolean {
  const wordsOf = ({ report, anchor: { quote, prefix, suffix } }: NewChoice): string =>
    JSON.stringify([report, quote, prefix, suffix]);
  return wordsOf(one) === wordsOf(other);
}
