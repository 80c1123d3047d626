import { randomUUID } from 'node:crypto';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import { once } from '../../../../shared/base/once.ts';
import type { ListedReport, Losses, PlaceShelf, ShelfPage } from '../../../../shared/contract/shelf-api.ts';
import type { Args } from '../../../../shared/contract/methods.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Database, Reader } from '../../db/database.ts';
import type { ListedRow, UnreadRow } from '../../db/listed-reports.ts';
import { headOf, labelOf, placeAmong, viewDivision, warningsOf } from './summary.ts';

/** The shelves as they were listed last: what of them is the same is neither read nor sent again. */
export type ShelfLists = {
  /** All, by the codes of their divisions; those without one by name behind them, the one without a place last. */
  readAll(reader: Reader): readonly PlaceShelf[];
  /** Some of them, in that order: see `shelf/page`. */
  readPage(reader: Reader, asked: Args<'shelf/page'>): ShelfPage;
  /** Reads them before they are asked for, in steps between which others come; never fails. */
  readAhead(db: Pick<Database, 'read'>): Promise<void>;
};

/** Shelves that are read in one step: some ms. */
const AT_ONCE = 60;

type Kept = {
  /** Where it stands among the others. */
  readonly key: string;
  readonly place: string;
  readonly ids: readonly ReportId[];
  /** Not made before there is another to set against it. */
  readonly mark: () => string;
  /** The count of changes at which it became what it is. */
  readonly changed: number;
  readonly read: () => PlaceShelf;
};

export function createShelfLists(): ShelfLists {
  // Another process, or this one started again, counts from its own beginning.
  const own = randomUUID();
  let revision = '';
  let changes = 0;
  let shelves: readonly Kept[] = [];
  let areKnown = false;
  const refresh = (reader: Reader): void => {
    const now = [...reader.revisions.load()].join(' ');
    if (now === revision) return;
    const touched = reader.touched.take();
    const canMend = areKnown && touched !== null;
    areKnown = false; // what fails here has lost what was touched
    changes += 1;
    shelves = canMend ? mend(reader, shelves, touched, changes) : lay(reader, shelves, changes);
    areKnown = true;
    revision = now;
  };
  return {
    readAll(reader) {
      refresh(reader);
      return shelves.map(({ read }) => read());
    },
    readPage(reader, { since, after, most }) {
      refresh(reader);
      const [token, count] = since?.split(' ') ?? [];
      const known = token === own ? Number(count) : 0;
      const open = shelves.filter(({ key, changed }) => changed > known && (after === null || key > after));
      const taken = takeUpTo(open, most);
      const isLast = taken.length === open.length;
      return {
        shelves: taken.map(({ shelf }) => shelf),
        next: isLast ? null : (taken.at(-1)?.key ?? null),
        places: after === null ? shelves.map(({ place }) => place) : null,
        state: `${own} ${changes}`,
      };
    },
    async readAhead(db) {
      try {
        db.read(refresh);
      } catch {
        return; // whoever asks for them is told
      }
      const now = shelves;
      for (let start = 0; start < now.length && now === shelves; start += AT_ONCE) {
        await yieldTurn();
        for (const { read } of now.slice(start, start + AT_ONCE)) read();
      }
    },
  };
}

function takeUpTo(open: readonly Kept[], most: number) {
  const taken: { readonly key: string; readonly shelf: PlaceShelf }[] = [];
  let reports = 0;
  for (const { key, read } of open) {
    if (reports >= most) break;
    const shelf = read();
    taken.push({ key, shelf });
    reports += shelf.reports.length;
  }
  return taken;
}

/** Those of `before` that are what they were, and the others anew, in order. */
function lay(reader: Reader, before: readonly Kept[], changed: number): readonly Kept[] {
  return layRows(reader, reader.reports.loadUnread(), before, changed).sort(byKey);
}

/** The same where no report but `touched` is another: only the shelves are read on which one of them stood or stands. */
function mend(
  reader: Reader,
  before: readonly Kept[],
  touched: readonly ReportId[],
  changed: number,
): readonly Kept[] {
  if (touched.length === 0) return before;
  const ids = new Set(touched);
  const stood = before.filter((shelf) => shelf.ids.some((id) => ids.has(id)));
  const rows = reader.reports.loadUnreadOf(
    stood.map(({ place }) => place),
    touched,
  );
  const places = new Set([...stood.map(({ place }) => place), ...rows.map(({ shelf }) => shelf)]);
  const kept = before.filter(({ place }) => !places.has(place));
  return [...kept, ...layRows(reader, rows, before, changed)].sort(byKey);
}

function byKey(a: Kept, b: Kept): number {
  return compareText(a.key, b.key);
}

function layRows(
  reader: Reader,
  all: readonly UnreadRow[],
  before: readonly Kept[],
  changed: number,
): Kept[] {
  const knownOf = new Map(before.map((shelf) => [shelf.place, shelf]));
  const [tags, work] = [reader.reportTags.loadAll(), reader.shelving.loadWork()];
  const markOf = ({ id, mark }: UnreadRow): string =>
    `${mark()}\n${tags.get(id)?.join('\n') ?? ''}\n${JSON.stringify(work.get(id) ?? null)}`;
  return [...groupBy(all, ({ shelf }) => shelf)].map(([place, rows]): Kept => {
    const mark = once(() => rows.map(markOf).join('\n'));
    const known = knownOf.get(place);
    if (known !== undefined && known.mark() === mark()) return known;
    const division = rows[0]?.division ?? null;
    const list = (row: UnreadRow) => listReport(row.read(), tags.get(row.id) ?? NO_TAGS, work.get(row.id));
    const read = once(() => ({
      place,
      division: placeAmong(division),
      reports: rows.map(list).sort(byYear),
    }));
    return { key: keyOf(place, division), place, ids: rows.map(({ id }) => id), mark, changed, read };
  });
}

/** Known divisions by code, then the others by name, then what has no place. */
function keyOf(place: string, division: string | null): string {
  if (placeAmong(division) !== null) return `0${division ?? ''}${place}`;
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
