import { carryAnchor } from '../../../../shared/text/placing/carry-over.ts';
import type { GoalTopic, GoalWork } from './report-work.ts';

/** All that a coder can do to a goal besides marking it: an object a topic. */
export const GOAL_WORK: Readonly<Record<GoalTopic, GoalWork>> = {
  evidence: {
    carry({ writer, reader }, { report, before, after }) {
      for (const { id, anchor: old } of reader.evidence.loadPassages(report)) {
        const anchor = carryAnchor(old, before, after);
        if (anchor !== null) writer.evidence.saveAnchor(id, anchor);
      }
    },
    copy({ writer, reader, now }, from, to) {
      for (const evidence of reader.evidence.loadOfGoal(from)) writer.evidence.insert(to, evidence, now);
    },
  },
  choices: {
    carry({ writer, reader }, { report, before, after }) {
      for (const { id, anchor: old } of reader.choices.loadInReport(report)) {
        const anchor = carryAnchor(old, before, after);
        if (anchor !== null) writer.choices.saveAnchor(id, anchor);
      }
    },
    copy({ writer, reader, now }, from, to) {
      for (const choice of reader.choices.loadOfGoal(from)) writer.choices.insert(to, choice, now);
    },
  },
  // A verdict rests on its evidence and hangs on no words.
  verdicts: {
    carry: () => undefined,
    copy({ writer, reader }, from, to) {
      const verdict = reader.verdicts.find(from);
      if (verdict !== undefined) writer.verdicts.save(to, verdict);
    },
  },
};
