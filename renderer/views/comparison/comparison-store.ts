import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { ChangeKind, RowSpan } from '../../../shared/model/comparison.ts';
import type { Note, NoteId } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { noteDeleted, noteSaved, reportRewritten } from '../../state/changes.ts';
import { run } from '../../state/history.ts';
import { readKept } from '../../state/kept-place.ts';
import { makeLoader } from '../../state/loader.ts';
import { withNote, withoutNote, type NoteDraft } from '../../state/notes.ts';
import { NO_FILTER, type ChangeFilter } from './model/change-list.ts';
import { translateLinking, translateRow, type Linking } from './model/picking.ts';
import { placeOfChange, rowOfWords, translatePlace, type Place } from './model/place.ts';
import { tellError } from '../../state/toast-store.ts';

export type Pair = { readonly left: ReportId; readonly right: ReportId };

/** A row that is to be brought into view; `nonce` tells one jump from the next. */
export type Jump = {
  readonly row: number;
  readonly align: 'center' | 'start' | 'auto';
  readonly nonce: number;
};

/** Where the menu of what can be decided is open, and about what. */
export type MenuPlace = { readonly x: number; readonly y: number } & (
  { readonly level: 'passage' } | { readonly level: 'section'; readonly pair: number }
);

/** The lists beside the text, in the order of their tabs. */
export const PANELS = ['overview', 'changes', 'notes', 'figures', 'phrases', 'decisions'] as const;

export type ComparisonState = {
  readonly pair: Pair | null;
  readonly view: ComparisonView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
  readonly reviewed: ReadonlySet<string>;
  readonly notes: readonly Note[];
  readonly mode: 'side' | 'inline';
  readonly panel: (typeof PANELS)[number];
  /** Where the reader is: what is outlined, and what keys act on. */
  readonly place: Place | null;
  readonly filter: ChangeFilter;
  readonly opened: ReadonlySet<string>;
  readonly jump: Jump | null;
  /** Index into `Comparison.sections` of the place's section, or where that is out of sight the one at the top of the window. */
  readonly visiblePair: number;
  readonly find: { readonly isOpen: boolean; readonly query: string; readonly at: number };
  readonly draft: NoteDraft | null;
  readonly activeNote: NoteId | null;
  readonly linking: Linking | null;
  readonly menu: MenuPlace | null;
  /** True while the pair is compared again with what was decided. */
  readonly isComparingAgain: boolean;
  /** Pieces compared character by character, by row, where they are asked for instead of words. */
  readonly plain: PlainPieces | null;
};

type PlainPieces = readonly (readonly RowSpan[] | null)[];

const FRESH: Omit<ComparisonState, 'mode'> = {
  pair: null,
  panel: 'overview',
  view: null,
  progress: null,
  error: null,
  reviewed: new Set<string>(),
  notes: [],
  place: null,
  filter: NO_FILTER,
  opened: new Set<string>(),
  jump: null,
  visiblePair: -1,
  find: { isOpen: false, query: '', at: 0 },
  draft: null,
  activeNote: null,
  linking: null,
  menu: null,
  isComparingAgain: false,
  plain: null,
};

export const useComparison = create<ComparisonState>()(() => ({ ...FRESH, mode: 'side' }));

let lastJump = 0;

const loader = makeLoader<Pair, ComparisonView>({
  read: (pair, options) => call('compare/open', pair, options),
  show: (view, pair) => {
    if (useComparison.getState().pair === pair) showAnew(view);
  },
  tell: (reading) => useComparison.setState(reading),
});

/** Opens a pair of reports with the tab that was chosen for it, else the overview; a pair still being compared is given up. */
export async function openPair(pair: Pair): Promise<void> {
  useComparison.setState({ ...FRESH, pair });
  run(restorePanel(pair));
  await loader.load(pair);
}

async function restorePanel(pair: Pair): Promise<void> {
  const kept = await readKept('panel', panelKey(pair));
  const found = PANELS.find((panel) => panel === kept?.panel);
  const { pair: now, panel } = useComparison.getState();
  // Another tab may have been asked for meanwhile.
  if (found !== undefined && now === pair && panel === 'overview') useComparison.setState({ panel: found });
}

/** Shows a tab, and keeps it for the pair beyond a restart. */
export function choosePanel(panel: ComparisonState['panel']): void {
  const { pair } = useComparison.getState();
  useComparison.setState({ panel });
  if (pair !== null) run(call('kept/put', { key: panelKey(pair), value: { kind: 'panel', panel } }));
}

/** One for both orders of the sides. */
function panelKey({ left, right }: Pair): string {
  return `${Math.min(left, right)} ${Math.max(left, right)}`;
}

/** Stops a comparison that takes too long. */
export const cancelPair = loader.cancel;

/** Reads the pair again, keeping the place: another window, or the Reader, changed something. */
export const refreshPair = loader.refresh;

/** Lets go of the pair: the next visit compares it anew. */
export function forgetPair(): void {
  loader.forget();
  useComparison.setState({ pair: null, view: null });
}

reportRewritten.listen(forgetPair); // it compares the text as it was
noteSaved.listen((note) =>
  useComparison.setState(({ pair, notes }) => (isOfPair(note, pair) ? { notes: withNote(notes, note) } : {})),
);
noteDeleted.listen(({ id }) => useComparison.setState(({ notes }) => ({ notes: withoutNote(notes, id) })));

function isOfPair({ target }: Note, pair: Pair | null): boolean {
  if (pair === null) return false;
  if (target.kind === 'text') return target.report === pair.left || target.report === pair.right;
  return target.left === pair.left && target.right === pair.right;
}

/** Shows the pair as it is after something was written about it. */
export function showView(view: ComparisonView): void {
  loader.touch();
  showAnew(view);
}

/** Shows the pair as it now is; what the reader looks at and works on stays, as far as it is still there. */
function showAnew(view: ComparisonView): void {
  const { view: before, place, opened, linking, plain } = useComparison.getState();
  const known = { view, notes: view.notes, reviewed: new Set(view.reviewed) };
  if (before === null) {
    useComparison.setState(known);
    return;
  }
  const isSame = JSON.stringify(before.comparison) === JSON.stringify(view.comparison);
  if (isSame) {
    useComparison.setState({ ...known, view: { ...view, comparison: before.comparison } });
    return;
  }
  const isSameText = before.left.text === view.left.text && before.right.text === view.right.text;
  const old = before.comparison;
  const { rows } = view.comparison;
  const folds = [...opened].map(
    (fold) => `fold${translateRow(old.rows, rows, Number(fold.slice('fold'.length)))}`,
  );
  useComparison.setState({
    ...known,
    place: place === null ? null : translatePlace(before, view, place),
    opened: new Set(isSameText ? folds : []),
    linking: isSameText && linking !== null ? translateLinking(before, view, linking) : null,
    menu: null,
    plain: null,
    jump: null,
  });
  if (plain !== null) void showPlain(true).catch(tellError);
}

/** Shows the pieces by words, or character by character. */
export async function showPlain(isPlain: boolean): Promise<void> {
  const { pair, view } = useComparison.getState();
  if (pair === null) return;
  const plain = isPlain ? await call('compare/characters', pair) : null;
  const now = useComparison.getState();
  if (now.pair !== pair) return;
  if (now.view?.comparison === view?.comparison) useComparison.setState({ plain });
  // Compared anew meanwhile: these pieces belong to rows that are gone, but the wish stands.
  else if (isPlain) await showPlain(true);
}

/** Brings a row into view. */
export function jumpToRow(row: number, align: Jump['align'] = 'center'): void {
  if (row >= 0) useComparison.setState({ jump: { row, align, nonce: ++lastJump } });
}

/** Makes a place the current one and brings it into view. */
export function goTo(place: Place | null, align: Jump['align'] = 'center'): void {
  if (place === null) return;
  useComparison.setState({ place });
  jumpToRow(place.row, align);
}

export function goToChange(index: number): void {
  const { view, mode } = useComparison.getState();
  if (view === null) return;
  // Side by side both ends of a move stand beside each other; in running text each has its own words alone.
  const row = mode === 'inline' ? rowOfWords(view.comparison, index) : undefined;
  goTo(placeOfChange(view.comparison, index, row));
}

export function setFilter(change: Partial<ChangeFilter>): void {
  useComparison.setState((state) => ({ filter: { ...state.filter, ...change } }));
}

export function toggleKind(kind: ChangeKind): void {
  const off = new Set(useComparison.getState().filter.off);
  if (!off.delete(kind)) off.add(kind);
  setFilter({ off });
}

export function toggleFold(key: string): void {
  useComparison.setState((state) => {
    const opened = new Set(state.opened);
    if (!opened.delete(key)) opened.add(key);
    return { opened };
  });
}
