import type { NoteTarget } from '../../../../shared/model/note.ts';
import { tidyPath } from '../../../../shared/model/tag.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import { splitList } from '../list.ts';
import type { TableRow } from '../table.ts';
import { findCode } from '../words.ts';
import { anchorOf, textOf } from './cells.ts';
import { findReportOf } from './find-report.ts';
import { restoreByRow, type Restore, type RowOutcome } from './restore.ts';

/**
 * Brings notes back as old as they were; one on the same words with the same text is known. What is known is loaded
 * again where somebody else wrote notes between two pieces.
 */
export function createNoteRestore(): Restore {
  let known = new Set<string>();
  let revision = -1;
  return restoreByRow(({ writer, reader }) => {
    const now = reader.revisions.load().get('notes') ?? 0;
    if (now !== revision + 1) known = loadKnown(reader); // one more is this very write
    revision = now;
    return (cells) => takeNote({ writer, reader }, known, cells);
  });
}

function loadKnown(reader: Reader): Set<string> {
  const notes = reader.notes.loadAll();
  return new Set(notes.map(({ target, text, createdAt }) => describe(target, text, createdAt)));
}

type Take = Pick<WriteContext, 'writer' | 'reader'>;

function takeNote({ writer, reader }: Take, known: Set<string>, cells: TableRow): RowOutcome {
  const target = readTarget(reader, cells);
  if (typeof target === 'string') return target;
  const [text, createdAt] = [textOf(cells, 'note'), textOf(cells, 'createdAt')];
  if (Number.isNaN(Date.parse(createdAt))) return 'unreadable';
  const key = describe(target, text, createdAt);
  if (known.has(key)) return 'known';
  known.add(key);
  const tags = splitList(textOf(cells, 'tags')).map(tidyPath).filter(Boolean);
  const kind = findCode('sort', textOf(cells, 'sort')) ?? null;
  const colour = findCode('colour', textOf(cells, 'colour')) ?? null;
  const words = { text, tags, kind, colour };
  writer.tags.ensure(tags, createdAt);
  const id = writer.notes.insert(target, { ...words, author: textOf(cells, 'author') }, createdAt);
  const updatedAt = textOf(cells, 'updatedAt');
  if (updatedAt !== createdAt && !Number.isNaN(Date.parse(updatedAt)))
    writer.notes.saveWords(id, words, updatedAt);
  return 'added';
}

function describe(target: NoteTarget, text: string, createdAt: string): string {
  return JSON.stringify([target, text, createdAt]);
}

function readTarget(reader: Reader, row: TableRow): NoteTarget | 'no-report' | 'unreadable' {
  const kind = findCode('noteKind', textOf(row, 'noteKind'));
  const report = findReportOf(reader, row);
  if (report === undefined) return 'no-report';
  const anchor = anchorOf(row);
  if (kind === 'text') return anchor === null ? 'unreadable' : { kind, report, anchor };
  if (kind === 'section' || kind === 'figure' || kind === 'goal')
    return anchor === null ? 'unreadable' : { kind: 'text', report, anchor, subject: kind };
  const other = findReportOf(reader, row, 'other');
  if (other === undefined) return 'no-report';
  const changeKey = textOf(row, 'changeKey');
  const sides = { left: report, right: other, leftAnchor: anchor, rightAnchor: anchorOf(row, 'other') };
  if (kind === 'pair') return { kind, ...sides };
  return kind === undefined || changeKey === '' ? 'unreadable' : { kind, changeKey, ...sides };
}
