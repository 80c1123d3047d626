import { plainBlocks, type Block } from '../../../../shared/markdown/blocks.ts';
import type { Comment } from '../docx/comments.ts';
import type { MethodStatement } from '../method.ts';
import type { Row, Side } from '../../../../shared/model/comparison.ts';
import { covers, type Span } from '../../../../shared/model/span.ts';
import type { ExportContext } from '../model.ts';
import { formatPages, listLook } from '../notes.ts';
import type { NumberedRemark } from '../remark.ts';
import type { Authors } from './body.ts';
import type { Locate, Piece } from './pieces.ts';

/** A comment with its place among the pieces. */
export type TrackedComment = Comment & Span;

type Unnumbered = Omit<TrackedComment, 'id'>;

/**
 * The method statement, then what has lost its words, both at the first line, then what the reader wrote, at its words.
 * What is about words on either side that do not stand together is written at both.
 */
export function placeComments(
  context: ExportContext,
  method: MethodStatement,
  pieces: readonly Piece[],
  locate: Locate,
  authors: Authors,
): readonly TrackedComment[] {
  const { notes, messages } = context;
  const top = findFirstLine(pieces);
  const write = (remark: NumberedRemark, words: readonly Block[], span: Span): Unnumbered => ({
    ...span,
    author: remark.author ?? messages.tracked.reader,
    date: remark.at,
    words,
  });
  const placed = [...notes.byRow.values()].flat().flatMap((remark) => {
    const words = describeRemark(remark, context);
    return spansOf(remark, context, locate).map((span) => write(remark, words, span));
  });
  const orphans = notes.orphans.map((remark) => {
    const lost = `${messages.orphans}: ${messages.formerWords}${remark.quotes.join(' → ')}`;
    return write(remark, [...describeRemark(remark, context), ...plainBlocks(lost)], top);
  });
  const first = { ...top, author: authors.changes, date: authors.date, words: listLines(context, method) };
  const inOrder = placed.sort((a, b) => a.start - b.start || b.end - a.end);
  return [first, ...orphans, ...inOrder].map((comment, id) => ({ ...comment, id }));
}

function findFirstLine(pieces: readonly Piece[]): Span {
  const text = pieces.map((piece) => piece.text).join('');
  const start = text.search(/[^\n]/u);
  const end = text.indexOf('\n', start);
  return start < 0 ? { start: 0, end: 0 } : { start, end: end < 0 ? text.length : end };
}

/** Its kind, what it says, its tags, its pages; who wrote it, and when, a comment tells by itself. */
export function describeRemark(remark: NumberedRemark, context: ExportContext): readonly Block[] {
  const look = listLook(remark, context).map(({ text }) => text);
  const tags = remark.tags.map((tag) => `#${tag}`);
  return [
    ...boldLine(look.join(' · ')),
    ...remark.words,
    ...[tags.join(' '), formatPages(remark, context)].flatMap(plainBlocks),
  ];
}

function boldLine(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'heading', inlines: [{ kind: 'words', text }] }];
}

/** One stretch where both sides stand in one row, else one a side. */
function spansOf({ left, right }: NumberedRemark, { view }: ExportContext, locate: Locate): readonly Span[] {
  const [a, b] = [
    left === null ? null : locate('left', left),
    right === null ? null : locate('right', right),
  ];
  const { rows } = view.comparison;
  if (a !== null && b !== null && left !== null && right !== null) {
    if (rowAt(rows, 'left', left) === rowAt(rows, 'right', right))
      return [{ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }];
    return [a, b];
  }
  return [a, b].flatMap((span) => span ?? []);
}

function rowAt(rows: readonly Row[], side: Side, { start }: Span): number {
  return rows.findIndex((row) => {
    const range = row[side];
    return range !== null && covers(range, start);
  });
}

function listLines({ messages }: ExportContext, method: MethodStatement): readonly Block[] {
  const join = ([name, value]: readonly [string, string]): string => `${name}: ${value}`;
  const lines = [
    ...[messages.method, ...method.sentences, ...method.facts.map(join)],
    ...method.sides.flatMap((side) => [`[${side.name}]`, ...side.facts.map(join)]),
  ];
  return lines.flatMap(plainBlocks);
}
