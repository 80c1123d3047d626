import { formatBlock } from '../briefing/blocks-docx.ts';
import { STYLES } from '../docx/styles.ts';
import { formatTable, type Cell } from '../docx/table.ts';
import { bookmark, link, paragraph, run, val, w } from '../docx/word.ts';
import { LANDSCAPE_WIDTH } from '../docx/write-docx.ts';
import type { Xml } from '../docx/xml.ts';
import { plainBlocks } from '../../../../shared/markdown/blocks.ts';
import { CHANGE_KINDS, type Change } from '../../../../shared/model/comparison.ts';
import { listCounts, quoteOf } from '../changes.ts';
import { listCleaning } from '../cleaning.ts';
import { listSettings, proveRows, stateMethod, type Fact } from '../method.ts';
import { SIDES, visibleChanges, type ExportContext } from '../model.ts';
import { bracketPages, listLabel } from '../notes.ts';
import { formatProse } from '../prose/word.ts';
import { listOutcomes } from '../outcomes.ts';
import type { NumberedRemark } from '../remark.ts';
import { NOTE_INK } from './marks.ts';

const bold = (text: string): Xml => run(text, [w('b'), w('bCs')]);
const small = (...runs: readonly Xml[]): Xml => paragraph(STYLES.cellSmall, ...runs);
const cell = (...runs: readonly Xml[]): Cell => ({ content: [small(...runs)] });
const part = (title: string): Xml => paragraph(STYLES.part, run(title));

/** What the reader wrote, as far as it is listed, by number, each with a link back to its row. */
export function formatRemarks(context: ExportContext, listed: ReadonlySet<number>): readonly Xml[] {
  const { notes, messages, view } = context;
  const placed = [...notes.byRow].flatMap(([row, remarks]) => remarks.map((remark) => ({ remark, row })));
  const lost = notes.orphans.map((remark) => ({ remark, row: null }));
  const all = [...placed, ...lost]
    .filter(({ remark }) => listed.has(remark.number))
    .sort((a, b) => a.remark.number - b.remark.number);
  if (all.length === 0) return [];
  const firstId = view.comparison.rows.length;
  return [
    part(messages.tracked.comments),
    ...all.flatMap(({ remark, row }) => formatRemark(remark, row, context, firstId)),
  ];
}

function formatRemark(
  remark: NumberedRemark,
  row: number | null,
  context: ExportContext,
  firstId: number,
): readonly Xml[] {
  const { messages } = context;
  const name = bookmark(firstId + remark.number, `n${remark.number}`, ...formatLabel(remark, context));
  const back =
    row === null ? [] : [run(` · ${messages.rowNumber} `), link(`r${row + 1}`, run(String(row + 1)))];
  const tags = remark.tags.map((tag) => ` #${tag}`).join('');
  const lost =
    row === null
      ? plainBlocks(`${messages.orphans}: ${messages.formerWords}${remark.quotes.join(' → ')}`)
      : [];
  const lead = [...name, ...back, run(`${tags}\u3000`)];
  return formatProse([...remark.words, ...lost], STYLES.cellSmall, lead);
}

/** What names it, in bold, the sign of its colour in that. */
function formatLabel(remark: NumberedRemark, context: ExportContext): readonly Xml[] {
  return listLabel(remark, context).flatMap(({ text, colour }, index) => {
    const ink = colour === null ? [] : [val('color', NOTE_INK[colour])];
    return [...(index === 0 ? [] : [bold(' · ')]), run(text, [w('b'), w('bCs'), ...ink])];
  });
}

/** The goals of the left report, what became of them, and whose judgement that is. */
export function formatGoals(context: ExportContext): readonly Xml[] {
  return listOutcomes(context).flatMap((block) =>
    block.kind === 'heading' ? [part(block.text)] : formatBlock(block, LANDSCAPE_WIDTH),
  );
}

/** How many changes of each kind there are, in a line. */
export function formatCounts(context: ExportContext): readonly Xml[] {
  const counts = listCounts(context).map((cells) => cells.join(' '));
  return [small(bold(`${context.messages.counts} `), run(counts.join('\u3000')))];
}

/** Characters of a side of a change that the list quotes; the row, to which the number leads, has all. */
const QUOTED = 24;

/** Every change with a link to its row, by kind and in reading order: a table of them would be a dozen pages. */
export function formatChangeList(context: ExportContext): readonly Xml[] {
  const { options, messages } = context;
  if (!options.changeList) return [];
  const changes = visibleChanges(context);
  const kinds = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const name = bold(`${messages.kinds[kind]} ${own.length}\u3000`);
    return [small(name, ...own.flatMap((change) => formatChange(change, context)))];
  });
  return [part(messages.changes), ...kinds];
}

/** 12 [三亿元→五亿元]✓ */
function formatChange(change: Change, context: ExportContext): readonly Xml[] {
  const number = String(change.row + 1);
  const quotes = SIDES.map((side) => quoteOf(change, side, context, QUOTED));
  const isReviewed = context.view.reviewed.includes(change.key);
  const shown = change.kind === 'moved' ? quotes.slice(0, 1) : quotes;
  const words = shown.filter((quote) => quote !== '').join('→') + bracketPages(change, context);
  return [link(`r${number}`, bold(number)), run(` [${words}]${isReviewed ? '✓' : ''}\u3000`)];
}

/** What cleaning took out of either report, in a table for each. */
export function formatCleaning(context: ExportContext): readonly Xml[] {
  const lists = listCleaning(context);
  if (lists.length === 0) return [];
  const { cleaning, cleaningColumns } = context.messages;
  const widths = CLEANING_SHARES.map((share) => Math.floor(LANDSCAPE_WIDTH * share));
  const head = { cells: cleaningColumns.map((text) => cell(bold(text))), isHead: true };
  return [
    part(cleaning),
    ...lists.flatMap(({ name, rows }) => [
      small(bold(name)),
      formatTable(widths, [head, ...rows.map((row) => ({ cells: row.map((text) => cell(run(text))) }))]),
    ]),
  ];
}

const CLEANING_SHARES = [0.2, 0.5, 0.15, 0.15];

/** How the document was made, in a table of two columns for each report. */
export function formatMethod(context: ExportContext): readonly Xml[] {
  const { messages } = context;
  const { sentences, facts, sides } = stateMethod(context, proveRows(context), listSettings(context));
  const names = Math.floor(LANDSCAPE_WIDTH / 4);
  const table = (rows: readonly Fact[]): Xml =>
    formatTable(
      [names, LANDSCAPE_WIDTH - names],
      rows.map((row) => ({ cells: row.map((text) => cell(run(text))) })),
    );
  return [
    part(messages.method),
    ...sentences.map((sentence) => small(run(sentence))),
    table(facts),
    ...sides.flatMap((side) => [small(bold(side.name)), table(side.facts)]),
    small(),
  ];
}
