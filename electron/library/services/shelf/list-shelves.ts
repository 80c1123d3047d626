import { randomUUID } from 'node:crypto';
import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import { once } from '../../../../shared/base/once.ts';
import {
  FIRST_SHOWN,
  type ListedReport,
  type Losses,
  type PlaceShelf,
  type ShelfPage,
} from '../../../../shared/contract/shelf-api.ts';
import type { Args } from '../../../../shared/contract/methods.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Database, Reader } from '../../db/database.ts';
import type { ListedRow, PlacedRow, UnreadRow } from '../../db/listed-reports.ts';
import { headOf, labelOf, placeAmong, viewDivision, warningsOf } from './summary.ts';

/** The shelves as they were listed last: what of them is the same is neither read nor sent again. */
export type ShelfLists = {
  /** All, by the codes of their divisions; those without one by name behind them, the one without a place last. */
  readAll(reader: Reader): readonly PlaceShelf[];
  /** Some of them, in that order: see `shelf/page`. */
  readPage(reader: Reader, asked: Args<'shelf/page'>): ShelfPage;
  /** Reads those before they are asked for that are shown first; never fails. */
  readAhead(db: Pick<Database, 'read'>): void;
};

type Kept = {
  /** Where it stands among the others. */
  readonly key: string;
  readonly place: string;
  readonly division: string | null;
  readonly ids: readonly ReportId[];
  /** The count of changes at which it became what it is. */
  readonly changed: number;
  /** What stands on it; null while nobody asked for that: of thousands a window shows a few at once. */
  content: Content | null;
};

type Content = {
  /** Not made before there is another to set against it. */
  readonly mark: () => string;
  readonly view: () => PlaceShelf;
};

/** What hangs on reports, by report. */
type Hanging = {
  readonly tags: ReadonlyMap<ReportId, readonly string[]>;
  readonly work: ReadonlyMap<ReportId, Losses>;
};

export function createShelfLists(): ShelfLists {
  // Another process, or this one started again, counts from its own beginning.
  const own = randomUUID();
  let revision = '';
  let changes = 0;
  let shelves: readonly Kept[] = [];
  let hanging: Hanging = { tags: new Map(), work: new Map() };
  let areKnown = false;
  const refresh = (reader: Reader): void => {
    const now = [...reader.revisions.load()].join(' ');
    if (now === revision) return;
    const touched = reader.touched.take();
    const canMend = areKnown && touched !== null;
    areKnown = false; // what fails here has lost what was touched
    changes += 1;
    hanging = { tags: reader.reportTags.loadAll(), work: reader.shelving.loadWork() };
    const layer = { reader, hanging, changed: changes };
    shelves = canMend ? mend(layer, shelves, touched) : lay(layer, shelves);
    areKnown = true;
    revision = now;
  };
  const readPage = (reader: Reader, { since, after, most }: Args<'shelf/page'>): ShelfPage => {
    refresh(reader);
    const [token, count] = since?.split(' ') ?? [];
    const known = token === own ? Number(count) : 0;
    const open = shelves.filter(({ key, changed }) => changed > known && (after === null || key > after));
    const taken = takeUpTo(open, most);
    const isLast = taken.length === open.length;
    return {
      shelves: viewAll(reader, hanging, taken),
      next: isLast ? null : (taken.at(-1)?.key ?? null),
      places: after === null ? shelves.map(({ place }) => place) : null,
      state: `${own} ${changes}`,
    };
  };
  return {
    readAll(reader) {
      refresh(reader);
      return viewAll(reader, hanging, shelves);
    },
    readPage,
    readAhead(db) {
      try {
        db.read((reader) => readPage(reader, { since: null, after: null, most: FIRST_SHOWN }));
      } catch {
        // whoever asks for them is told
      }
    },
  };
}

/** The first of `open` that hold `most` reports. */
function takeUpTo(open: readonly Kept[], most: number): readonly Kept[] {
  let reports = 0;
  return open.filter(({ ids }) => {
    if (reports >= most) return false;
    reports += ids.length;
    return true;
  });
}

/** The shelves as they are shown; what of them nobody asked for so far is read in one go. */
function viewAll(reader: Reader, hanging: Hanging, shelves: readonly Kept[]): readonly PlaceShelf[] {
  const bare = shelves.filter(({ content }) => content === null);
  const rows =
    bare.length === 0
      ? []
      : reader.reports.loadUnreadOf(
          bare.map(({ place }) => place),
          [],
        );
  const rowsOf = groupBy(rows, ({ shelf }) => shelf);
  return shelves.map((shelf) => {
    shelf.content ??= contentOf(shelf, rowsOf.get(shelf.place) ?? [], hanging);
    return shelf.content.view();
  });
}

type Layer = { readonly reader: Reader; readonly hanging: Hanging; readonly changed: number };

/** Those of `before` that are what they were, and the others anew, in order. */
function lay(layer: Layer, before: readonly Kept[]): readonly Kept[] {
  const { reports } = layer.reader;
  if (before.length > 0) return layRows(layer, reports.loadUnread(), before).sort(byKey);
  return [...groupBy(reports.loadPlaced(), ({ shelf }) => shelf)]
    .map(([place, placed]) => ({ ...shelfOf(layer, place, placed), content: null }))
    .sort(byKey);
}

/** The same where no report but `touched` is another: only the shelves are read on which one of them stood or stands. */
function mend(layer: Layer, before: readonly Kept[], touched: readonly ReportId[]): readonly Kept[] {
  if (touched.length === 0) return before;
  const ids = new Set(touched);
  const stood = before.filter((shelf) => shelf.ids.some((id) => ids.has(id)));
  const rows = layer.reader.reports.loadUnreadOf(
    stood.map(({ place }) => place),
    touched,
  );
  const places = new Set([...stood.map(({ place }) => place), ...rows.map(({ shelf }) => shelf)]);
  const kept = before.filter(({ place }) => !places.has(place));
  return [...kept, ...layRows(layer, rows, before)].sort(byKey);
}

function byKey(a: Kept, b: Kept): number {
  return compareText(a.key, b.key);
}

function layRows(layer: Layer, all: readonly UnreadRow[], before: readonly Kept[]): Kept[] {
  const knownOf = new Map(before.map((shelf) => [shelf.place, shelf]));
  return [...groupBy(all, ({ shelf }) => shelf)].map(([place, rows]): Kept => {
    const shelf = shelfOf(layer, place, rows);
    const content = contentOf(shelf, rows, layer.hanging);
    const known = knownOf.get(place);
    return known?.content?.mark() === content.mark() ? known : { ...shelf, content };
  });
}

function shelfOf({ changed }: Layer, place: string, rows: readonly PlacedRow[]): Omit<Kept, 'content'> {
  const division = rows[0]?.division ?? null;
  return { key: keyOf(place, division), place, division, ids: rows.map(({ id }) => id), changed };
}

function contentOf(
  { place, division }: Omit<Kept, 'content'>,
  rows: readonly UnreadRow[],
  { tags, work }: Hanging,
): Content {
  const markOf = ({ id, mark }: UnreadRow): string =>
    `${mark()}\n${tags.get(id)?.join('\n') ?? ''}\n${JSON.stringify(work.get(id) ?? null)}`;
  const list = (row: UnreadRow) => listReport(row.read(), tags.get(row.id) ?? NO_TAGS, work.get(row.id));
  return {
    mark: once(() => rows.map(markOf).join('\n')),
    view: once(() => ({ place, division: placeAmong(division), reports: rows.map(list).sort(byYear) })),
  };
}

/** Known divisions by code, then the others by name, then what has no place. */
function keyOf(place: string, division: string | null): string {
  if (viewDivision(division) !== null) return `0${division ?? ''}${place}`;
  return place === '' ? '2' : `1${place}`;
}

const NO_TAGS: readonly string[] = [];

function listReport(row: ListedRow, tags: readonly string[], work: Losses | undefined): ListedReport {
  const { id, shelf, fileName, characters, importedAt, source } = row;
  const head = headOf(row);
  return {
    ...{ id, head, shelf, fileName, characters, importedAt, source, tags },
    division: viewDivision(row.division),
    encoding: row.chosenEncoding ?? row.detectedEncoding,
    bytes: row.size,
    noteCount: work?.notes ?? 0,
    edition: labelOf(row),
    isChosen: row.edition.isChosen,
    warnings: warningsOf(row),
    workCount: work === undefined ? 0 : work.goals + work.decisions + work.reviews + work.corrections,
  };
}

/** Earlier years first, reports without a year last, then in the order of their import. */
function byYear(a: ListedReport, b: ListedReport): number {
  const [left, right] = [a.head.year ?? Infinity, b.head.year ?? Infinity];
  return left === right ? a.id - b.id : left - right;
}
