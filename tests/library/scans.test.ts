import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import { makePdf } from '../helpers/pdf.ts';
import { cropPicture, makeTiff, SCAN } from '../helpers/pictures.ts';
import { inventReport, makeFolder, makeLibrary } from './tools.ts';

const JPEG = readFileSync(fileURLToPath(new URL('../fixtures/scan.jpg', import.meta.url)));
const HEADING = cropPicture(SCAN, 960, 1060);

describe('scans in an import', () => {
  it('come after all other files, and say in advance how long they take', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.jpg'), JPEG);
    writeFileSync(join(folder, 'b.tif'), makeTiff([HEADING, HEADING]));
    writeFileSync(join(folder, 'c.txt'), inventReport(2024));
    const { items } = await library.call('import/files', { files: [folder] });
    expect(items.map(({ status, name }) => `${status} ${name}`)).toEqual([
      'imported c.txt',
      'imported a.jpg',
      'imported b.tif',
    ]);
    const steps = library.events.flatMap((event) => (event.name === 'import/progress' ? [event.data] : []));
    expect(
      steps.map(({ done, name, scan }) =>
        `${done} ${name} ${scan ? `${scan.done}/${scan.total}` : ''}`.trim(),
      ),
    ).toEqual([
      ...['0 a.jpg', '0 b.tif', '0 c.txt', '1 a.jpg 0/3', '1 a.jpg 1/3', '2 b.tif 1/3', '2 b.tif 2/3'],
      ...['2 b.tif 3/3', '3'],
    ]);
    expect(steps.find(({ scan }) => scan !== null)?.scan?.seconds).toBe(15);
    expect(items[1]).toMatchObject({
      report: { source: { format: 'jpeg', findings: [{ kind: 'recognised-pages', count: 1 }] } },
    });
  });

  it('are given up when the import is cancelled; what is in stays', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.pdf'), makePdf([{ picture: HEADING }, { picture: HEADING }]));
    writeFileSync(join(folder, 'c.txt'), inventReport(2024));
    const controller = new AbortController();
    const result = await library.call(
      'import/files',
      { files: [folder] },
      {
        signal: controller.signal,
        emit: (event) => {
          if (event.name === 'import/progress' && event.data.scan?.done === 1)
            controller.abort(new AppError('cancelled', 'enough'));
        },
      },
    );
    expect(result).toMatchObject({ isCancelled: true, items: [{ status: 'imported', name: 'c.txt' }] });
    const [shelf] = await library.call('library/list', {});
    expect(shelf?.reports).toHaveLength(1);
  });
});
