import type { Row, Side } from '../../../shared/model/comparison.ts';
import { formatCell } from './cell.ts';
import { layOut, rowsOf, type FacingRow, type NumberedRow } from './facing-rows.ts';
import { escapeHtml, row as plainRow, tag } from './html.ts';
import { AT } from './paper/own-links.ts';
import { nameSide, SIDES, type ExportContext } from './model.ts';
import { formatNote } from './notes.ts';
import {
  countLeftOut,
  DECIDED,
  describeBand,
  effectiveKind,
  findOtherEnd,
  isSettled,
  SIGNS,
} from './row-facts.ts';

/**
 * Both texts in aligned rows. `isText`: how the sections stand to each other stands not between the rows. `hasNotes`: what
 * the reader wrote stands under its row.
 */
export function formatTable(context: ExportContext, isText: boolean, hasNotes: boolean): string {
  const { view, messages, notes } = context;
  const sides = SIDES.map((side) => nameSide(view[side].summary));
  const head = plainRow([sides[0] ?? '', messages.rowNumber, sides[1] ?? ''], 'th');
  const body: string[] = [];
  for (const laid of layOut(context)) {
    if (laid.kind === 'fold') {
      body.push(formatFold(laid.rows, context));
      continue;
    }
    const { facing, rows } = laid;
    if (!isText) body.push(...rows.map(({ row }) => formatBand(row, context)));
    body.push(formatRow(facing, context, isText));
    if (!hasNotes) continue;
    const own = rows.flatMap(({ index }) => notes.byRow.get(index) ?? []);
    body.push(...own.map((note) => formatNoteRow(formatNote(note, context))));
  }
  return `${formatStart(sides, isText)}<colgroup><col class="side"><col class="mid"><col class="side"></colgroup>
<thead>${head}</thead>
<tbody>
${body.filter((line) => line !== '').join('\n')}
</tbody></table>`;
}

/** On a screen too narrow for a head each cell says whose words it holds. */
function formatStart(sides: readonly string[], isText: boolean): string {
  if (isText) return '<table class="rows">';
  const [left = '', right = ''] = sides.map(quoteCss);
  return `<table class="rows" style="${escapeHtml(`--left: ${left}; --right: ${right}`)}">`;
}

/** A string as CSS writes it (CSS Syntax 3, 4.3.5). */
function quoteCss(text: string): string {
  const escaped = text.replace(
    /["\\\n\r\f\0]/gu,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}

function formatFold(rows: readonly Row[], context: ExportContext): string {
  const words = escapeHtml(
    context.messages.folded(rows.length, countLeftOut(rows, context), context.options.rows),
  );
  return `<tr class="fold"><td colspan="3">${words}</td></tr>`;
}

function formatBand(row: Row, context: ExportContext): string {
  const words = describeBand(row, context);
  if (words.length === 0) return '';
  return `<tr class="band"><td colspan="3">${words.map(escapeHtml).join('<br>')}</td></tr>`;
}

function formatRow(facing: FacingRow, context: ExportContext, isText: boolean): string {
  const rows = rowsOf(facing);
  const [first, second] = rows;
  if (first === undefined) return '';
  const [left, right] = SIDES.map((side) => formatSide(facing[side]?.row ?? first.row, side, context));
  const numbers = [
    formatNumber(first, context, isText),
    ...(second === undefined
      ? []
      : [tag('span', { id: `r${second.index + 1}` }, formatNumber(second, context, isText))]),
  ];
  const kinds = rows.map(({ row }) => effectiveKind(row, context));
  const classes = [...kinds, ...(first.row.isHeading ? ['h'] : [])].join(' ');
  return tag(
    'tr',
    { id: `r${first.index + 1}`, class: classes },
    `${left ?? ''}<td class="no">${numbers.join('<br>')}</td>${right ?? ''}`,
  );
}

/** A row's number, the sign of its kind, where the other end of a move stands, and whether it was settled by hand. */
function formatNumber({ row, index }: NumberedRow, context: ExportContext, isText: boolean): string {
  const kind = effectiveKind(row, context);
  const sign = kind === 'same' ? '' : ` <b>${SIGNS[kind]}</b>`;
  const number = isText ? formatPlace(index + 1) : String(index + 1);
  return `${number}${sign}${formatOtherEnd(row, context)}${formatSettled(row, context)}`;
}

/** A row's number that leads to itself: by where it is drawn the row is found in a print. */
function formatPlace(number: number): string {
  const name = `${AT}r${number}`;
  return tag('a', { class: 'at', id: name, href: `#${name}` }, String(number));
}

function formatSide(row: Row, side: Side, context: ExportContext): string {
  const words = formatCell(row, side, context);
  return tag('td', { class: `${side}${row.startsParagraph[side] ? ' p' : ''}` }, words);
}

/** The number of the row where the other end of a move stands, as a link. */
function formatOtherEnd(row: Row, context: ExportContext): string {
  const other = findOtherEnd(row, context);
  if (other === null) return '';
  const { messages } = context;
  const title = other.isAmbiguous ? messages.ambiguous : messages.otherEnd;
  if (!other.isThere) return ' ' + tag('span', { title }, other.text);
  return ' ' + tag('a', { href: `#r${other.number}`, title }, other.text);
}

function formatSettled(row: Row, { view, messages }: ExportContext): string {
  return isSettled(row, view) ? ' ' + tag('b', { title: messages.decided }, DECIDED) : '';
}

function formatNoteRow(note: string): string {
  return `<tr class="note"><td colspan="3">${note}</td></tr>`;
}
