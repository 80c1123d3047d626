import { isolate } from '../../../shared/base/isolate.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import { plainBlocks, type Block } from '../../../shared/markdown/blocks.ts';
import { readMarkdown } from '../../../shared/markdown/read-markdown.ts';
import type { Row, Side } from '../../../shared/model/comparison.ts';
import type { Note } from '../../../shared/model/note.ts';
import { covers, type Span } from '../../../shared/model/span.ts';
import { ROLE_WORDS } from '../../../shared/words/report.ts';
import { labelIn } from '../../../shared/words/scheme.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import type { ExportMessages } from './messages.ts';
import type { ExportInput, Scope } from './model.ts';
import type { ExportedVerdict, PlacedRemarks, Remark } from './remark.ts';

type Unnumbered = Remark & { readonly row: number; readonly order: number };

/** Numbers what the reader wrote about what goes in, in reading order, orphans last, and finds the row of each. */
export function placeRemarks(input: ExportInput, messages: ExportMessages, scope: Scope): PlacedRemarks {
  const { rows } = input.view.comparison;
  // Where only a part goes in nobody knows whether what has lost its words belongs to it.
  const isWhole = scope.remarked.size === rows.length;
  const found = listRemarks(input, messages)
    .map((remark) => ({ ...remark, row: findRow(rows, remark.left, remark.right) }))
    .filter(({ row }) => (row < 0 ? isWhole : scope.remarked.has(row)))
    .sort(inReadingOrder);
  const numbered = found.map((remark, index) => ({ ...remark, number: index + 1 }));
  const marksOf = (side: Side): PlacedRemarks['marks'][Side] =>
    numbered.flatMap(({ number, colour, [side]: span }) =>
      span === null ? [] : [{ ...span, number, colour }],
    );
  return {
    byRow: groupBy(
      numbered.filter(({ row }) => row >= 0),
      ({ row }) => row,
    ),
    orphans: numbered.filter(({ row }) => row < 0),
    marks: { left: marksOf('left'), right: marksOf('right') },
  };
}

/** All that goes in, notes first. `order` settles what stands at one place. */
function listRemarks(
  { view, verdicts, options }: ExportInput,
  messages: ExportMessages,
): readonly Omit<Unnumbered, 'row'>[] {
  const notes = options.notes
    ? view.notes.map((note) => ({ ...toRemark(note, view.right.summary.id), order: note.id }))
    : [];
  const given = options.verdicts ? verdicts : [];
  return [
    ...notes,
    ...given
      .flatMap((verdict) => toRemarks(verdict, options.language, messages))
      .map((remark) => ({
        ...{ ...remark, order: Infinity },
      })),
  ];
}

function toRemark(note: Note, right: number): Remark {
  const { target, text, tags, kind: noteKind, colour, author, updatedAt: at } = note;
  // A note on words knows one text only: here that is one of two.
  const isRight = target.kind === 'text' && target.report === right;
  const spans = isRight ? { left: null, right: note.left } : { left: note.left, right: note.right };
  const anchors = target.kind === 'text' ? [target.anchor] : [target.leftAnchor, target.rightAnchor];
  const quotes = anchors.flatMap((anchor) => (anchor === null ? [] : [isolate(anchor.quote)]));
  return {
    ...{ kind: 'note', noteKind, colour, words: readMarkdown(text), tags, at, quotes },
    author: author === '' ? null : author,
    ...spans,
  };
}

/** One for the goal with the first passage it rests on, and one for each further passage. */
function toRemarks(
  verdict: ExportedVerdict,
  language: 'zh-CN' | 'en',
  messages: ExportMessages,
): readonly Remark[] {
  const passages = verdict.evidence.flatMap(({ span }) => span ?? []);
  const words = verdictWords(verdict, language, messages);
  const common: Omit<Remark, 'left' | 'right' | 'quotes'> = {
    ...{ kind: 'verdict', noteKind: null, colour: null, words },
    ...{ tags: [], author: verdict.coder, at: verdict.decidedAt },
  };
  const place = (goal: Span | null, passage: Span | null): Remark => ({
    ...common,
    ...(verdict.side === 'left' ? { left: goal, right: passage } : { left: passage, right: goal }),
    quotes: [verdict.quote],
  });
  return [
    place(verdict.span, passages[0] ?? null),
    ...passages.slice(1).map((passage) => place(null, passage)),
  ];
}

/** A verdict in words: the goal, the label, the comment, what it rests on. */
export function describeVerdict(
  verdict: ExportedVerdict,
  language: 'zh-CN' | 'en',
  messages: ExportMessages,
): string {
  const { judged, comment, grounds } = wordVerdict(verdict, language, messages);
  return [judged, ...(comment === '' ? [] : [comment]), ...grounds].join('\n');
}

/** The same with the marks of the comment. */
function verdictWords(
  verdict: ExportedVerdict,
  language: 'zh-CN' | 'en',
  messages: ExportMessages,
): readonly Block[] {
  const { judged, comment, grounds } = wordVerdict(verdict, language, messages);
  return [...plainBlocks(judged), ...readMarkdown(comment), ...grounds.flatMap(plainBlocks)];
}

function wordVerdict(
  { goal, code, label, comment, evidence, absence }: ExportedVerdict,
  language: 'zh-CN' | 'en',
  { verdict: say }: ExportMessages,
): { readonly judged: string; readonly comment: string; readonly grounds: readonly string[] } {
  const roles = wordsIn(ROLE_WORDS, language);
  const searched =
    absence === null
      ? []
      : [
          say.searched(
            absence.parts.map((part) => roles[part]),
            absence.words,
          ),
        ];
  const cited = evidence.map(({ source, quote }) => say.evidence(source, quote));
  return {
    judged: say.judged(goal, labelIn({ code, label }, language)),
    comment,
    grounds: [...cited, ...searched],
  };
}

/** The row in which the remark's words begin, on the left where it has any there; -1 for an orphan. */
function findRow(rows: readonly Row[], left: Span | null, right: Span | null): number {
  const [side, span] = left === null ? (['right', right] as const) : (['left', left] as const);
  if (span === null) return -1;
  return rows.findIndex((row) => {
    const range = row[side];
    return range !== null && covers(range, span.start);
  });
}

function inReadingOrder(a: Unnumbered, b: Unnumbered): number {
  const rowOf = ({ row }: Unnumbered): number => (row < 0 ? Infinity : row);
  const startOf = ({ left, right }: Unnumbered): number => (left ?? right)?.start ?? 0;
  if (rowOf(a) !== rowOf(b)) return rowOf(a) - rowOf(b);
  return startOf(a) - startOf(b) || (a.order === b.order ? 0 : a.order - b.order);
}
