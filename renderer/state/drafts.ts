import { create } from 'zustand';
import type { KeptDraft, KeptEntry } from '../../shared/contract/kept-api.ts';
import type { Note, NoteId, NoteTarget } from '../../shared/model/note.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call } from '../client/call.ts';
import { run } from './history.ts';
import { parseTags, quotesOf } from './notes.ts';

/** A draft that is kept, by its key. */
export type Draft = KeptDraft & { readonly key: string };

type DraftsState = {
  /** The newest first. */
  readonly drafts: readonly Draft[];
  /** Keys of those that are being written in this window. */
  readonly opened: ReadonlySet<string>;
};

export const useDrafts = create<DraftsState>()(() => ({ drafts: [], opened: new Set<string>() }));

/** Characters of a quote by which a new note's draft is known; the place tells those with the same beginning apart. */
const QUOTE = 80;

/** One draft for each note that is changed, and one for each place that a new one is about. */
export function draftKey(target: NoteTarget, note: NoteId | null): string {
  if (note !== null) return `note ${note}`;
  const words = quotesOf(target).map((quote) => quote.slice(0, QUOTE));
  if (target.kind === 'text') return ['text', target.report, target.anchor.start, ...words].join(' ');
  const key = target.kind === 'change' ? target.changeKey : '';
  return [target.kind, target.left, target.right, key, ...words].join(' ');
}

export async function loadDrafts(): Promise<void> {
  showDrafts(await call('kept/list', { kind: 'draft', key: null }));
}

function showDrafts(entries: readonly KeptEntry[]): void {
  const drafts = entries.flatMap(({ key, value }) => (value.kind === 'draft' ? [{ ...value, key }] : []));
  useDrafts.setState({ drafts });
}

export function findDraft(key: string): Draft | undefined {
  return useDrafts.getState().drafts.find((draft) => draft.key === key);
}

/** True where the draft says what the note has already, or nothing. */
function isEmpty({ text, tags, sort = null, colour = null }: KeptDraft, note: Note | null): boolean {
  const kept = [text.trim(), parseTags(tags), sort, colour];
  const before = [note?.text.trim() ?? '', note?.tags ?? [], note?.kind ?? null, note?.colour ?? null];
  return JSON.stringify(kept) === JSON.stringify(before);
}

/** Keeps what is typed, or lets go of a draft that has nothing of its own left. */
export function keepDraft({ key, ...value }: Draft, note: Note | null): void {
  if (isEmpty(value, note)) {
    dropDraft(key);
    return;
  }
  useDrafts.setState(({ drafts }) => ({
    drafts: [{ key, ...value }, ...drafts.filter((draft) => draft.key !== key)],
  }));
  run(call('kept/put', { key, value }));
}

/** Lets go of a draft: it was saved, or the reader threw it away by its name. */
export function dropDraft(key: string): void {
  if (findDraft(key) === undefined) return;
  useDrafts.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.key !== key) }));
  run(call('kept/remove', { kind: 'draft', key }));
}

/** Says that a draft is being written here, until the answer is called. */
export function openDraft(key: string): () => void {
  const change = (edit: (opened: Set<string>) => void): void => {
    const opened = new Set(useDrafts.getState().opened);
    edit(opened);
    useDrafts.setState({ opened });
  };
  change((opened) => opened.add(key));
  return () => change((opened) => opened.delete(key));
}

/** True where a draft is about one of the reports. */
export function isDraftOf({ target }: Draft, reports: readonly ReportId[]): boolean {
  return target.kind === 'text'
    ? reports.includes(target.report)
    : reports.includes(target.left) && reports.includes(target.right);
}
