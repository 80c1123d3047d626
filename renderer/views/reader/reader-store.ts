import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { HistoryStep, ReportView } from '../../../shared/contract/views.ts';
import type { CleaningChoice } from '../../../shared/model/cleaning.ts';
import type { CorrectionId, OutlineEdit } from '../../../shared/model/correction.ts';
import type { FigureEdit, FigureReading } from '../../../shared/model/figure-correction.ts';
import type { Note, NoteId } from '../../../shared/model/note.ts';
import type { Encoding, ReportId } from '../../../shared/model/report.ts';
import type { Section } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { call } from '../../client/call.ts';
import { noteDeleted, noteSaved, reportRewritten } from '../../state/changes.ts';
import { recorded } from '../../state/history.ts';
import { makeLoader } from '../../state/loader.ts';
import { withNote, withoutNote, type NoteDraft } from '../../state/notes.ts';
import { loadShelves } from '../../state/shelves-store.ts';

export type ReaderState = {
  readonly id: ReportId | null;
  readonly view: ReportView | null;
  readonly error: AppError | null;
  readonly notes: readonly Note[];
  readonly panel: 'figures' | 'notes' | 'cleaning' | 'corrections' | 'scan';
  /** What was jumped to; `nonce` tells one jump from the next. */
  readonly focus: { readonly span: Span; readonly nonce: number; readonly align: 'center' | 'start' } | null;
  /** Index into `Outline.sections` of the section at the top. */
  readonly visibleSection: number;
  readonly find: { readonly query: string; readonly at: number };
  readonly draft: NoteDraft | null;
  readonly activeNote: NoteId | null;
  /** True while the text is being read anew. */
  readonly isBusy: boolean;
  /** Where a menu of the outline is open, and about which section or paragraph. */
  readonly menu: {
    readonly kind: 'section' | 'paragraph';
    readonly index: number;
    readonly x: number;
    readonly y: number;
  } | null;
  /** The section that is being given another title, as it was when that was begun. */
  readonly renaming: Section | null;
  /** The figure that is being corrected or added. */
  readonly figureDraft: FigureDraft | null;
  /** Words that are being made a goal. */
  readonly goalDraft: Span | null;
  /** Words of a scan that are held against the picture. */
  readonly proof: Span | null;
};

/** A figure being corrected or added. */
export type FigureDraft = {
  readonly kind: 'correct' | 'add';
  readonly at: Span;
  readonly quote: string;
  readonly reading: FigureReading;
};

const FRESH: Omit<ReaderState, 'panel'> = {
  id: null,
  view: null,
  error: null,
  notes: [],
  focus: null,
  visibleSection: 0,
  find: { query: '', at: 0 },
  draft: null,
  activeNote: null,
  isBusy: false,
  menu: null,
  renaming: null,
  figureDraft: null,
  goalDraft: null,
  proof: null,
};

export const useReader = create<ReaderState>()(() => ({ ...FRESH, panel: 'figures' }));

let lastFocus = 0;

const loader = makeLoader<ReportId, ReportView>({
  read: (id, options) => call('report/open', { id }, options),
  show: (view, id) => {
    if (useReader.getState().id === id) useReader.setState({ view, notes: view.notes });
  },
  tell: ({ error }) => useReader.setState({ error }),
});

export async function openReport(id: ReportId): Promise<void> {
  useReader.setState({ ...FRESH, id });
  await loader.load(id);
}

/** Reads the report again, keeping the place. */
export const refreshReport = loader.refresh;

/** Lets go of the report: the next visit reads it anew. */
export function forgetReport(): void {
  loader.forget();
  useReader.setState({ id: null, view: null });
}

noteSaved.listen((note) =>
  useReader.setState(({ id, notes }) => (isOfReport(note, id) ? { notes: withNote(notes, note) } : {})),
);
noteDeleted.listen(({ id }) => useReader.setState(({ notes }) => ({ notes: withoutNote(notes, id) })));

function isOfReport({ target }: Note, id: ReportId | null): boolean {
  if (id === null) return false;
  return target.kind === 'text' ? target.report === id : target.left === id || target.right === id;
}

/** Brings a place into view and marks it. */
export function showSpan(span: Span, align: 'center' | 'start' = 'center'): void {
  useReader.setState({ focus: { span, nonce: ++lastFocus, align } });
}

/** Reads the bytes in another encoding; null goes back to the detected one. */
export async function readAs(encoding: Encoding | null): Promise<void> {
  const { id } = useReader.getState();
  if (id !== null) await rewrite(id, call('report/read-as', { id, encoding }));
}

/** Cleans the text by another choice. */
export async function cleanAs(choice: CleaningChoice): Promise<void> {
  const { id } = useReader.getState();
  if (id !== null) await rewrite(id, call('report/clean-as', { id, choice }));
}

/** Edits the outline where `at` touches a heading or a paragraph; gives the step, to take it back by. */
export async function correctOutline(
  edit: OutlineEdit,
  at: Span,
  before?: string,
): Promise<HistoryStep | null> {
  const { id } = useReader.getState();
  return id === null ? null : rewrite(id, call('report/correct-outline', { id, edit, at, before }));
}

export async function uncorrectOutline(correction: CorrectionId): Promise<void> {
  const { id } = useReader.getState();
  if (id !== null) await rewrite(id, call('report/uncorrect-outline', { id, correction }));
}

/** Says what stands in the picture where `at` is; the same words confirm it. */
export async function correctCharacters(at: Span, text: string): Promise<HistoryStep | null> {
  const { id } = useReader.getState();
  return id === null ? null : rewrite(id, call('report/correct-characters', { id, at, text }));
}

export async function uncorrectCharacters(correction: CorrectionId): Promise<void> {
  const { id } = useReader.getState();
  if (id !== null) await rewrite(id, call('report/uncorrect-characters', { id, correction }));
}

/** Holds words against the picture of their page. */
export function proofread(proof: Span): void {
  useReader.setState({ panel: 'scan', proof });
  showSpan(proof);
}

/** Edits the figure at `at`, or adds one; gives the step, to take it back by. */
export async function writeFigure(
  edit: FigureEdit,
  at: Span,
  before?: FigureReading | null,
): Promise<HistoryStep | null> {
  const { id } = useReader.getState();
  return id === null ? null : rewrite(id, call('figures/edit', { id, edit, at, before }));
}

export async function uneditFigure(correction: CorrectionId): Promise<void> {
  const { id } = useReader.getState();
  if (id !== null) await rewrite(id, call('figures/unedit', { id, correction }));
}

async function rewrite(id: ReportId, asked: Promise<ReportView>): Promise<HistoryStep | null> {
  useReader.setState({ isBusy: true });
  try {
    const { value: view, step } = await recorded(asked);
    loader.touch();
    if (useReader.getState().id === id) useReader.setState({ view, notes: view.notes, focus: null });
    reportRewritten.send(id);
    await loadShelves();
    return step;
  } finally {
    useReader.setState({ isBusy: false });
  }
}
