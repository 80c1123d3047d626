import { create } from 'zustand';
import type { HistoryStep, HistoryView } from '../../shared/contract/views.ts';
import { call } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { sayWhile, tellError } from './toast-store.ts';

type HistoryState = HistoryView & {
  /** Counts the steps taken back or done again: what is shown is then read anew. */
  readonly taken: number;
};

/** What undo and redo would do next, as the library says: it remembers beyond a restart. */
export const useHistory = create<HistoryState>()(() => ({ undo: null, redo: null, taken: 0 }));

/** Asks what undo and redo would do. */
export async function loadHistory(): Promise<HistoryView> {
  const { undo, redo } = await call('history/get', {});
  useHistory.setState({ undo, redo });
  return { undo, redo };
}

/** Waits for a write that the library remembers as a step; gives its value and the step, null where it changed nothing. */
export async function recorded<T>(
  write: Promise<T>,
): Promise<{ readonly value: T; readonly step: HistoryStep | null }> {
  const { undo: before } = useHistory.getState();
  const value = await write;
  const { undo } = await loadHistory();
  return { value, step: isSameStep(before, undo) ? null : undo };
}

function isSameStep(a: HistoryStep | null, b: HistoryStep | null): boolean {
  return a?.at === b?.at && a?.action === b?.action;
}

/** Takes the last step back, or does it again; gives it, or null where there was none. */
export async function takeStep(direction: 'undo' | 'redo'): Promise<HistoryStep | null> {
  const before = await loadHistory();
  const step = before[direction];
  if (step === null) return null;
  const words = translate(`app.${direction}-under-way`, { step: translate(`step.${step.action}`) });
  const { undo, redo } = await sayWhile(words, call(`history/${direction}`, {}));
  useHistory.setState((state) => ({ undo, redo, taken: state.taken + 1 }));
  return step;
}

/** Lets the screen read again what it shows: a step changed more than its own answer tells. */
export function readAnew(): void {
  useHistory.setState((state) => ({ taken: state.taken + 1 }));
}

/** Takes back all steps from the last to this one, or does all again up to it. */
export async function takeUpTo(step: number): Promise<void> {
  const { undo, redo } = await sayWhile(translate('log.under-way'), call('history/go-to', { step }));
  useHistory.setState((state) => ({ undo, redo, taken: state.taken + 1 }));
}

/** Takes a step back where it still is the last one; false where others came after it. */
export async function takeBack(step: HistoryStep | null): Promise<boolean> {
  const { undo } = await loadHistory();
  if (step === null || !isSameStep(step, undo)) return false;
  await takeStep('undo');
  return true;
}

/** Runs a task that nobody waits for; its failure is said. */
export function run(task: Promise<unknown>): void {
  task.catch(tellError);
}
