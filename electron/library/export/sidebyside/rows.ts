import { placeOfNotes } from '../../../../shared/contract/export-api.ts';
import type { Row, Side } from '../../../../shared/model/comparison.ts';
import { listStretches, type Stretch } from '../cell.ts';
import { STYLES } from '../docx/styles.ts';
import { formatTable, type Cell, type TableRow } from '../docx/table.ts';
import { bookmark, link, paragraph, run, w } from '../docx/word.ts';
import { LANDSCAPE_WIDTH } from '../docx/write-docx.ts';
import type { Xml } from '../docx/xml.ts';
import { layOut, rowsOf, type FacingRow, type NumberedRow } from '../facing-rows.ts';
import { nameSide, SIDES, type ExportContext } from '../model.ts';
import {
  countLeftOut,
  DECIDED,
  describeBand,
  effectiveKind,
  findOtherEnd,
  isSettled,
  SIGNS,
} from '../row-facts.ts';
import { formatStretches } from './marks.ts';

const MIDDLE = 850;
const SIDE = Math.floor((LANDSCAPE_WIDTH - MIDDLE) / 2);
const WIDTHS = [SIDE, MIDDLE, SIDE];

/** A table with the rows that stand under one heading. */
type Part = { readonly heading: Xml | null; readonly rows: TableRow[] };

/** Both texts in aligned rows, a table for each section, under a heading that the outline of the document shows. */
export function formatRows(context: ExportContext): readonly Xml[] {
  const parts: Part[] = [{ heading: null, rows: [] }];
  const add = (row: TableRow): void => void parts.at(-1)?.rows.push(row);
  for (const laid of layOut(context)) {
    if (laid.kind === 'fold') {
      add(formatFold(laid.rows, context));
      continue;
    }
    const { facing, rows } = laid;
    const level = levelOf(rows[0]?.row, context);
    const bands = rows.flatMap(({ row }) => describeBand(row, context));
    if (bands.length > 0 && level !== null && level <= PART_LEVELS)
      parts.push({ heading: formatHeading(bands, level), rows: [] });
    else if (bands.length > 0) add(formatBand(bands));
    add(formatRow(facing, context));
  }
  return parts.filter(({ rows }) => rows.length > 0).flatMap((part) => formatPart(part, context));
}

/** Sections of these levels have a table of their own: a heading inside one is in no list of headings. */
const PART_LEVELS = 2;

function levelOf(row: Row | undefined, { view }: ExportContext): number | null {
  if (row?.isHeading !== true) return null;
  const right = row.rightSection === null ? undefined : view.right.outline.sections[row.rightSection];
  const left = row.leftSection === null ? undefined : view.left.outline.sections[row.leftSection];
  const section = row.right === null ? left : (right ?? left);
  return section === undefined || section.runin ? null : section.level;
}

/** Each line tells how the section stands to the other report's. */
function formatHeading(bands: readonly string[], level: number): Xml {
  const properties = w('pPr', {}, w('pStyle', { val: STYLES.part }), w('outlineLvl', { val: level }));
  return w('p', {}, properties, run(bands.join('\n')));
}

function formatPart({ heading, rows }: Part, { view, messages }: ExportContext): readonly Xml[] {
  const [left, right] = SIDES.map((side) => nameSide(view[side].summary));
  const cell = (text: string): Cell => ({
    content: [paragraph(STYLES.cell, run(text, [w('b'), w('bCs')]))],
    isShaded: true,
  });
  const head: TableRow = {
    cells: [cell(left ?? ''), cell(messages.rowNumber), cell(right ?? '')],
    isHead: true,
  };
  const between = heading === null ? [] : [heading];
  return [...between, formatTable(WIDTHS, [head, ...rows])];
}

function formatFold(rows: readonly Row[], context: ExportContext): TableRow {
  const words = context.messages.folded(rows.length, countLeftOut(rows, context), context.options.rows);
  return { cells: [{ content: [paragraph(STYLES.cellSmall, run(words))], columns: WIDTHS.length }] };
}

function formatBand(bands: readonly string[]): TableRow {
  const content = [paragraph(STYLES.cellSmall, run(bands.join('\n')))];
  return { cells: [{ content, columns: WIDTHS.length, isShaded: true }] };
}

function formatRow(facing: FacingRow, context: ExportContext): TableRow {
  const [left, right] = SIDES.map((side) => formatSide(facing, side, context));
  const numbers = rowsOf(facing).map((each) => formatNumber(each, context));
  return { cells: [left ?? { content: [] }, { content: numbers }, right ?? { content: [] }] };
}

function formatSide(facing: FacingRow, side: Side, context: ExportContext): Cell {
  const row = facing[side]?.row;
  if (row === undefined) return { content: [] };
  if (row[side] === null) return { content: [] };
  const style = row.startsParagraph[side] && !row.isHeading ? STYLES.cellStart : STYLES.cell;
  const stretches = withoutLastBreak(listStretches(row, side, context));
  const isInMargin = placeOfNotes('sidebyside-docx', context.options) === 'margin';
  return { content: [paragraph(style, ...formatStretches(stretches, side, isInMargin))] };
}

/** The break that ends a paragraph is the end of the cell. */
function withoutLastBreak(stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.findLastIndex(({ text }) => text !== '');
  return stretches.map((stretch, at) =>
    at === last ? { ...stretch, text: stretch.text.replace(/\n+$/u, '') } : stretch,
  );
}

/** A row's number, where links lead, with its sign, the other end of its move, and whether it was settled by hand. */
function formatNumber({ row, index }: NumberedRow, context: ExportContext): Xml {
  const number = index + 1;
  const kind = effectiveKind(row, context);
  const sign = SIGNS[kind];
  const other = findOtherEnd(row, context);
  return paragraph(
    STYLES.cellSmall,
    ...bookmark(index, `r${number}`, run(String(number))),
    ...(sign === '' ? [] : [run(` ${sign}`, [w('b'), w('bCs')])]),
    ...(other === null ? [] : [formatOtherEnd(other)]),
    ...(isSettled(row, context.view) ? [run(` ${DECIDED}`)] : []),
  );
}

function formatOtherEnd({ number, text, isThere }: NonNullable<ReturnType<typeof findOtherEnd>>): Xml {
  const words = run(` ${text}`);
  return isThere ? link(`r${number}`, words) : words;
}
