import { findItem } from '../../components/items.ts';
import type { GridCell } from '../../components/kit/grid-keys.ts';
import type { NearItems } from '../../components/kit/near-items.ts';
import { focusFind, focusSpot } from '../../components/spots.ts';
import type { KeyboardEvent, RefObject } from 'react';
import type { Term } from '../../../shared/contract/terms-api.ts';
import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { TERMS_KEYS } from './keys.ts';
import { run } from '../../state/history.ts';
import { pinPhrase, showHits, unpinPhrase, useTerms } from './terms-store.ts';
import { closeHits } from './actions.ts';
import { MEASURES } from './model/measures.ts';
import type { YearColumn } from './model/rows.ts';
import { FIXED_COLUMNS } from './table-style.ts';

/** Phrases that Page Down goes by. */
const PAGE = 10;

/** The keys of the screen; gives what the table is walked with. */
export function useTableKeys(
  rows: readonly Term[],
  years: readonly YearColumn[],
  table: NearItems,
  scroller: RefObject<HTMLDivElement | null>,
) {
  useCommands(TERMS_KEYS, COMMANDS);
  return {
    size: { rows: rows.length, columns: FIXED_COLUMNS + years.length, page: PAGE },
    cellNow: () => cellNow(rows),
    onWalk: (cell: GridCell): void => {
      useTerms.setState({ cell });
      table.scrollToIndex(cell.row);
      requestAnimationFrame(() => bringIntoView(scroller.current, cell));
    },
    onOtherKey: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event.key, rows, years)) event.preventDefault();
    },
  };
}

/** The list may have become shorter since the cell was gone to. */
function cellNow(rows: readonly Term[]): GridCell {
  const { row, column } = useTerms.getState().cell;
  return { row: Math.max(Math.min(row, rows.length - 1), 0), column };
}

/** Does what a key means at the cell; false for keys that mean nothing there. */
function act(key: string, rows: readonly Term[], years: readonly YearColumn[]): boolean {
  const { row, column } = cellNow(rows);
  const term = rows[row];
  if (term === undefined) return false;
  if (key === 'Enter') openCell(term, years, column);
  else if (key === 'Delete' && row < useTerms.getState().pinned.length) unpinPhrase(row);
  else if (key === '+') run(pinPhrase(term.phrases));
  else return false;
  return true;
}

const COMMANDS: Commands<typeof TERMS_KEYS> = {
  find: focusFind,
  'term-ask': () => focusSpot('phrase'),
  'term-measure': nextMeasure,
  'let-go': () => {
    if (useTerms.getState().hits !== null) closeHits();
  },
};

/** Lists what the cell counts: a year's hits, those of the first or last year, or all. */
function openCell(term: Term, years: readonly YearColumn[], column: number): void {
  const edge = column === 2 ? term.firstYear : column === 3 ? term.lastYear : null;
  const year =
    column < FIXED_COLUMNS
      ? years.find(
          (each) => each.kind === 'report' && edge !== null && each.column.summary.head.year === edge,
        )
      : years[column - FIXED_COLUMNS];
  if (year?.kind === 'gap') return;
  run(showHits(term, year?.column.summary.id ?? null));
}

/** The names stay where they are while the years go by under them. */
function bringIntoView(scroller: HTMLElement | null, { row, column }: GridCell): void {
  if (scroller === null) return;
  const cell = column === 0 ? null : findItem(scroller, 'cell', `${row}|${column}`);
  if (cell === null) {
    scroller.scrollLeft = 0;
    return;
  }
  const names = findItem(scroller, 'cell', `${row}|0`)?.offsetWidth ?? 0;
  const [left, right] = [cell.offsetLeft, cell.offsetLeft + cell.offsetWidth];
  if (left - names < scroller.scrollLeft) scroller.scrollLeft = left - names;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}

function nextMeasure(): void {
  useTerms.setState(({ measure }) => ({
    measure: MEASURES[(MEASURES.indexOf(measure) + 1) % MEASURES.length] ?? 'count',
  }));
}
