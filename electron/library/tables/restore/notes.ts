import type { Anchor, NoteTarget } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { tidyPath } from '../../../../shared/model/tag.ts';
import { createFinder, type FindAnchor } from '../../../../shared/text/plain/anchors.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import { createNotedTexts } from '../../notes/load.ts';
import { versionsOf } from '../../notes/versions.ts';
import { splitList } from '../list.ts';
import type { TableRow } from '../table.ts';
import { findCode } from '../words.ts';
import { anchorOf, readMoment, textOf } from './cells.ts';
import { createReportFinder, type ReportFinder } from './find-report.ts';
import { restoreByRow, type Restore, type RowOutcome } from './restore.ts';

/**
 * Brings notes back as old as they were; one on the same words with the same text is known. What is known is loaded
 * again where somebody else wrote notes between two pieces.
 */
export function createNoteRestore(): Restore {
  let known: Known = { counts: new Map(), place: () => null };
  let revision = -1;
  return restoreByRow(({ writer, reader }) => {
    const now = reader.revisions.load().get('notes') ?? 0;
    if (now !== revision + 1) known = loadKnown(reader); // one more is this very write
    revision = now;
    const findReport = createReportFinder(reader);
    return (cells) => takeNote({ writer, reader }, known, findReport, cells);
  });
}

/** How many notes of the library answer for a row, by what they say. Each answers once. */
type Known = { readonly counts: Map<string, number>; readonly place: Place };

/** Where an anchor's words stand today, else the words: two notes there are on the same, wherever it stood once. */
type Place = (report: ReportId, anchor: Anchor | null) => unknown;

function loadKnown(reader: Reader): Known {
  const known: Known = { counts: new Map(), place: createPlacer(reader) };
  for (const { target, text, createdAt } of reader.notes.loadAll())
    count(known, describe(target, known.place, text, createdAt), 1);
  return known;
}

function count({ counts }: Known, key: string, by: number): number {
  const sum = (counts.get(key) ?? 0) + by;
  counts.set(key, sum);
  return sum;
}

function createPlacer(reader: Reader): Place {
  const { textOf: load } = createNotedTexts(reader);
  const finders = new Map<ReportId, FindAnchor>();
  return (report, anchor) => {
    if (anchor === null) return null;
    const find = finders.get(report) ?? createFinder(load(report));
    finders.set(report, find);
    const { quote, prefix, suffix } = anchor;
    return find(anchor) ?? [quote, prefix, suffix];
  };
}

type Take = Pick<WriteContext, 'writer' | 'reader'>;

function takeNote(
  { writer, reader }: Take,
  known: Known,
  findReport: ReportFinder,
  cells: TableRow,
): RowOutcome {
  if (textOf(cells, 'noteKind') === 'verdict') return 'verdict';
  const target = readTarget(findReport, cells);
  if (typeof target === 'string') return target;
  const [text, createdAt] = [textOf(cells, 'note'), readMoment(textOf(cells, 'createdAt'))];
  if (createdAt === null) return 'unreadable';
  if (count(known, describe(target, known.place, text, createdAt), -1) >= 0) return 'known';
  const tags = splitList(textOf(cells, 'tags')).map(tidyPath).filter(Boolean);
  const kind = findCode('sort', textOf(cells, 'sort')) ?? null;
  const colour = findCode('colour', textOf(cells, 'colour')) ?? null;
  const words = { text, tags, kind, colour };
  writer.tags.ensure(tags, createdAt);
  const id = writer.notes.insert(
    target,
    { ...words, author: textOf(cells, 'author'), versions: versionsOf(reader, target) },
    createdAt,
  );
  const updatedAt = readMoment(textOf(cells, 'updatedAt'));
  if (updatedAt !== null && updatedAt !== createdAt) writer.notes.saveWords(id, words, updatedAt);
  return 'added';
}

function describe(target: NoteTarget, place: Place, text: string, createdAt: string): string {
  const words =
    target.kind === 'text'
      ? [target.report, place(target.report, target.anchor), target.subject ?? null]
      : [
          ...[target.left, place(target.left, target.leftAnchor)],
          ...[target.right, place(target.right, target.rightAnchor)],
          target.kind === 'change' ? target.changeKey : null,
        ];
  return JSON.stringify([words, text, readMoment(createdAt) ?? createdAt]);
}

function readTarget(findReport: ReportFinder, row: TableRow): NoteTarget | 'no-report' | 'unreadable' {
  const kind = findCode('noteKind', textOf(row, 'noteKind'));
  const report = findReport(row);
  if (report === undefined) return 'no-report';
  const anchor = anchorOf(row);
  if (kind === 'text') return anchor === null ? 'unreadable' : { kind, report, anchor };
  if (kind === 'section' || kind === 'figure' || kind === 'goal')
    return anchor === null ? 'unreadable' : { kind: 'text', report, anchor, subject: kind };
  const other = findReport(row, 'other');
  if (other === undefined) return 'no-report';
  const changeKey = textOf(row, 'changeKey');
  const sides = { left: report, right: other, leftAnchor: anchor, rightAnchor: anchorOf(row, 'other') };
  if (kind === 'pair') return { kind, ...sides };
  return kind === undefined || changeKey === '' ? 'unreadable' : { kind, changeKey, ...sides };
}
