import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import { makePdf } from '../helpers/pdf.ts';
import { cropPicture, makePng, makeTiff, SCAN } from '../helpers/pictures.ts';
import Sqlite from 'better-sqlite3';
import { PNG } from 'pngjs';
import { meets, sliceSpan } from '../../shared/model/span.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

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
      'imported a.jpg',
      'imported b.tif',
      'imported c.txt',
    ]);
    const steps = library.events.flatMap((event) => (event.name === 'import/progress' ? [event.data] : []));
    const told = steps.map(({ done, name, scan }) =>
      `${done} ${name} ${scan ? `${scan.done}/${scan.total}` : ''}`.trim(),
    );
    // Several may be told at once; c.txt is through before the first page.
    expect(told[0]).toBe('0 a.jpg');
    expect(told.find((words) => words.endsWith('/3'))).toBe('1 a.jpg 0/3');
    expect(told.at(-1)).toBe('3');
    expect(steps.find(({ scan }) => scan !== null)?.scan?.seconds).toBe(15);
    expect(items[0]).toMatchObject({
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
    expect(result).toMatchObject({
      isCancelled: true,
      items: [
        { status: 'imported', name: 'c.txt' },
        { status: 'left', name: 'a.pdf' },
      ],
    });
    const [shelf] = await library.call('library/list', {});
    expect(shelf?.reports).toHaveLength(1);
  });
});

describe('doubtful characters', () => {
  async function addScan(library: TestLibrary, bytes: Buffer): Promise<number> {
    const file = join(makeFolder(), 'a.png');
    writeFileSync(file, bytes);
    const { items } = await library.call('import/files', { files: [file] });
    const [item] = items;
    if (item?.status !== 'imported') throw new Error(JSON.stringify(item));
    return item.report.id;
  }

  it('are in the text until the reader corrects or confirms them, which is undone and done again', async () => {
    const library = makeLibrary();
    const id = await addScan(library, SCAN);
    const { text, scan, figures } = await library.call('report/open', { id });
    const doubtful = scan?.doubtful ?? [];
    expect(doubtful.length).toBeGreaterThan(3);
    // Every line lies where its words are, and is found again by them.
    for (const line of scan?.lines ?? []) expect(line.end).toBeGreaterThan(line.start);
    const inFigures = figures.filter(({ valueSpan }) => doubtful.some((each) => meets(each, valueSpan)));
    expect(inFigures.length).toBeGreaterThan(0);
    expect(inFigures.every(({ isDoubtful }) => isDoubtful)).toBe(true);

    const [figure] = inFigures;
    const marks = doubtful.filter((each) => meets(each, figure!.valueSpan));
    let view = await library.call('report/open', { id });
    for (const { start, end } of marks)
      view = await library.call('report/correct-characters', {
        ...{ id, at: { start, end } },
        text: sliceSpan(text, { start, end }),
      });
    expect(view.text).toBe(text);
    expect(view.scan?.doubtful).toHaveLength(doubtful.length - marks.length);
    expect(view.figures.find(({ quote }) => quote === figure!.quote)?.isDoubtful).toBe(false);

    const at = { start: text.indexOf('林知秋'), end: text.indexOf('林知秋') + 3 };
    const note = await library.call('notes/add', {
      target: {
        kind: 'text',
        report: id,
        anchor: createAnchor(text, { start: at.end + 1, end: at.end + 6 }),
      },
      ...{ text: '称呼', tags: [] },
    });
    const corrected = await library.call('report/correct-characters', { id, at, text: '林之秋月' });
    expect(corrected.text).toBe(text.replace('林知秋', '林之秋月'));
    expect(corrected.cleaning.filter(({ step }) => step === 'misread')).toHaveLength(2);
    expect(corrected.notes.map(({ id: noteId, isOrphan }) => [noteId, isOrphan])).toEqual([[note.id, false]]);
    const twice = await library.call('report/correct-characters', { id, at, text: '林知夏' });
    expect(twice.text).toContain('林知夏');
    await library.call('history/undo', {});
    expect((await library.call('report/open', { id })).text).toBe(corrected.text);
    await library.call('history/undo', {});
    expect((await library.call('report/open', { id })).text).toBe(text);
    await library.call('history/redo', {});
    const again = await library.call('report/open', { id });
    expect(again.text).toBe(corrected.text);
    const own = again.scan?.corrections.find(({ text: words }) => words === '林之秋月');
    const taken = await library.call('report/uncorrect-characters', { id, correction: own?.id });
    expect(taken.text).toBe(text);
    expect(readStoredBytes(library, id)).toEqual(SCAN);
  });

  it('are shown in the picture of their page', async () => {
    const library = makeLibrary();
    const id = await addScan(library, makePng(HEADING));
    const { picture } = await library.call('report/page-picture', { id, page: 1 });
    const shown = PNG.sync.read(Buffer.from(picture.replace('data:image/png;base64,', ''), 'base64'));
    expect([shown.width, shown.height]).toEqual([1241, 75]);
    await expect(
      failureOf(() => library.call('report/page-picture', { id, page: 2 })),
    ).resolves.toMatchObject({
      code: 'unreadable-file',
    });
    const text = await addText(library, 'a.txt', inventReport(2024));
    const refused = { code: 'invalid-input', details: { reason: 'no-picture' } };
    expect(await failureOf(() => library.call('report/page-picture', { id: text.id, page: 1 }))).toEqual(
      refused,
    );
    const at = { start: 0, end: 1 };
    expect(
      await failureOf(() => library.call('report/correct-characters', { id: text.id, at, text: '云' })),
    ).toEqual(refused);
  });
});

function readStoredBytes(library: TestLibrary, id: number): Buffer {
  const connection = new Sqlite(library.file, { readonly: true });
  const bytes = connection.prepare('SELECT bytes FROM reports WHERE id = ?').pluck().get(id);
  connection.close();
  return bytes as Buffer;
}
