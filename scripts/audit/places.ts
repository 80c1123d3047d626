import { join } from 'node:path';
import { findFiles, readBytes } from '../../electron/library/import/files.ts';
import { importReport, plainReport } from '../../electron/library/import/read-file.ts';
import { findShelf } from '../../electron/library/services/shelf/find-shelf.ts';
import { findDivision, fullName } from '../../shared/text/divisions/divisions.ts';
import { draw, readDraw, SHARED } from '../real/reports.ts';

const { seed, count } = readDraw(
  'places',
  'place and year of reports, as an import of their folders reads them',
  100,
);
const found = (await findFiles(['wide', 'corpus'].map((folder) => join(SHARED, folder)))).filter(({ name }) =>
  name.endsWith('.txt'),
);
console.log(`${String(found.length)} reports; ${String(count)} drawn by seed ${String(seed)}`);
for (const { name, path, within } of draw(found, count, seed)) {
  const { document } = importReport(plainReport(name, await readBytes(path), within));
  const file = [...within, name].join('/');
  const shelf = findShelf(document.head, file, () => document.clean.text);
  const division = shelf.division === null ? undefined : findDivision(shelf.division);
  const { place, year } = document.head;
  console.log(
    [file, place || '-', String(year ?? '-'), division === undefined ? '-' : fullName(division)].join('\t'),
  );
}
