import type { GoalEdit } from '../../../shared/contract/goal-api.ts';
import type { EvidenceId, EvidenceSource, GoalMark, GoalState } from '../../../shared/model/goal.ts';
import { focusSpot } from '../../components/spots.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import { labelIn } from '../../../shared/words/scheme.ts';
import { call, toAppError } from '../../client/call.ts';
import { isChangedElsewhere } from '../../state/errors.ts';
import { navigate, useApp } from '../../state/app-store.ts';
import { chooseCandidate, jumpToGoal, refreshGoals, showGoals, showMarks, useGoals } from './goals-store.ts';
import { recorded, run } from '../../state/history.ts';
import { showToast, tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { chosenNow, currentNow, listedNow } from './derived.ts';
import { isAmong, type GoalItem } from './model/items.ts';
import { planVerdicts, planWithdrawal } from './model/plan-verdicts.ts';
import { extend, select, selectAll, stepFrom } from './model/selection.ts';
import { seenBeside } from './seen.ts';
import { currentScheme } from './model/verdicts.ts';
import { findFormDraft, settleForm } from '../../state/form-drafts.ts';
import { translate } from '../../locales/words.ts';

/** Goes `by` lines on, or to what is seen where the reader scrolled away; with `isExtending` all lines on the way are selected. */
export function stepGoal(by: number, isExtending = false): void {
  const { selection } = useGoals.getState();
  const listed = listedNow().map(({ goal }) => goal.key);
  const next = seenBeside(listed, selection.current, by) ?? stepFrom(listed, selection.current, by);
  if (next !== null) goToGoal(next, isExtending);
}

/** Goes to a listed goal; with `isExtending` all on the way are selected. */
export function goToGoal(key: string, isExtending: boolean): void {
  const { selection } = useGoals.getState();
  const listed = listedNow().map(({ goal }) => goal.key);
  useGoals.setState({ selection: isExtending ? extend(listed, selection, key) : select(key) });
  jumpToGoal(key);
  // After a step Enter must mean the goal, not the button that was pressed last.
  focusSpot('main');
}

export function selectListed(): void {
  const listed = listedNow().map(({ goal }) => goal.key);
  useGoals.setState(({ selection }) => ({ selection: selectAll(listed, selection) }));
}

/** Lets go of what was selected beside the current goal. */
export function selectCurrentOnly(): void {
  useGoals.setState(({ selection }) => ({ selection: select(selection.current) }));
}

/**
 * Writes marks, shows them, and offers to take that back; where the text has changed since, it is read anew. Gives the marks, null
 * where they could not be written, which is said.
 */
async function write(
  report: ReportId,
  asked: Promise<readonly GoalMark[]>,
  words: string,
  tell: (thrown: unknown) => Promise<void> = tellFailure,
): Promise<readonly GoalMark[] | null> {
  try {
    const { value: marks, step } = await recorded(asked);
    if (useGoals.getState().report === report) {
      const { current } = useGoals.getState().selection;
      useGoals.setState({ kept: current });
      showMarks(marks);
      jumpToGoal(current); // what was done is to be seen, wherever the table was scrolled to
    }
    showUndoToast(words, step);
    return marks;
  } catch (thrown) {
    await tell(thrown);
    return null;
  }
}

/** A verdict that lacks what it needs is said so; a goal whose words have changed is read again. */
async function tellFailure(thrown: unknown): Promise<void> {
  const { code, details } = toAppError(thrown);
  const { reason } = details;
  if (isChangedElsewhere(thrown)) await refreshGoals().catch(tellError); // told when it is there to be seen
  if (code === 'invalid-input' && (reason === 'no-evidence' || reason === 'no-absence'))
    showToast(translate(`goals.refused.${reason}-bare`));
  else if (code === 'not-found') {
    showToast(translate('goals.changed'));
    await refreshGoals();
  } else tellError(thrown);
}

/** Evidence that a verdict rests on stays. */
async function tellNotUnlinked(thrown: unknown): Promise<void> {
  if (toAppError(thrown).details['reason'] === 'no-evidence') showToast(translate('goals.refused.is-needed'));
  else await tellFailure(thrown);
}

/**
 * Confirms, rejects or reopens what is selected. The reader stays on it, as with a verdict: a digit after Enter must mean
 * the goal that was confirmed, not the one below it.
 */
export function decideChosen(state: GoalState): void {
  const { report } = useGoals.getState();
  const items = chosenNow();
  const touched = items.filter((item) => item.state !== state);
  if (report === null || items.length === 0) return;
  const goals = touched.map(({ goal }) => goal.key);
  const words = translate(`goals.done.${state}`, { n: goals.length });
  if (goals.length > 0) run(write(report, call('goals/decide', { report, goals, state }), words));
}

/** Gives the `n`-th verdict of the scheme, counted from 1, to what is selected. */
export function judgeNth(n: number): void {
  const { view } = useGoals.getState();
  const entry = view === null ? undefined : currentScheme(view.schemes)?.entries[n - 1];
  if (entry !== undefined) judge(chosenNow(), entry.code);
}

/** What is written about a goal is kept by: what one coder wrote is shown to no other. */
export function formOfGoal(form: 'comment' | 'evidence' | 'goal', goal: string): string {
  return `${form} ${useGoals.getState().view?.coder.id ?? 0} ${goal}`;
}

/** The comment on a goal that waits for its verdict, or could not be saved with it. */
function waitingComment(goal: string): string | null {
  return findFormDraft(formOfGoal('comment', goal))?.['text'] ?? null;
}

/** Gives a verdict of the scheme in force; what lacks evidence or a search is said, and left without. */
export function judge(items: readonly GoalItem[], code: string): void {
  const { report, view } = useGoals.getState();
  const entry =
    view === null ? undefined : currentScheme(view.schemes)?.entries.find((one) => one.code === code);
  if (report === null || entry === undefined) return;
  const label = labelIn(entry, useApp.getState().settings.language);
  const plans = items.map((item) => planVerdicts([item], entry, waitingComment(item.goal.key)));
  const verdicts = plans.flatMap((plan) => plan.verdicts);
  const [refused] = plans.flatMap((plan) => plan.refused);
  if (verdicts.length > 0) {
    const words = translate('goals.done.judged', { n: verdicts.length, label });
    const missing = items.length - verdicts.length;
    const rest = missing === 0 ? '' : translate('goals.done.left-out', { n: missing });
    run(giveVerdicts(report, verdicts, `${words}${rest}`));
  } else if (refused !== undefined) showToast(translate(`goals.refused.${refused.reason}`, { label }));
}

type Verdicts = ReturnType<typeof planVerdicts>['verdicts'];

/** Comments that waited for the verdicts go with them. */
async function giveVerdicts(report: ReportId, verdicts: Verdicts, words: string): Promise<void> {
  const sent = new Map(verdicts.map(({ goal, comment }) => [goal, comment]));
  if ((await write(report, judgeAll(report, verdicts, sent), words)) === null) return;
  for (const [goal, text] of sent) settleForm(formOfGoal('comment', goal), { text });
}

/** Words typed beside a goal while its verdict was on the way are not lost: they follow it. `sent`: the comments that went, by goal. */
async function judgeAll(
  report: ReportId,
  verdicts: Verdicts,
  sent: Map<string, string>,
): Promise<readonly GoalMark[]> {
  const marks = await call('goals/judge', { report, verdicts });
  for (const { goal } of verdicts) chooseCandidate(goal, null);
  const late = verdicts.flatMap((verdict) => {
    const comment = waitingComment(verdict.goal) ?? verdict.comment;
    const before = { code: verdict.code, comment: verdict.comment };
    return comment === verdict.comment ? [] : [{ ...verdict, evidence: [], comment, before }];
  });
  if (late.length === 0) return marks;
  const said = await call('goals/judge', { report, verdicts: late });
  for (const { goal, comment } of late) sent.set(goal, comment);
  return [...marks.filter(({ key }) => !said.some((one) => one.key === key)), ...said];
}

/** Takes the verdicts of what is selected back. */
export function withdrawVerdicts(items: readonly GoalItem[]): void {
  const { report } = useGoals.getState();
  const verdicts = planWithdrawal(items);
  if (report === null || verdicts.length === 0) return;
  const words = translate('goals.done.withdrawn', { n: verdicts.length });
  run(write(report, call('goals/judge', { report, verdicts }), words));
}

/** Keeps a comment with its verdict; without one it waits for it. `before`: the comment as far as the writer knew. Gives whether it is kept. */
export async function saveComment(item: GoalItem, comment: string, before: string): Promise<boolean> {
  const { report } = useGoals.getState();
  const { standing, goal } = item;
  if (report === null || standing.kind !== 'given' || comment === standing.verdict.comment) return false;
  const { code, absence } = standing.verdict;
  const verdicts = [
    { goal: goal.key, code, evidence: [], absence, comment, before: { code, comment: before } },
  ];
  const asked = call('goals/judge', { report, verdicts });
  const marks = await write(report, asked, translate('goals.done.comment'));
  if (marks === null) return false;
  if (marks.some(({ verdict }) => verdict !== null && verdict.comment !== comment))
    showToast(translate('goals.kept-both'));
  return true;
}

/** Shows the next (1) or previous (-1) candidate of the current goal. */
export function stepCandidate(by: 1 | -1): void {
  const item = currentNow();
  const count = item?.outcome?.candidates.length ?? 0;
  if (item === undefined || count === 0) {
    showToast(translate('goals.no-candidate'));
    return;
  }
  const { shown } = item;
  const at = shown.kind === 'candidate' ? shown.index + by : nextToEvidence(item, by);
  chooseCandidate(item.goal.key, (at + count) % count);
}

/** Beside linked evidence the candidate after it comes next: the reader looks for something else. */
function nextToEvidence({ shown, outcome }: GoalItem, by: 1 | -1): number {
  const linked = shown.kind === 'evidence' ? shown.candidate : null;
  const at = linked === null ? -1 : (outcome?.candidates.indexOf(linked) ?? -1);
  return at < 0 ? (by > 0 ? 0 : -1) : at + by;
}

/** Links the candidate that is shown as evidence. */
export function linkShown(): void {
  const item = currentNow();
  if (item?.shown.kind !== 'candidate') return;
  linkPassage(item, item.shown.report, item.shown.candidate.span);
}

/** Links words of a later report; words that are linked already are left. */
export function linkPassage(item: GoalItem, report: ReportId, span: Span): void {
  if (isAmong(item.mark?.evidence ?? [], report, span)) return;
  void link(item, { kind: 'passage', report, span: { start: span.start, end: span.end } });
}

/** Gives whether it was linked. */
export async function link(item: GoalItem, evidence: EvidenceSource): Promise<boolean> {
  const { report } = useGoals.getState();
  if (report === null) return false;
  const goal = item.goal.key;
  const task = async (): Promise<readonly GoalMark[]> => {
    const marks = await call('goals/link', { report, goal, evidence });
    chooseCandidate(goal, null);
    return marks;
  };
  return (await write(report, task(), translate('goals.done.linked'))) !== null;
}

export function unlink(item: GoalItem, evidence: EvidenceId): void {
  const { report } = useGoals.getState();
  if (report === null) return;
  const asked = call('goals/unlink', { report, goal: item.goal.key, evidence });
  run(write(report, asked, translate('goals.done.unlinked'), tellNotUnlinked));
}

/** Sets another figure of a later report against the goal's; null goes back to what the program took. */
export function chooseFigure(item: GoalItem, later: ReportId, value: Span | null): void {
  const { report } = useGoals.getState();
  if (report === null) return;
  const goal = item.goal.key;
  const place = value === null ? null : { start: value.start, end: value.end };
  const { shown } = item;
  const task = async (): Promise<void> => {
    const { value: view, step } = await recorded(
      call('goals/choose-figure', { report, goal, later, value: place }),
    );
    // The passage that the figure stands in is what the reader looks at, whatever the program holds to be the best one.
    if (shown.kind === 'candidate') chooseCandidate(goal, shown.index);
    useGoals.setState(({ selection }) => ({ kept: selection.current }));
    showGoals(view);
    showUndoToast(translate(value === null ? 'goals.done.unchosen' : 'goals.done.chosen'), step);
  };
  run(task().catch(tellFailure));
}

/** Gives a goal another name or due year; null goes back to what was read. `before`: both as far as the writer knew. Gives whether it was done. */
export async function editGoal(item: GoalItem, edit: GoalEdit, before: GoalEdit): Promise<boolean> {
  const { report } = useGoals.getState();
  if (report === null) return false;
  const asked = call('goals/edit', { report, goal: item.goal.key, ...edit, before });
  return (await write(report, asked, translate('goals.done.edited'))) !== null;
}

/** Opens the Reader at the words of the current goal, or at what is shown as its evidence. */
export function openPlace(which: 'goal' | 'evidence'): void {
  const { report } = useGoals.getState();
  const item = currentNow();
  if (report === null || item === undefined) return;
  if (which === 'goal') {
    readAt(report, item.goal.span);
    return;
  }
  const { shown } = item;
  if (shown.kind === 'candidate') readAt(shown.report, shown.candidate.span);
  else if (shown.kind === 'evidence' && shown.evidence.kind === 'passage' && shown.evidence.span !== null)
    readAt(shown.evidence.report, shown.evidence.span);
  else showToast(translate('goals.no-place'));
}

export function readAt(id: ReportId, span: Span): void {
  navigate({ kind: 'reader', id, focus: { span: { start: span.start, end: span.end }, note: null } });
}
