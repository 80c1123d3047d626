import type { Row, RowSpan, Side, SpanType } from '../../../shared/model/comparison.ts';
import type { NoteColour } from '../../../shared/model/note.ts';
import { meets } from '../../../shared/model/span.ts';
import { escapeHtml, tag } from './html.ts';
import { isMasked, type ExportContext } from './model.ts';

/** A stretch of one side of a row that is marked alike. */
export type Stretch = {
  readonly text: string;
  readonly mark: 'none' | 'moved' | 'changed';
  /** What the change is about; null where it is none. */
  readonly type: SpanType | null;
  /** True where a remark is about it. */
  readonly isNoted: boolean;
  /** Of the last note about it that has one. */
  readonly colour: NoteColour | null;
  /** The remarks that are about it. */
  readonly about: readonly number[];
  /** The remarks whose words end with it. */
  readonly numbers: readonly number[];
};

/** One side of a row to the letter, cut where marks and remarks begin and end. */
export function listStretches(row: Row, side: Side, context: ExportContext): readonly Stretch[] {
  return row.spans.flatMap((span) => stretchesOf(span, side, context));
}

function stretchesOf(span: RowSpan, side: Side, { view, options, notes }: ExportContext): readonly Stretch[] {
  const range = span[side];
  if (range === null) return [];
  const marks = notes.marks[side].filter((mark) => meets(mark, range));
  const borders = new Set([range.start, range.end]);
  for (const { start, end } of marks)
    for (const at of [start, end]) if (at > range.start && at < range.end) borders.add(at);
  const places = [...borders].sort((a, b) => a - b);
  const isMarked = 'type' in span && !isMasked(span.type, options);
  const kind = span.kind === 'moved' ? 'moved' : isMarked ? 'changed' : 'none';
  return places.slice(1).map((end, index): Stretch => {
    const start = places[index] ?? range.start;
    const own = marks.filter((mark) => meets(mark, { start, end }));
    return {
      text: view[side].text.slice(start, end),
      mark: kind,
      type: isMarked ? span.type : null,
      isNoted: own.length > 0,
      colour: own.findLast(({ colour }) => colour !== null)?.colour ?? null,
      about: own.map(({ number }) => number),
      numbers: marks.filter((mark) => mark.end === end).map(({ number }) => number),
    };
  });
}

/** Each type of difference has a mark of its own, told apart without colour. */
const TYPE_CLASS: Readonly<Record<SpanType, string | undefined>> = {
  wording: undefined,
  figure: 'fg',
  bound: 'bd',
  'year-turn': 'yt',
  'relative-year': 'yt',
  session: 'yt',
  width: 'pt',
  punctuation: 'pt',
  numbering: 'pt',
  break: undefined,
};

/** One side of a row: its words to the letter, marked, with the numbers of the notes where they end. */
export function formatCell(row: Row, side: Side, context: ExportContext): string {
  return listStretches(row, side, context)
    .map((stretch) => {
      const words = formatWords(stretch, side);
      const look = stretch.colour === null ? 'nt' : `nt ${stretch.colour}`;
      const noted = stretch.isNoted ? tag('span', { class: look }, words) : words;
      return noted + stretch.numbers.map(formatNumber).join('');
    })
    .join('');
}

/** The number is drawn by the style sheet, so that the text of the cell stays the report's own. */
function formatNumber(number: number): string {
  return tag('a', { class: 'nr', href: `#n${number}`, 'data-n': String(number) });
}

function formatWords({ text, mark, type }: Stretch, side: Side): string {
  const words = escapeHtml(text);
  if (mark === 'none') return words;
  if (mark === 'moved') return tag('span', { class: 'mv' }, words);
  return tag(side === 'left' ? 'del' : 'ins', { class: type === null ? undefined : TYPE_CLASS[type] }, words);
}
