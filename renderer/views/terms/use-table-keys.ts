import { findItem } from '../../components/items.ts';
import type { NearItems } from '../../components/kit/near-items.ts';
import { focusFind, focusSpot } from '../../components/spots.ts';
import type { KeyboardEvent, RefObject } from 'react';
import type { Term } from '../../../shared/contract/terms-api.ts';
import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { TERMS_KEYS } from './keys.ts';
import { rove } from '../../components/rove.ts';
import { run } from '../../state/history.ts';
import { pinPhrase, showHits, unpinPhrase, useTerms } from './terms-store.ts';
import { closeHits } from './actions.ts';
import { MEASURES } from './model/measures.ts';
import type { YearColumn } from './model/rows.ts';
import { FIXED_COLUMNS } from './table-style.ts';

/** The keys of the screen; gives the handler of the table's own, with which the cells are walked. */
export function useTableKeys(
  rows: readonly Term[],
  years: readonly YearColumn[],
  table: NearItems,
  scroller: RefObject<HTMLDivElement | null>,
): (event: KeyboardEvent<HTMLElement>) => void {
  useCommands(TERMS_KEYS, COMMANDS);
  const show = (row: number, column: number): void => {
    useTerms.setState({ cell: { row, column } });
    table.scrollToIndex(row);
    requestAnimationFrame(() => bringIntoView(scroller.current, row, column));
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    const { cell, pinned } = useTerms.getState();
    const row = Math.min(cell.row, rows.length - 1);
    const next = rove(event.key, row, rows.length);
    const last = FIXED_COLUMNS + years.length - 1;
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const term = rows[row];
    if (next !== undefined) show(next, cell.column);
    else if (side !== 0) show(row, Math.min(last, Math.max(0, cell.column + side)));
    else if (event.key === 'Enter' && term !== undefined) openCell(term, years, cell.column);
    else if (event.key === 'Delete' && row < pinned.length) unpinPhrase(row);
    else if (event.key === '+' && term !== undefined) run(pinPhrase(term.phrases));
    else return;
    event.preventDefault();
  };
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
function bringIntoView(scroller: HTMLDivElement | null, row: number, column: number): void {
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
