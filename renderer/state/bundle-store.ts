import { create } from 'zustand';
import type { BundleView } from '../../shared/contract/bundle-api.ts';
import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { Value } from '../../shared/contract/methods.ts';
import type { HistoryStep } from '../../shared/contract/views.ts';
import type { ConflictChoice } from '../../shared/model/bundle.ts';
import { call } from '../client/call.ts';
import { useApp } from './app-store.ts';
import { stopWork, work } from './bundle-work.ts';
import { recorded, takeBack } from './history.ts';
import { loadShelves } from './shelves-store.ts';

/** A bundle that is looked into, and then taken in. */
export type OpenedBundle = {
  readonly file: GrantedPath;
  /** What it holds and would do; null until it is read. */
  readonly view: BundleView | null;
  /** Whether coders of one name are one person. */
  readonly coders: 'same' | 'apart';
  /** What was chosen of each conflict so far. */
  readonly choices: Readonly<Record<string, ConflictChoice>>;
  /** What came of it; null before it is taken in. */
  readonly taken: (Value<'bundle/take'> & { readonly step: HistoryStep | null }) | null;
};

type BundleState = {
  readonly opened: OpenedBundle | null;
  /** Bundles that are opened after this one. */
  readonly waiting: readonly GrantedPath[];
};

export const useBundle = create<BundleState>()(() => ({ opened: null, waiting: [] }));

/** Looks into bundles, one after the other; nothing is changed. */
export async function openBundles(files: readonly GrantedPath[]): Promise<void> {
  useBundle.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }));
  await openNext();
}

/** Asks for a bundle and looks into it. */
export async function chooseBundle(): Promise<void> {
  const file = await call('main/choose-bundle', {});
  if (file !== null) await openBundles([file]);
}

/** Leaves the bundle as it is, and goes on to the next that waits. */
export async function closeBundle(): Promise<void> {
  stopWork();
  useBundle.setState({ opened: null });
  await openNext();
}

async function openNext(): Promise<void> {
  const { opened, waiting } = useBundle.getState();
  const [file, ...rest] = waiting;
  if (opened !== null || file === undefined) return;
  const fresh: OpenedBundle = { file, view: null, coders: 'same', choices: {}, taken: null };
  useBundle.setState({ opened: fresh, waiting: rest });
  await look();
}

/** Says whether coders of one name are one person: what is new and what differs may then be other things. */
export async function chooseCoders(coders: OpenedBundle['coders']): Promise<void> {
  change({ coders });
  await look();
}

export function chooseFor(conflict: string, choice: ConflictChoice): void {
  const { opened } = useBundle.getState();
  if (opened !== null) change({ choices: { ...opened.choices, [conflict]: choice } });
}

/** Chooses the same for all conflicts; where both can't be, the library's stays. */
export function chooseForAll(choice: ConflictChoice): void {
  const conflicts = useBundle.getState().opened?.view?.conflicts ?? [];
  const choices = conflicts.map(({ id, canBoth }) => {
    const possible: ConflictChoice = choice === 'both' && !canBoth ? 'mine' : choice;
    return [id, possible] as const;
  });
  change({ choices: Object.fromEntries(choices) });
}

/** Conflicts of which nothing is chosen yet. */
export function countOpen({ view, choices }: OpenedBundle): number {
  return (view?.conflicts ?? []).filter(({ id }) => !Object.hasOwn(choices, id)).length;
}

/** Takes the bundle in as it was chosen, after a backup. */
export async function takeBundle(): Promise<void> {
  const { opened } = useBundle.getState();
  if (opened === null) return;
  const { file, coders, choices } = opened;
  const { language } = useApp.getState().settings;
  const args = { file, language, coders, choices, rest: 'ask' } as const;
  const done = await work((options) => recorded(call('bundle/take', args, options)));
  if (done === null) return;
  change({ taken: { ...done.value, step: done.step } });
  await loadShelves();
}

/** Takes back that it was taken in, and leaves it; false where other steps came after it. */
export async function undoTaken(): Promise<boolean> {
  const isBack = await takeBack(useBundle.getState().opened?.taken?.step ?? null);
  if (isBack) await closeBundle();
  return isBack;
}

function change(part: Partial<OpenedBundle>): void {
  useBundle.setState(({ opened }) => ({ opened: opened === null ? null : { ...opened, ...part } }));
}

/** Reads what the bundle holds; one that can't be read is said and left. */
async function look(): Promise<void> {
  const { opened } = useBundle.getState();
  if (opened === null) return;
  const { file, coders } = opened;
  const { language } = useApp.getState().settings;
  const view = await work((options) => call('bundle/look', { file, language, coders }, options));
  if (useBundle.getState().opened?.file !== file) return;
  if (view === null) await closeBundle();
  else change({ view });
}
