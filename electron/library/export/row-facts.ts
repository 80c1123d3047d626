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
import { countCharacters } from '../../../shared/text/plain/count-characters.ts';
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
export function countLeftOut(rows: readonly Row[], { view }: ExportContext): number {
  return rows.reduce((sum, { right }) => {
    return sum + (right === null ? 0 : countCharacters(view.right.text.slice(right.start, right.end)));
  }, 0);
}

/** How a section stands to one of the other report's. */
export type SectionFacts = {
  /** 改名, with how alike the two are where there are two. */
  readonly relation: string;
  /** Their titles; '' where a side has none. */
  readonly titles: Readonly<Record<Side, string>>;
  /** How much of one went to the other, how sure that is, and why; '' where nothing is known of that. */
  readonly link: string;
  readonly isDecided: boolean;
};

/** How the section that begins with a heading stands to the other report's: several where it was split or merged. */
export function listSectionFacts(row: Row, { view, messages }: ExportContext): readonly SectionFacts[] {
  if (!row.isHeading) return [];
  return findPairs(row, view.comparison).map((pair) => {
    const score = pair.left === null || pair.right === null ? '' : ` ${pair.score.toFixed(2)}`;
    return {
      relation: messages.relations[pair.relation] + score,
      titles: { left: titleOf(pair, 'left', view), right: titleOf(pair, 'right', view) },
      link: formatLink(pair, messages),
      isDecided: pair.isDecided,
    };
  });
}

/** The same before a heading, a line for each pair. */
export function describeBand(row: Row, context: ExportContext): readonly string[] {
  return listSectionFacts(row, context).map(({ relation, titles, link, isDecided }) => {
    const named = SIDES.map((side) => titles[side]).filter((title) => title !== '');
    const reason = link === '' ? '' : ` · ${link}`;
    return `${relation}: ${named.join(' → ')}${reason}${isDecided ? ` ${DECIDED}` : ''}`;
  });
}

/** How much went from one section to the other, how sure that is, and the words that speak for it. */
function formatLink(pair: SectionPair, { link }: ExportContext['messages']): string {
  if (pair.grade === null || pair.left === 0) return '';
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return link(percent(pair.goes), percent(pair.comes), pair.grade, pair.terms);
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
export function isSettled(row: Row, { decisions }: Pick<ExportContext['view'], 'decisions'>): boolean {
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
