import {
  CHANGE_KINDS,
  type ChangeKind,
  type Comparison,
  type Row,
  type RowKind,
  type SectionPair,
  type Side,
  type SpanType,
} from '../../../shared/model/comparison.ts';
import { meets } from '../../../shared/model/span.ts';
import { isMasked, SIDES, type ExportContext } from './model.ts';

/** Signs beside the row's number, for a print without colour. */
export const SIGNS: Readonly<Record<RowKind, string>> = {
  same: '',
  changed: '≠',
  removed: '−',
  added: '+',
  moved: '⇄',
};

/** Stands beside what the reader settled. */
export const DECIDED = '※';

/** A row whose differences are all masked is shown as one without. */
export function effectiveKind(row: Row, { options }: Pick<ExportContext, 'options'>): RowKind {
  if (row.kind !== 'changed') return row.kind;
  const isShown = row.spans.some((span) => 'type' in span && !isMasked(span.type, options));
  return isShown ? 'changed' : 'same';
}

/** Characters of the right text in rows that are left out. */
export function countCharacters(rows: readonly Row[], { view }: ExportContext): number {
  return rows.reduce((sum, { right }) => {
    const words = right === null ? '' : view.right.text.slice(right.start, right.end);
    return sum + (words.match(/\S/gu)?.length ?? 0);
  }, 0);
}

/** Before a heading: how its section stands to the other report's, a line for each pair. */
export function describeBand(row: Row, { view, messages }: ExportContext): readonly string[] {
  if (!row.isHeading) return [];
  return findPairs(row, view.comparison).map((pair) => {
    const score = pair.left === null || pair.right === null ? '' : ` ${pair.score.toFixed(2)}`;
    const titles = SIDES.map((side) => titleOf(pair, side, view)).filter((title) => title !== '');
    const decided = pair.isDecided ? ` ${DECIDED}` : '';
    const link = formatLink(pair, messages);
    return `${messages.relations[pair.relation]}${score}: ${titles.join(' → ')}${link}${decided}`;
  });
}

/** How much went from one section to the other, how sure that is, and the words that speak for it. */
function formatLink(pair: SectionPair, { link }: ExportContext['messages']): string {
  if (pair.grade === null || pair.left === 0) return '';
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return ` · ${link(percent(pair.goes), percent(pair.comes), pair.grade, pair.terms)}`;
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

/** The other end of a move, as the number of its row; null where the row is no end of one. */
export function findOtherEnd(
  row: Row,
  { view, kept }: ExportContext,
): {
  readonly number: number;
  readonly text: string;
  readonly isAmbiguous: boolean;
  /** False where that row is not written out. */
  readonly isThere: boolean;
} | null {
  const move = row.move === null ? undefined : view.comparison.moves[row.move];
  if (move === undefined) return null;
  const end = row.right === null ? move.rightRow : move.leftRow;
  const number = end + 1;
  const text = `${row.right === null ? '→' : '←'}${number}${move.isAmbiguous ? '?' : ''}`;
  return { number, text, isAmbiguous: move.isAmbiguous, isThere: kept.has(end) };
}

/** A row's number, the sign of its kind, the other end of a move, whether it was settled, and what its changes are about. */
export function nameRow(row: Row, index: number, context: ExportContext): string {
  const kind = effectiveKind(row, context);
  const kinds = new Set(
    row.spans.flatMap((span) =>
      'type' in span && !isMasked(span.type, context.options) ? [changeOf(span.type)] : [],
    ),
  );
  const words = CHANGE_KINDS.filter((each) => kinds.has(each)).map((each) => context.messages.kinds[each]);
  const other = findOtherEnd(row, context);
  return [
    String(index + 1),
    SIGNS[kind],
    other?.text ?? '',
    isSettled(row, context.view) ? DECIDED : '',
    kind === 'changed' ? words.join('、') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const changeOf = (type: SpanType): ChangeKind => (type === 'wording' || type === 'break' ? 'reworded' : type);

/** True where the reader settled what stands, or does not stand, opposite. */
export function isSettled(row: Row, { decisions }: ExportContext['view']): boolean {
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
