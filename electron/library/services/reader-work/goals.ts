import type { GoalId } from '../../../../shared/model/goal.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { WriteContext } from '../../db/database.ts';
import { carryAnchor } from '../../notes/carry-over.ts';
import { createAnchor, createFinder } from '../../notes/find-anchor.ts';
import type { Recleaning } from './recleaning.ts';

/** Lets the goals of all coders, and the passages and figures that were linked anywhere, follow their words into another cleaning. */
export function carryGoals({ writer, reader }: WriteContext, { report, before, after }: Recleaning): void {
  const carry = (anchor: Anchor | null): Anchor | null => carryAnchor(anchor, before, after);
  for (const { id, anchor, valueAnchor } of reader.goals.loadOfReport(report)) {
    const [words, value] = [carry(anchor), carry(valueAnchor)];
    if (words !== null || value !== null) writer.goals.saveAnchors(id, words ?? anchor, value ?? valueAnchor);
  }
  for (const { id, anchor } of reader.evidence.loadPassages(report)) {
    const words = carry(anchor);
    if (words !== null) writer.evidence.saveAnchor(id, words);
  }
  for (const { id, anchor } of reader.choices.loadInReport(report)) {
    const words = carry(anchor);
    if (words !== null) writer.choices.saveAnchor(id, words);
  }
}

/**
 * Copies what all coders made of the goals of an earlier file of the same report, on the words of the new one where they
 * are found. Evidence and chosen figures in that earlier file, of whatever goal, stay: they are looked for in the new one when they are shown.
 */
export function inheritGoals(write: WriteContext, former: ReportId, added: ReportId, text: string): void {
  const { writer, reader, now } = write;
  const find = createFinder(text);
  const move = (anchor: Anchor): Anchor => {
    const span = find(anchor);
    return span === null ? anchor : createAnchor(text, span);
  };
  const goals = reader.goals.loadOfReport(former);
  if (goals.length > 0) writer.raise('goals');
  for (const goal of goals) {
    const valueAnchor = goal.valueAnchor === null ? null : move(goal.valueAnchor);
    const copy = { ...goal, report: added, anchor: move(goal.anchor), valueAnchor };
    copyJudgement(write, goal.id, writer.goals.insert(copy, now));
  }
}

function copyJudgement({ writer, reader, now }: WriteContext, from: GoalId, to: GoalId): void {
  for (const evidence of reader.evidence.loadOfGoal(from)) writer.evidence.insert(to, evidence, now);
  for (const choice of reader.choices.loadOfGoal(from)) writer.choices.insert(to, choice, now);
  const verdict = reader.verdicts.find(from);
  if (verdict !== undefined) writer.verdicts.save(to, verdict);
}
