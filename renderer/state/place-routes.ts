import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { standingWith } from './editions.ts';
import type { Route } from './routes.ts';

/** The screens that look at one place's reports. */
export const PLACE_SCREENS = ['comparison', 'goals', 'indicators', 'years', 'terms'] as const;
export type PlaceScreen = (typeof PLACE_SCREENS)[number];

/** Columns that the Years screen begins with: what fits a window. */
const FIRST_COLUMNS = 5;

/** The reports that a screen is about; none for one that is about a whole place or the library. */
export function reportsOf(route: Route): readonly ReportId[] {
  switch (route.kind) {
    case 'reader':
      return [route.id];
    case 'comparison':
      return [route.left, route.right];
    case 'goals':
      return [route.report];
    case 'years':
    case 'terms':
      return route.reports;
    case 'library':
    case 'indicators':
      return [];
  }
}

/** The shelf that a screen's reports stand on. */
export function shelfOf(route: Route, shelves: readonly PlaceShelf[]): PlaceShelf | undefined {
  if (route.kind === 'indicators') return shelves.find(({ place }) => place === route.place);
  const wanted = new Set(reportsOf(route));
  return shelves.find(({ reports }) => reports.some(({ id }) => wanted.has(id)));
}

/**
 * Where the tab of `screen` leads from `route`: the same reports as far as it can show them, and what it showed of them before
 * (`back`: the screens before this one, the last at the end; since the library counts); null where it has nothing to show.
 */
export function placeRoute(
  screen: PlaceScreen,
  route: Route,
  shelf: PlaceShelf,
  back: readonly Route[] = [],
): Route | null {
  const all = shelf.reports.filter(({ head }) => head.year !== null);
  const before = back
    .slice(back.findLastIndex(({ kind }) => kind === 'library') + 1)
    .filter((each) => reportsOf(each).every((id) => all.some((own) => own.id === id)));
  const ids = isOfWholePlace(route) ? reportsOfLast(before) : reportsOf(route);
  const shown = before.findLast(({ kind }) => kind === screen);
  if (shown !== undefined && isOfSame(reportsOf(shown), ids)) return withoutFocus(shown);
  const here = ids.flatMap((id) => all.find((report) => report.id === id) ?? []);
  const dated = standingWith(all, here);
  switch (screen) {
    case 'comparison':
      return comparisonOf(here, dated);
    case 'goals': {
      const report = here.at(-2) ?? here[0] ?? dated.at(-2) ?? dated.at(-1);
      return report === undefined ? null : { kind: 'goals', report: report.id, focus: null };
    }
    case 'indicators':
      return dated.length === 0 ? null : { kind: 'indicators', place: shelf.place, focus: null };
    case 'years':
      return dated.length < 2 ? null : { kind: 'years', reports: around(here, dated).map(({ id }) => id) };
    case 'terms': {
      if (dated.length < 2) return null;
      return { kind: 'terms', reports: dated.map(({ id }) => id), phrase: null };
    }
  }
}

function isOfWholePlace({ kind }: Route): boolean {
  return kind === 'indicators' || kind === 'terms';
}

/** The reports that were looked at last, before screens that are about a whole place. */
function reportsOfLast(before: readonly Route[]): readonly ReportId[] {
  const last = before.findLast((each) => !isOfWholePlace(each) && reportsOf(each).length > 0);
  return last === undefined ? [] : reportsOf(last);
}

/** True where one screen shows all reports of the other. */
function isOfSame(some: readonly ReportId[], others: readonly ReportId[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  return some.every((id) => others.includes(id)) || others.every((id) => some.includes(id));
}

/** Each screen knows where it was left. */
function withoutFocus(route: Route): Route {
  return 'focus' in route ? { ...route, focus: null } : route;
}

function comparisonOf(here: readonly ReportEntry[], dated: readonly ReportEntry[]): Route | null {
  const at = here.length === 1 ? dated.findIndex(({ id }) => id === here[0]?.id) : -1;
  const [left, right] =
    here.length >= 2
      ? [here.at(-2), here.at(-1)]
      : at >= 0
        ? [dated[Math.min(at, dated.length - 2)], dated[Math.min(at, dated.length - 2) + 1]]
        : [dated.at(-2), dated.at(-1)];
  if (left === undefined || right === undefined) return null;
  return { kind: 'comparison', left: left.id, right: right.id, focus: null };
}

/** The reports that are shown, filled up with their neighbours to a window's width. */
function around(here: readonly ReportEntry[], dated: readonly ReportEntry[]): readonly ReportEntry[] {
  if (here.length >= 3) return here;
  const last = here.at(-1);
  const at = last === undefined ? dated.length - 1 : dated.indexOf(last);
  const end = Math.min(dated.length, Math.max(at + 1 + Math.floor(FIRST_COLUMNS / 2), FIRST_COLUMNS));
  return dated.slice(Math.max(0, end - FIRST_COLUMNS), end);
}
