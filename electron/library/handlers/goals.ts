import { mergeFields } from '../../../shared/base/merge-fields.ts';
import type { GoalMark, GoalState } from '../../../shared/model/goal.ts';
import type { Action } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { WriteContext, Writer } from '../db/database.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { changedElsewhere } from '../services/base/changed-elsewhere.ts';
import { addGoal } from '../services/goals/add-goal.ts';
import { viewAgreement } from '../services/goals/agreement.ts';
import { chooseFigure } from '../services/goals/choose-figure.ts';
import {
  createTouchedGoals,
  openCoderGoals,
  readMarks,
  type TouchedGoals,
} from '../services/goals/coder-goals.ts';
import { giveVerdict, linkEvidence, unlinkEvidence } from '../services/goals/judge-goal.ts';
import { openEarlier } from '../services/goals/open-goals.ts';
import { openSchemes, saveScheme } from '../services/goals/schemes.ts';
import { viewGoals } from '../services/goals/view-goals.ts';
import { requireReport } from '../services/shelf/summary.ts';

type GoalHandlers = Pick<Handlers, Extract<keyof Handlers, `goals/${string}`>>;

export function createGoalHandlers(library: Library): GoalHandlers {
  return {
    'goals/open': ({ report }, context) => viewGoals(library, report, context),
    'goals/decide': ({ report, goals, state }) =>
      change(library, report, 'decide-goal', goals, ({ writer, touched }) => {
        for (const key of goals) decide(writer, touched, key, state);
      }),
    'goals/add': (args, context) => {
      addGoal(library, args);
      return viewGoals(library, args.report, context);
    },
    'goals/edit': ({ report, goal, name, dueYear, before }) =>
      change(library, report, 'edit-goal', [goal], ({ writer, touched }) => {
        const today = {
          name: touched.find(goal)?.name ?? null,
          dueYear: touched.find(goal)?.dueYear ?? null,
        };
        const typed = { name, dueYear };
        const { merged, both } = mergeFields({ before: before ?? today, typed }, today);
        const [lost] = both;
        if (lost !== undefined) throw changedElsewhere(lost);
        writer.goals.saveEdit(touched.touch(goal), merged.name, merged.dueYear);
      }),
    'goals/link': ({ report, goal, evidence }) =>
      change(library, report, 'link-goal', [goal], ({ touched, ...write }) => {
        linkEvidence(write, touched.touch(goal), evidence);
      }),
    'goals/unlink': ({ report, goal, evidence }) =>
      change(library, report, 'unlink-goal', [goal], ({ touched, ...write }) => {
        unlinkEvidence(write, touched.touch(goal), goal, evidence);
      }),
    'goals/choose-figure': ({ report, goal, later, value }, context) => {
      change(library, report, 'choose-figure', [goal], ({ touched, ...write }) => {
        if (value === null && touched.find(goal) === undefined) return;
        chooseFigure(write, touched.touch(goal), later, value);
      });
      return viewGoals(library, report, context);
    },
    'goals/judge': ({ report, verdicts }) => {
      openSchemes(library);
      const keys = verdicts.map(({ goal }) => goal);
      return change(library, report, 'judge-goal', keys, ({ touched, ...write }) => {
        const scheme = write.reader.schemes.loadAll().at(-1);
        if (scheme === undefined) throw new Error('there is no scheme');
        for (const verdict of verdicts) giveVerdict(write, touched, scheme, verdict);
      });
    },
    'goals/save-scheme': ({ entries, base = null }) => saveScheme(library, entries, base),
    'goals/agreement': ({ report, first, second }) => viewAgreement(library, report, first, second),
  };
}

/** What a change is made with. */
type Change = WriteContext & { readonly touched: TouchedGoals };

/** Changes goals for the current coder as one step, and gives the marks of those that `keys` name. */
function change(
  library: Library,
  report: ReportId,
  action: Action,
  keys: readonly string[],
  work: (change: Change) => void,
): readonly GoalMark[] {
  const earlier = openEarlier(library, report);
  return library.db.write('goals', action, (write) => {
    const { reader } = write;
    requireReport(reader, report);
    const coder = reader.coders.loadCurrent().id;
    const touched = createTouchedGoals(write, openCoderGoals(reader, earlier, coder), earlier);
    work({ ...write, touched });
    const wanted = new Set(keys);
    return readMarks(reader, earlier, openCoderGoals(reader, earlier, coder)).filter(({ key }) =>
      wanted.has(key),
    );
  });
}

/** A verdict is on a confirmed goal alone. */
function decide(writer: Writer, touched: TouchedGoals, key: string, state: GoalState): void {
  if (state === 'proposed' && touched.find(key) === undefined) return;
  const goal = touched.touch(key);
  writer.goals.saveState(goal, state);
  if (state !== 'confirmed') writer.verdicts.remove(goal);
}
