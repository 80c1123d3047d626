import type { Note, NoteColour, NoteId, NoteKind, NoteTarget } from '../../shared/model/note.ts';
import type { Span } from '../../shared/model/span.ts';
import type { ReportId } from '../../shared/model/report.ts';
import type { Translate } from '../locales/words.ts';
import type { ComparisonFocus } from './routes.ts';

/** A note being written: new with a target, or one that is changed. */
export type NoteDraft = {
  readonly target: NoteTarget;
  readonly id: NoteId | null;
  readonly text: string;
  readonly tags: readonly string[];
  readonly kind: NoteKind | null;
  readonly colour: NoteColour | null;
};

/** Nothing written yet about `target`. */
export function newDraft(target: NoteTarget): NoteDraft {
  return { target, id: null, text: '', tags: [], kind: null, colour: null };
}

type NoteSpans = Pick<Note, 'target' | 'left' | 'right'>;

/** Where a note stands in one report today, or null. */
export function noteSpanIn(note: NoteSpans, report: ReportId): Span | null {
  const { target } = note;
  if (target.kind === 'text') return target.report === report ? (note.left ?? note.right) : null;
  if (target.left === report) return note.left;
  return target.right === report ? note.right : null;
}

/** Where a note on two reports is shown in their comparison; null where its words are gone. */
export function focusOfNote({ id, target, left, right }: Note): ComparisonFocus | null {
  if (target.kind === 'change') return { kind: 'change', key: target.changeKey, note: id };
  if (right !== null) return { kind: 'span', side: 'right', span: right, note: id };
  return left === null ? null : { kind: 'span', side: 'left', span: left, note: id };
}

/** What a note is on, with its year or both: 2024 年 · 文字; 2023 → 2024 · 变化. */
export function nameTarget(target: NoteTarget, yearOf: (report: ReportId) => string, t: Translate): string {
  if (target.kind === 'text')
    return t('notes.on-one', {
      year: yearOf(target.report),
      on: t(`notes.on.${target.subject ?? 'text'}`),
    });
  const { kind, left, right } = target;
  return t('notes.on-two', { left: yearOf(left), right: yearOf(right), on: t(`notes.on.${kind}`) });
}

/** The pages of a note's words behind what says where it belongs: 2024 年 · 文字 · 第 12 页; of a change 第 3 页 → 第 5 页. */
export function withPages(place: string, note: Pick<Note, 'leftPages' | 'rightPages'>, t: Translate): string {
  const pages = [note.leftPages, note.rightPages].flatMap((n) => (n === null ? [] : t('reader.page', { n })));
  return pages.length === 0 ? place : `${place} · ${pages.join(' → ')}`;
}

/** The words that a note is about, older first. */
export function quotesOf(target: NoteTarget): readonly string[] {
  const anchors = target.kind === 'text' ? [target.anchor] : [target.leftAnchor, target.rightAnchor];
  return anchors.flatMap((anchor) => (anchor === null ? [] : [anchor.quote]));
}

/** The tags of a draft, a path a line. */
export function parseTags(kept: string): readonly string[] {
  return [...new Set(kept.split('\n').filter((tag) => tag !== ''))];
}

/** The list with `note` in it: in its old place, or first. */
export function withNote(notes: readonly Note[], note: Note): readonly Note[] {
  return notes.some((other) => other.id === note.id)
    ? notes.map((other) => (other.id === note.id ? note : other))
    : [note, ...notes];
}

export function withoutNote(notes: readonly Note[], id: NoteId): readonly Note[] {
  return notes.filter((note) => note.id !== id);
}

/** Why the place of a note is a likely one alone, and which text its words were in. */
export function unsureWords({ version }: Pick<Note, 'version'>, t: Translate): string {
  return version === null ? t('notes.unsure-twin') : t('notes.unsure-why', { version: version.slice(0, 8) });
}
