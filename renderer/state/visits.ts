import { create } from 'zustand';
import type { KeptVisit } from '../../shared/contract/kept-api.ts';
import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';
import { call } from '../client/call.ts';
import { translate, type Translate } from '../locales/words.ts';
import { navigate, useApp } from './app-store.ts';
import { run } from './history.ts';
import { reportsById } from './report-order.ts';
import type { Route } from './routes.ts';
import { useShelves } from './shelves-store.ts';
import { pairWords } from './side-names.ts';

/** A screen that the reader was on, and when last. */
export type Visit = {
  readonly key: string;
  readonly visit: KeptVisit;
  /** ISO date and time, UTC. */
  readonly at: string;
};

/** The screens that the reader was on, the last first, as the library keeps them. */
export const useVisits = create<{ readonly visits: readonly Visit[] }>()(() => ({ visits: [] }));

/** Entries of the menu bar. */
const IN_MENU = 10;
/** Longest key that is kept. */
const KEY_LIMIT = 400;

/** Keeps every screen that is gone to, and tells the menu bar; the shelves have to be known to name it. */
export function watchVisits(): void {
  useApp.subscribe(({ route, visit }, before) => {
    if (visit !== before.visit) run(keepVisit(route));
  });
  useShelves.subscribe(({ shelves }, before) => {
    if (shelves !== before.shelves) run(tellMenu());
  });
  useApp.subscribe(({ settings }, before) => {
    if (settings.language !== before.settings.language) run(tellMenu());
  });
}

/** Reads which screens were visited. */
export async function loadVisits(): Promise<void> {
  const kept = await call('kept/list', { kind: 'visit', key: null });
  const visits = kept.flatMap(({ key, value, keptAt }): readonly Visit[] =>
    value.kind === 'visit' ? [{ key, visit: value, at: keptAt }] : [],
  );
  useVisits.setState({ visits });
  await tellMenu();
}

async function keepVisit(route: Route): Promise<void> {
  const visit = visitOf(route);
  if (visit === null) return;
  const of = visit.place === null ? visit.reports : [visit.place];
  const key = [visit.screen, ...of].join(' ').slice(0, KEY_LIMIT);
  await call('kept/put', { key, value: visit });
  await loadVisits();
}

function visitOf(route: Route): KeptVisit | null {
  const own = { kind: 'visit', place: null } as const;
  switch (route.kind) {
    case 'library':
      return null;
    case 'reader':
      return { ...own, screen: 'reader', reports: [route.id] };
    case 'comparison':
      return { ...own, screen: 'comparison', reports: [route.left, route.right] };
    case 'goals':
      return { ...own, screen: 'goals', reports: [route.report] };
    case 'indicators':
      return { ...own, screen: 'indicators', reports: [], place: route.place };
    case 'years':
    case 'terms':
      return { ...own, screen: route.kind, reports: route.reports };
  }
}

/** Where a visit leads; null where what it was of is gone. */
function routeOf({ screen, reports, place }: KeptVisit, shelves: readonly PlaceShelf[]): Route | null {
  const known = reportsById(shelves);
  if (screen === 'indicators')
    return shelves.some((shelf) => shelf.place === place)
      ? { kind: 'indicators', place: place ?? '', focus: null }
      : null;
  if (reports.some((id) => !known.has(id))) return null;
  const [first, second] = reports;
  if (first === undefined) return null;
  switch (screen) {
    case 'reader':
      return { kind: 'reader', id: first, focus: null };
    case 'comparison':
      return second === undefined ? null : { kind: 'comparison', left: first, right: second, focus: null };
    case 'goals':
      return { kind: 'goals', report: first, focus: null };
    case 'years':
      return { kind: 'years', reports };
    case 'terms':
      return { kind: 'terms', reports, phrase: null };
  }
}

/** What a visit was of, in words: 澜江市 2024 → 2025 比较. */
export function visitWords(visit: KeptVisit, shelves: readonly PlaceShelf[], t: Translate): string {
  const known = reportsById(shelves);
  const reports = visit.reports.flatMap((id) => known.get(id) ?? []);
  const places = [...new Set(reports.map(({ shelf }) => shelf || t('report.no-place')))];
  const yearOf = (at: number): string => String(reports.at(at)?.head.year ?? t('report.no-year'));
  const isSpan = visit.screen === 'years' || visit.screen === 'terms';
  const years = reports.length < 2 ? [...reports].map((_, at) => yearOf(at)) : [yearOf(0), yearOf(-1)];
  const [left, right] = reports;
  const span =
    isSpan || left === undefined || right === undefined ? years.join('–') : pairWords(left, right, t);
  return [visit.place ?? places.join(' → '), span, t(`visit.${visit.screen}`)]
    .filter((part) => part !== '')
    .join(' ');
}

/** Visits whose reports are still there, the last first. */
export function openVisits(
  visits: readonly Visit[],
  shelves: readonly PlaceShelf[],
): readonly (Visit & { readonly route: Route })[] {
  return visits.flatMap((each) => {
    const route = routeOf(each.visit, shelves);
    return route === null ? [] : [{ ...each, route }];
  });
}

/** Goes to what an entry of the menu bar names. */
export function goToVisit(key: string): void {
  const { shelves } = useShelves.getState();
  const found = openVisits(useVisits.getState().visits, shelves ?? []).find((each) => each.key === key);
  if (found !== undefined) navigate(found.route);
}

async function tellMenu(): Promise<void> {
  const { shelves } = useShelves.getState();
  if (shelves === null) return;
  const entries = openVisits(useVisits.getState().visits, shelves)
    .slice(0, IN_MENU)
    .map(({ key, visit }) => ({ key, label: visitWords(visit, shelves, translate) }));
  await call('main/set-recent', { entries });
}
