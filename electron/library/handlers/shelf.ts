import { statSync } from 'node:fs';
import { titleOrFile } from '../../../shared/base/title-of-file.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { findAlikeShelves } from '../services/documents/alike-places.ts';
import { mergeAll } from '../services/documents/merge-places.ts';
import { listBin, purgeReports } from '../services/shelf/bin.ts';
import { correctHeads } from '../services/documents/correct-heads.ts';
import { findStanding } from '../services/shelf/editions.ts';
import { findShelf } from '../services/shelf/find-shelf.ts';
import { readPlaces } from '../services/shelf/readings.ts';
import { countLibrary } from '../services/shelf/statistics.ts';
import { headOf, requireReport } from '../services/shelf/summary.ts';

type ShelfHandlers = Pick<Handlers, Extract<keyof Handlers, `shelf/${string}`>>;

export function createShelfHandlers({ db, file, shelfLists: lists }: Library): ShelfHandlers {
  return {
    'shelf/list': () => db.read((reader) => lists.readAll(reader)),
    'shelf/page': (asked) => db.read((reader) => lists.readPage(reader, asked)),
    'shelf/readings': () => readPlaces(db),
    'shelf/correct': ({ reports, change }) => {
      db.write('reports', 'correct-heads', (write) => {
        const stored = reports.map((id) => requireReport(write.reader, id));
        correctHeads(write, stored, change);
      });
      return null;
    },
    'shelf/taken': ({ at, except }) =>
      db.read((reader) =>
        at.flatMap(({ place, year }) => {
          const { name } = findShelf(headFor(place, year), '', () => '');
          const found = findStanding(reader, name, year, except);
          return found === undefined
            ? []
            : [{ place: name, year, title: titleOrFile(headOf(found).title, found.fileName) }];
        }),
      ),
    'shelf/tag': ({ reports, add, remove }) => {
      db.write('reports', 'tag-reports', ({ reader, writer }) => {
        for (const report of reports) {
          const { id } = requireReport(reader, report);
          for (const tag of remove) if (!add.includes(tag)) writer.reportTags.remove(id, tag);
          for (const tag of add) writer.reportTags.add(id, tag);
        }
      });
      return null;
    },
    'shelf/delete': ({ reports }) => {
      db.write('reports', 'delete-reports', ({ reader, writer, now }) => {
        for (const id of reports) writer.reports.saveDeletedAt(requireReport(reader, id).id, now);
      });
      return null;
    },
    'shelf/bin': () => db.read(listBin),
    'shelf/purge': ({ reports }) => {
      db.erase('reports', (write) => {
        purgeReports(write, reports);
      });
      return null;
    },
    'shelf/alike': () => db.read(findAlikeShelves),
    'shelf/merge': ({ pairs }, caller) => mergeAll(db, pairs, caller),
    'shelf/part': ({ pairs }) => {
      db.write('reports', 'part-places', ({ writer }) => {
        for (const { from, into } of pairs) writer.shelving.setApart(from, into);
      });
      return null;
    },
    'shelf/statistics': () =>
      db.read((reader) => countLibrary(reader, statSync(file, { throwIfNoEntry: false })?.size ?? 0)),
  };
}

function headFor(place: string, year: number) {
  return { place, year, title: '', session: '', speaker: '', date: '' };
}
