import { create } from 'zustand';
import { tellError } from './toast-store.ts';

export type StepLabel =
  'note-add' | 'note-edit' | 'note-delete' | 'report-delete' | 'review' | 'head' | 'encoding' | 'cleaning';

/** A decision of the user that can be taken back and made again. */
export type Step = {
  /** What was done; the page has words for each. */
  readonly label: StepLabel;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
};

type HistoryState = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

const HISTORY_LIMIT = 200;

const useHistory = create<HistoryState>()(() => ({ done: [], undone: [] }));

/** Remembers a step that was just taken. */
export function recordStep(step: Step): void {
  useHistory.setState((state) => ({ done: [...state.done, step].slice(-HISTORY_LIMIT), undone: [] }));
}

/** Takes a step, and remembers it only where it worked. */
export async function takeStep(step: Step): Promise<void> {
  await step.redo();
  recordStep(step);
}

/** Takes back one step that is still remembered, wherever in the list it stands. */
export async function undoStep(step: Step): Promise<void> {
  if (!useHistory.getState().done.includes(step)) return;
  await step.undo();
  useHistory.setState((state) => ({
    done: state.done.filter((other) => other !== step),
    undone: [...state.undone, step],
  }));
}

/** Takes back the last step; gives it, or undefined where there was none. */
export async function undoLast(): Promise<Step | undefined> {
  const step = useHistory.getState().done.at(-1);
  if (step !== undefined) await undoStep(step);
  return step;
}

/** Makes the step again that was taken back last. */
export async function redoLast(): Promise<Step | undefined> {
  const step = useHistory.getState().undone.at(-1);
  if (step === undefined) return undefined;
  await step.redo();
  useHistory.setState((state) => ({ done: [...state.done, step], undone: state.undone.slice(0, -1) }));
  return step;
}

/** Runs a task that nobody waits for; its failure is said. */
export function run(task: Promise<unknown>): void {
  task.catch(tellError);
}
