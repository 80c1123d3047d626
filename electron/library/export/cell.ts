import type { Row, RowSpan, Side, SpanType } from '../../../shared/model/comparison.ts';
import { meets } from '../../../shared/model/span.ts';
import { escapeHtml, tag } from './html.ts';
import { isMasked, type ExportContext } from './model.ts';

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
  return row.spans.map((span) => formatSpan(span, side, context)).join('');
}

function formatSpan(span: RowSpan, side: Side, context: ExportContext): string {
  const range = span[side];
  if (range === null) return '';
  const marks = context.notes.marks[side].filter((mark) => meets(mark, range));
  const borders = new Set([range.start, range.end]);
  for (const { start, end } of marks)
    for (const at of [start, end]) if (at > range.start && at < range.end) borders.add(at);
  const places = [...borders].sort((a, b) => a - b);
  return places
    .slice(1)
    .map((end, index) => {
      const start = places[index] ?? range.start;
      const words = formatWords(span, side, context, start, end);
      const noted = marks.some((mark) => meets(mark, { start, end }));
      const numbers = marks.filter((mark) => mark.end === end).map(({ number }) => formatNumber(number));
      return (noted ? tag('span', { class: 'nt' }, words) : words) + numbers.join('');
    })
    .join('');
}

/** The number is drawn by the style sheet, so that the text of the cell stays the report's own. */
function formatNumber(number: number): string {
  return tag('a', { class: 'nr', href: `#n${number}`, 'data-n': String(number) });
}

function formatWords(
  span: RowSpan,
  side: Side,
  { view, options }: ExportContext,
  start: number,
  end: number,
): string {
  const words = escapeHtml(view[side].text.slice(start, end));
  if (span.kind === 'same') return words;
  if (span.kind === 'moved') return tag('span', { class: 'mv' }, words);
  if (isMasked(span.type, options)) return words;
  return tag(side === 'left' ? 'del' : 'ins', { class: TYPE_CLASS[span.type] }, words);
}
