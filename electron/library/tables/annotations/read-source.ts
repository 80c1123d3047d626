import {
  NOTE_COLOURS,
  NOTE_KINDS,
  NOTE_SUBJECTS,
  type Anchor,
  type NoteColour,
  type NoteKind,
} from '../../../../shared/model/note.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { createAnchor } from '../../../../shared/text/plain/anchors.ts';
import { fromCodePoints } from '../../../../shared/text/plain/code-points.ts';
import type { Library } from '../../library.ts';
import type { Annotation } from './gather.ts';
import { joinList } from '../list.ts';
import { describeAnchor, prefixKeys } from '../places.ts';
import { findReportOf } from '../restore/find-report.ts';
import type { TableRow } from '../table.ts';
import { wordOf } from '../words.ts';

/** What a file of annotations says of a text. */
export type NamedText = {
  readonly textSha256: string | undefined;
  readonly sha256: string | undefined;
  readonly place: string | null;
  readonly year: number | null;
};

/** Words that are noted in a file of annotations. `position`: in code points of the text that it names. */
export type ReadWords = {
  readonly source: NamedText;
  readonly quote: Omit<Anchor, 'start'> | null;
  readonly position: Span | null;
};

/** A note as a file has it. */
export type ReadNote = {
  /** What it is about; a verdict comes back by a table of goals alone. */
  readonly on: Annotation['on'] | 'verdict';
  readonly kind: NoteKind | null;
  readonly colour: NoteColour | null;
  readonly author: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly sides: readonly ReadWords[];
  readonly changeKey: string | null;
};

/** The sort of a note by its code; null where it is none. */
export const toKind = (word: string | undefined): NoteKind | null =>
  NOTE_KINDS.find((each) => each === word) ?? null;

/** A colour by its code; null where it is none. */
export const toColour = (word: string | undefined): NoteColour | null =>
  NOTE_COLOURS.find((each) => each === word) ?? null;

/** What a note is about, by its code; the words alone where it is none. */
export const toSubject = (word: string | undefined): Annotation['on'] =>
  ([...NOTE_SUBJECTS, 'pair', 'change'] as const).find((each) => each === word) ?? 'text';

/** Notes of a file as rows of the table of notes, by which they come back. */
export function toRows(library: Library, notes: readonly ReadNote[]): readonly TableRow[] {
  const openText = createTexts(library);
  return notes.map((note) => {
    const [first, second] = note.sides.map((side) => describeSide(side, openText));
    return {
      noteKind: note.on === 'verdict' ? note.on : wordOf('noteKind', note.on, 'en'),
      sort: note.kind === null ? null : wordOf('sort', note.kind, 'en'),
      colour: note.colour === null ? null : wordOf('colour', note.colour, 'en'),
      author: note.author,
      ...{ note: note.text, tags: joinList(note.tags) },
      ...{ createdAt: note.createdAt, updatedAt: note.updatedAt },
      ...first,
      ...(second === undefined ? {} : prefixKeys('other', second)),
      changeKey: note.changeKey,
    };
  });
}

type FoundText = { readonly row: TableRow; readonly text: string | undefined };

/** The report of a text in this library: by its file, by its words, else by place and year where one alone has them. */
function createTexts({ db }: Library): (source: NamedText) => FoundText {
  const found = new Map<string, FoundText>();
  return (source) => {
    const key = JSON.stringify(source);
    const known = found.get(key);
    if (known !== undefined) return known;
    const text = db.read((reader): FoundText => {
      const { place, year } = source;
      const isHeld = source.sha256 !== undefined && reader.reports.findIdByBytes(source.sha256) !== undefined;
      const same =
        isHeld || source.textSha256 === undefined ? undefined : reader.reports.findByText(source.textSha256);
      const row: TableRow = { place, year, sha256: same?.sha256 ?? source.sha256 ?? null };
      const id = findReportOf(reader, row);
      return { row, text: id === undefined ? undefined : reader.texts.load(id) };
    });
    found.set(key, text);
    return text;
  };
}

/** A position without a quote is a stretch of the library's text. */
function describeSide(
  { source, quote, position }: ReadWords,
  open: (source: NamedText) => FoundText,
): TableRow {
  const { row, text } = open(source);
  const places = position === null || text === undefined ? null : toSpan(text, position);
  if (quote !== null) return { ...row, ...describeAnchor({ ...quote, start: places?.start ?? 0 }) };
  if (places === null || text === undefined) return row;
  return { ...row, ...describeAnchor(createAnchor(text, places)) };
}

function toSpan(text: string, { start, end }: Span): Span {
  return { start: fromCodePoints(text, start), end: fromCodePoints(text, end) };
}
