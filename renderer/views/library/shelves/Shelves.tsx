import { useDeferredValue, useEffect, useMemo } from 'react';
import type { PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { markDrawn } from '../../../client/drawn.ts';
import { afterQuiet } from '../../../client/quiet.ts';
import { Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { loadShelves, useShelves } from '../../../state/shelves-store.ts';
import { EmptyLibrary } from '../EmptyLibrary.tsx';
import { loadKin } from '../library-store.ts';
import { layPlaces } from '../model/place-rows.ts';
import { choicesOf, filterShelves, NO_FILTER } from '../model/shelf-filter.ts';
import { loadReadings, useList } from './list-store.ts';
import { PlaceTree } from './PlaceTree.tsx';
import { RowMenu } from './RowMenu.tsx';
import { setListed } from './select-range.ts';
import { ShelfBar } from './ShelfBar.tsx';

const NONE: readonly PlaceShelf[] = [];
const NO_READINGS: PlaceReadings = {};

/** All places with their reports, as far as a filter leaves them. */
export function Shelves() {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? NONE;
  const isWhole = useShelves((state) => state.isWhole);
  const { sort, opened, readings, filter: typed } = useList();
  const filter = useDeferredValue(typed);
  useEffect(() => {
    // notes and heads may have changed on other screens
    if (useShelves.getState().isWhole) run(loadShelves());
  }, []);
  useEffect(() => {
    return isWhole ? afterQuiet(() => run(loadKin(shelves))) : undefined;
  }, [shelves, isWhole]);
  const isEmpty = shelves.length === 0;
  useMarks(isEmpty, isWhole);
  const readsNow = sort === 'reading' || typed !== NO_FILTER;
  useEffect(() => {
    if (!isWhole) return undefined;
    if (!readsNow) return afterQuiet(() => run(loadReadings(shelves)));
    run(loadReadings(shelves));
    return undefined;
  }, [shelves, isWhole, readsNow]);
  const choices = useMemo(() => choicesOf(shelves), [shelves]);
  const left = useMemo(() => filterShelves(shelves, filter, readings), [shelves, filter, readings]);
  // The order of the divisions asks for none: the lines stay those that are drawn when the readings come.
  const order = sort === 'division' ? NO_READINGS : readings;
  const rows = useMemo(() => layPlaces(left, { sort, opened, readings: order }), [left, sort, opened, order]);
  useEffect(() => setListed(rows, left), [rows, left]);
  if (isEmpty) return <EmptyLibrary />;
  const reports = left.reduce((sum, shelf) => sum + shelf.reports.length, 0);
  return (
    <>
      <ShelfBar choices={choices} rows={rows} places={left.length} reports={reports} />
      {rows.length === 0 ? (
        <Nothing>{t('places.nothing')}</Nothing>
      ) : (
        <PlaceTree rows={rows} sort={sort} filter={filter} />
      )}
      <RowMenu rows={rows} />
    </>
  );
}

/** Marks when the first of the shelves are drawn, and when all are. */
function useMarks(isEmpty: boolean, isWhole: boolean): void {
  useEffect(() => {
    if (!isEmpty) markDrawn('shelves');
  }, [isEmpty]);
  useEffect(() => {
    if (isWhole) markDrawn('shelves-whole');
  }, [isWhole]);
}
