import { randomUUID } from 'node:crypto';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import { once } from '../../../../shared/base/once.ts';
import type { ListedReport, Losses, PlaceShelf, ShelfPage } from '../../../../shared/contract/shelf-api.ts';
import type { Args } from '../../../../shared/contract/methods.ts';
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
  const refresh = (reader: Reader): void => {
    const now = [...reader.revisions.load()].join(' ');
    if (now === revision) return;
    const before = new Map(shelves.map((shelf) => [shelf.place, shelf]));
    changes += 1;
    shelves = lay(reader, before, changes);
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
function lay(reader: Reader, before: ReadonlyMap<string, Kept>, changed: number): readonly Kept[] {
  const [tags, work] = [reader.reportTags.loadAll(), reader.shelving.loadWork()];
  const markOf = ({ id, mark }: UnreadRow): string =>
    `${mark()}\n${tags.get(id)?.join('\n') ?? ''}\n${JSON.stringify(work.get(id) ?? null)}`;
  return [...groupBy(reader.reports.loadUnread(), ({ shelf }) => shelf)]
    .map(([place, rows]): Kept => {
      const mark = once(() => rows.map(markOf).join('\n'));
      const known = before.get(place);
      if (known !== undefined && known.mark() === mark()) return known;
      const division = rows[0]?.division ?? null;
      const list = (row: UnreadRow) => listReport(row.read(), tags.get(row.id) ?? NO_TAGS, work.get(row.id));
      let shelf: PlaceShelf | undefined;
      const read = (): PlaceShelf =>
        (shelf ??= { place, division: placeAmong(division), reports: rows.map(list).sort(byYear) });
      return { key: keyOf(place, division), place, mark, changed, read };
    })
    .sort((a, b) => compareText(a.key, b.key));
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
