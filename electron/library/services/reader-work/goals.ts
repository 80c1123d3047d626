import type { WriteContext } from '../../db/database.ts';
import { carryAnchor } from '../../../../shared/text/placing/carry-over.ts';
import { GOAL_WORK } from './goal-work.ts';
import type { Recleaning, ReportWork } from './report-work.ts';

/**
 * What all coders made of the goals of a report, each with its evidence, its chosen figures and its verdict. Evidence and
 * figures in a former file, of whatever goal, stay there: they are looked for in the new one when they are shown.
 */
export const GOALS = {
  topic: 'goals',
  table: 'goals',
  carry(write, recleaning) {
    const hasCarried = carryMarks(write, recleaning);
    for (const work of Object.values(GOAL_WORK)) work.carry(write, recleaning);
    return hasCarried;
  },
  inherit(write, { former, added, moveAnchor }) {
    const goals = write.reader.goals.loadOfReport(former);
    for (const goal of goals) {
      const valueAnchor = goal.valueAnchor === null ? null : moveAnchor(goal.valueAnchor);
      const copy = { ...goal, report: added, anchor: moveAnchor(goal.anchor), valueAnchor };
      const id = write.writer.goals.insert(copy, write.now);
      for (const work of Object.values(GOAL_WORK)) work.copy(write, goal.id, id);
    }
    return goals.length > 0;
  },
} as const satisfies ReportWork;

/** The words of the goals themselves, and of their figures. */
function carryMarks({ writer, reader }: WriteContext, { report, before, after }: Recleaning): boolean {
  const carried = reader.goals.loadOfReport(report).flatMap(({ id, anchor, valueAnchor }) => {
    const [words, value] = [carryAnchor(anchor, before, after), carryAnchor(valueAnchor, before, after)];
    if (words === null && value === null) return [];
    return [{ id, anchor: words ?? anchor, valueAnchor: value ?? valueAnchor }];
  });
  for (const { id, anchor, valueAnchor } of carried) writer.goals.saveAnchors(id, anchor, valueAnchor);
  return carried.length > 0;
}
