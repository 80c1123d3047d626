import type { Comparison, Row, RowKind, SectionPair, Side } from '../../../shared/model/comparison.ts';
import { meets } from '../../../shared/model/span.ts';
import { formatCell } from './cell.ts';
import { escapeHtml, row as plainRow, tag } from './html.ts';
import { isMasked, nameSide, SIDES, type ExportContext } from './model.ts';
import { formatNote } from './notes.ts';

/** Signs beside the row's number, for a print without colour. */
const SIGNS: Readonly<Record<RowKind, string>> = {
  same: '',
  changed: '≠',
  removed: '−',
  added: '+',
  moved: '⇄',
};

/** Stands beside what the reader settled. */
const DECIDED = '※';

/** Both texts in aligned rows, each with its notes below it. */
export function formatTable(context: ExportContext): string {
  const { view, messages, notes } = context;
  const sides = SIDES.map((side) => nameSide(view[side].summary));
  const head = plainRow([sides[0] ?? '', messages.rowNumber, sides[1] ?? ''], 'th');
  const body: string[] = [];
  let folded: Row[] = [];
  const closeFold = (): void => {
    if (folded.length > 0) body.push(formatFold(folded, context));
    folded = [];
  };
  view.comparison.rows.forEach((row, index) => {
    if (isFolded(row, index, context)) {
      folded.push(row);
      return;
    }
    closeFold();
    body.push(formatBand(row, context), formatRow(row, index, context));
    body.push(...(notes.byRow.get(index) ?? []).map((note) => formatNoteRow(formatNote(note, context))));
  });
  closeFold();
  return `<table class="rows"><colgroup><col class="side"><col class="mid"><col class="side"></colgroup>
<thead>${head}</thead>
<tbody>
${body.filter((line) => line !== '').join('\n')}
</tbody></table>`;
}

/** A heading is never folded: it says where the rest stands; nor is what the reader settled or noted. */
function isFolded(row: Row, index: number, { options, notes, view }: ExportContext): boolean {
  if (options.unchanged || row.isHeading || isNoted(row, index, notes) || isSettled(row, view)) return false;
  return effectiveKind(row, { options }) === 'same';
}

/** True where a note stands under the row, or is about words in it: its number stands where they end. */
function isNoted(row: Row, index: number, { byRow, marks }: ExportContext['notes']): boolean {
  if (byRow.has(index)) return true;
  return SIDES.some((side) => {
    const range = row[side];
    return range !== null && marks[side].some((mark) => meets(mark, range));
  });
}

/** A row whose differences are all masked is shown as one without. */
function effectiveKind(row: Row, { options }: Pick<ExportContext, 'options'>): RowKind {
  if (row.kind !== 'changed') return row.kind;
  const isShown = row.spans.some((span) => 'type' in span && !isMasked(span.type, options));
  return isShown ? 'changed' : 'same';
}

function formatFold(rows: readonly Row[], { messages, view }: ExportContext): string {
  const characters = rows.reduce((sum, { right }) => sum + lengthOf(view.right.text, right), 0);
  const words = escapeHtml(messages.folded(rows.length, characters));
  return `<tr class="fold"><td colspan="3">${words}</td></tr>`;
}

function lengthOf(text: string, range: Row['right']): number {
  return range === null ? 0 : (text.slice(range.start, range.end).match(/\S/gu)?.length ?? 0);
}

/** Before a heading: how its section stands to the other report's. */
function formatBand(row: Row, { view, messages }: ExportContext): string {
  if (!row.isHeading) return '';
  const pairs = findPairs(row, view.comparison);
  const words = pairs.map((pair) => {
    const score = pair.left === null || pair.right === null ? '' : ` ${pair.score.toFixed(2)}`;
    const titles = SIDES.map((side) => titleOf(pair, side, view)).filter((title) => title !== '');
    const decided = pair.isDecided ? ` ${DECIDED}` : '';
    return `${messages.relations[pair.relation]}${score}: ${titles.join(' → ')}${decided}`;
  });
  if (words.length === 0) return '';
  return `<tr class="band"><td colspan="3">${words.map(escapeHtml).join('<br>')}</td></tr>`;
}

/** The pairs of the sections that begin with this row: several where one was split or merged. */
function findPairs({ leftSection, rightSection }: Row, { sections }: Comparison): readonly SectionPair[] {
  return sections.filter(
    (pair) =>
      ((leftSection ?? 0) > 0 && pair.left === leftSection) ||
      ((rightSection ?? 0) > 0 && pair.right === rightSection),
  );
}

function titleOf(pair: SectionPair, side: Side, view: ExportContext['view']): string {
  const index = pair[side];
  const section = index === null ? undefined : view[side].outline.sections[index];
  return section === undefined ? '' : section.marker + section.title;
}

function formatRow(row: Row, index: number, context: ExportContext): string {
  const [left, right] = SIDES.map((side) => formatSide(row, side, context));
  const kind = effectiveKind(row, context);
  const sign = kind === 'same' ? '' : ` <b>${SIGNS[kind]}</b>`;
  const middle = `${index + 1}${sign}${formatOtherEnd(row, context)}${formatSettled(row, context)}`;
  const classes = [kind, ...(row.isHeading ? ['h'] : [])].join(' ');
  return tag(
    'tr',
    { id: `r${index + 1}`, class: classes },
    `${left ?? ''}<td class="no">${middle}</td>${right ?? ''}`,
  );
}

function formatSide(row: Row, side: Side, context: ExportContext): string {
  const words = formatCell(row, side, context);
  return tag('td', { class: `${side}${row.startsParagraph[side] ? ' p' : ''}` }, words);
}

/** The number of the row where the other end of a move stands, as a link. */
function formatOtherEnd(row: Row, { view, messages }: ExportContext): string {
  const move = row.move === null ? undefined : view.comparison.moves[row.move];
  if (move === undefined) return '';
  const other = (row.right === null ? move.rightRow : move.leftRow) + 1;
  const title = move.isAmbiguous ? messages.ambiguous : messages.otherEnd;
  const text = `${row.right === null ? '→' : '←'}${other}${move.isAmbiguous ? '?' : ''}`;
  return ' ' + tag('a', { href: `#r${other}`, title }, text);
}

function formatSettled(row: Row, { view, messages }: ExportContext): string {
  return isSettled(row, view) ? ' ' + tag('b', { title: messages.decided }, DECIDED) : '';
}

/** True where the reader settled what stands, or does not stand, opposite. */
function isSettled(row: Row, { decisions }: ExportContext['view']): boolean {
  if (row.isDecided) return true;
  return decisions.some(
    ({ placed }) =>
      placed?.kind === 'cut' &&
      placed.level === 'passage' &&
      SIDES.some((side) => {
        const [cut, range] = [placed[side], row[side]];
        return cut !== null && range !== null && meets(cut, range);
      }),
  );
}

function formatNoteRow(note: string): string {
  return `<tr class="note"><td colspan="3">${note}</td></tr>`;
}
