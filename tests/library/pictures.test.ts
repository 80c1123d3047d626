import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import type { SurveyRow } from '../../shared/contract/survey-api.ts';
import type { SurveyId } from '../../shared/model/survey.ts';
import type { FoundFile } from '../../electron/library/import/files.ts';
import { openPages } from '../../electron/library/import/formats/scan/open-pages.ts';
import { packPictures } from '../../electron/library/import/formats/scan/pictures.ts';
import { openZip } from '../../electron/library/import/formats/zip.ts';
import { groupPictures } from '../../electron/library/import/group-pictures.ts';
import { packZip } from '../helpers/zip.ts';
import { cropPicture, makePng, makeTiff, SCAN } from '../helpers/pictures.ts';
import { failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const TITLE = cropPicture(SCAN, 190, 290);
const HEADING = cropPicture(SCAN, 960, 1060);
const JPEG = readFileSync(fileURLToPath(new URL('../fixtures/scan.jpg', import.meta.url)));

describe('numbered pictures are grouped by their names alone', () => {
  const find = (path: string): FoundFile => ({ name: path.split('/').at(-1) ?? '', path, within: [] });
  const told = (...paths: readonly string[]): readonly string[] =>
    groupPictures(paths.map(find)).map(({ name, path, pages }) =>
      pages === undefined
        ? name
        : `${name}: ${pages.map((page) => page.slice(dirname(path).length + 1)).join(' ')}`,
    );

  it.each([
    [
      ['a/1.png', 'a/10.png', 'a/2.png', 'a/9.png'],
      ['1-2.zip: 1.png 2.png', '9-10.zip: 9.png 10.png'],
    ],
    [
      ['a/扫描_001.jpg', 'a/扫描_002.JPG', 'a/扫描_003.jpeg', 'a/说明.txt'],
      ['扫描_001-003.zip: 扫描_001.jpg 扫描_002.JPG 扫描_003.jpeg', '说明.txt'],
    ],
    [['a/第1页.tif', 'a/第2页.tiff'], ['第1-2页.zip: 第1页.tif 第2页.tiff']],
    [['a/2024(1).png', 'a/2024(2).png'], ['2024(1-2).zip: 2024(1).png 2024(2).png']],
    [['a/IMG_2019.jpg', 'a/IMG_2020.jpg'], ['IMG_2019-2020.zip: IMG_2019.jpg IMG_2020.jpg']],
  ])('%j', (paths, groups) => {
    expect(told(...paths)).toEqual(groups);
  });

  it.each([
    ['one by itself', ['a/1.png']],
    ['of two folders', ['a/1.png', 'b/2.png']],
    ['of two kinds', ['a/1.png', 'a/2.jpg']],
    ['of two names', ['a/甲1.png', 'a/乙2.png']],
    ['with a gap', ['a/1.png', 'a/3.png']],
    ['one number twice', ['a/01.png', 'a/1.png', 'a/2.png']],
    ['years', ['a/云川2023.png', 'a/云川2024.png']],
    ['months', ['a/1月.png', 'a/2月.png']],
    ['codes of places', ['a/130609.png', 'a/130610.png']],
    ['no pictures', ['a/1.txt', 'a/2.txt']],
  ])('and not %s', (_, paths) => {
    expect(told(...paths)).toEqual(paths.map((path) => find(path).name));
  });

  it('nor what was taken apart; one that is named twice is there once', () => {
    const files = ['a/1.png', 'a/2.png', 'a/2.png', 'a/3.png'].map(find);
    expect(groupPictures(files).map(({ pages }) => pages)).toEqual([['a/1.png', 'a/2.png', 'a/3.png']]);
    expect(groupPictures(files.slice(0, 2), new Set(['a/1.png', 'a/2.png']))).toEqual(files.slice(0, 2));
  });
});

describe('an archive of pictures', () => {
  it('is the same bytes for the same pictures, and has the pages of all of them', async () => {
    const pictures = [
      { name: '1.png', bytes: makePng(TITLE) },
      { name: '2.tif', bytes: makeTiff([HEADING, TITLE]) },
      { name: '3.jpg', bytes: JPEG },
    ];
    const bytes = packPictures(pictures);
    expect(Buffer.from(packPictures(pictures)).equals(bytes)).toBe(true);
    // No time of day, the first of January 1980 (APPNOTE 4.4.6).
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
    const zip = await openZip(bytes);
    expect(zip.names).toEqual(['mimetype', '1.png', '2.tif', '3.jpg']);
    expect(await zip.read('3.jpg')).toEqual(JPEG);
    const pages = await openPages(bytes, 'pictures');
    expect(pages.count).toBe(4);
    const shown = await pages.renderPage(1, HEADING.width, HEADING.height);
    // The mean of three colours is rounded.
    const far = HEADING.gray.filter((light, at) => Math.abs(light - (shown.gray[at] ?? 0)) > 1);
    expect(far).toHaveLength(0);
    pages.close();
    await expect(openPages(packPictures([]), 'pictures')).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});

describe('numbered pictures of a folder', () => {
  /** 9.png and 10.png: what is sorted as words stands the other way round. */
  function makeScans(): string {
    const folder = makeFolder();
    writeFileSync(join(folder, '9.png'), makePng(TITLE));
    writeFileSync(join(folder, '10.png'), makePng(HEADING));
    return folder;
  }

  it('come in as one report, which is known again, and shown beside its text', async () => {
    const library = makeLibrary();
    const folder = makeScans();
    const { items } = await library.call('import/files', { files: [folder] });
    expect(items).toMatchObject([
      { status: 'imported', name: '9-10.zip', report: { source: { format: 'pictures' } } },
    ]);
    const [item] = items;
    if (item?.status !== 'imported') throw new Error('not imported');
    const { id } = item.report;
    const { text, scan } = await library.call('report/open', { id });
    expect(text).toMatch(/云川市2024年政府工作报告[^]*2023年工作回顾/u);
    expect(scan?.lines.map(({ page }) => page)).toEqual([1, 2]);
    const { picture } = await library.call('report/page-picture', { id, page: 2 });
    const shown = PNG.sync.read(Buffer.from(picture.replace('data:image/png;base64,', ''), 'base64'));
    expect([shown.width, shown.height]).toEqual([1241, 75]);

    const again = await library.call('import/files', { files: [folder] });
    expect(again.items).toMatchObject([{ status: 'duplicate', sameBytes: true }]);
    // The original, saved as a file, is the same report.
    const original = join(makeFolder(), '原件.zip');
    writeFileSync(original, readStoredBytes(library, id));
    const known = await library.call('import/files', { files: [original] });
    expect(known.items).toMatchObject([{ status: 'duplicate', sameBytes: true }]);

    const other = makeLibrary();
    const apart = { files: [folder], singlePictures: true };
    expect((await other.call('import/files', apart)).items.map(({ status, name }) => [status, name])).toEqual(
      [
        ['imported', '10.png'],
        ['imported', '9.png'],
      ],
    );
  });

  it('are gone on with as one where the import was broken off', async () => {
    const library = makeLibrary();
    const controller = new AbortController();
    const broken = await library.call(
      'import/files',
      { files: [makeScans()] },
      {
        signal: controller.signal,
        emit: (event) => {
          if (event.name === 'import/progress' && event.data.scan !== null)
            controller.abort(new AppError('cancelled', 'enough'));
        },
      },
    );
    expect(broken.items).toEqual([{ status: 'left', name: '9-10.zip' }]);
    const { items } = await library.call('import/go-on', { job: broken.job });
    expect(items).toMatchObject([{ status: 'imported', report: { source: { format: 'pictures' } } }]);
  });
});

describe('numbered pictures of an archive', () => {
  const packed = (name: string, pictures: readonly (readonly [string, Buffer])[]): string => {
    const file = join(makeFolder(), name);
    writeFileSync(file, packZip(pictures.map(([path, content]) => ({ name: path, content }))));
    return file;
  };

  it('come in as one report, in the order of their numbers', async () => {
    const library = makeLibrary();
    const pages = [
      ['云川/10.png', makePng(HEADING)],
      ['云川/9.png', makePng(TITLE)],
    ] as const;
    const { items } = await library.call('import/files', { files: [packed('扫描.zip', pages)] });
    expect(items).toMatchObject([
      { status: 'imported', name: '9-10.zip', report: { source: { format: 'pictures' } } },
    ]);
    const [item] = items;
    if (item?.status !== 'imported') throw new Error('not imported');
    const { text } = await library.call('report/open', { id: item.report.id });
    expect(text).toMatch(/云川市2024年政府工作报告[^]*2023年工作回顾/u);
  });

  it.each(['archive', 'folder'])('and of an %s name the one that is damaged', async (kind) => {
    const library = makeLibrary();
    const pages = [
      ['1.png', makePng(TITLE)],
      ['2.png', SCAN.subarray(0, 5000)],
      ['3.png', makePng(HEADING)],
    ] as const;
    const folder = makeFolder();
    for (const [name, bytes] of pages) writeFileSync(join(folder, name), bytes);
    const files = [kind === 'folder' ? folder : packed('扫描.zip', pages)];
    const { items } = await library.call('import/files', { files });
    expect(items).toMatchObject([
      {
        status: 'failed',
        error: { code: 'unreadable-file', details: { reason: 'damaged', picture: '2.png' } },
      },
    ]);
  });
});

describe('numbered pictures in the table before an import', () => {
  const rowsOf = async (library: TestLibrary, survey: SurveyId): Promise<readonly SurveyRow[]> => {
    const query = { state: 'all', text: '', sort: 'path', isDescending: false } as const;
    return (await library.call('survey/rows', { survey, query, offset: 0, limit: 100 })).rows;
  };
  const begin = async (library: TestLibrary, files: readonly string[]): Promise<SurveyId> => {
    const outcome = await library.call('survey/begin', { files });
    if (outcome.kind !== 'table') throw new Error(JSON.stringify(outcome));
    return outcome.survey.id;
  };

  it('are one row, though nothing else is to be asked, and taken in as one report', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    writeFileSync(join(folder, '1.tif'), makeTiff([TITLE, HEADING]));
    writeFileSync(join(folder, '2.tif'), makeTiff([HEADING]));
    const files = ['2.tif', '1.tif'].map((name) => join(folder, name));
    const survey = await begin(library, files);
    expect(await rowsOf(library, survey)).toMatchObject([
      { name: '1-2.zip', pictures: 2, report: { place: '云川市', year: 2024, format: 'pictures' } },
    ]);
    const { items } = await library.call('survey/take-in', { survey });
    expect(items).toMatchObject([{ status: 'imported', name: '1-2.zip' }]);
    const dry = await library.call('survey/dry-run', { files });
    expect(dry.rows).toMatchObject([
      { pictures: 2, canTake: false, report: { kin: { kind: 'same-bytes' } } },
    ]);
  });

  it('are taken apart, which holds for what is read into the table later', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.txt'), inventReport(2024));
    writeFileSync(join(folder, '1.png'), makePng(TITLE));
    writeFileSync(join(folder, '2.png'), SCAN.subarray(0, 30));
    const survey = await begin(library, [folder]);
    const [group, plain] = await rowsOf(library, survey);
    // One that is damaged spoils all; what the others are is seen when they are taken apart.
    expect(group).toMatchObject({ name: '1-2.zip', pictures: 2, state: 'refused' });
    expect(plain).toMatchObject({ name: 'a.txt', pictures: null });
    const none = { survey, row: plain?.id ?? 0 };
    expect(await failureOf(() => library.call('survey/take-apart', none))).toMatchObject({
      code: 'not-found',
    });
    await library.call('survey/take-apart', { survey, row: group?.id ?? 0 });
    const told = (rows: readonly SurveyRow[]): readonly unknown[] =>
      rows.map(({ name, pictures, problem }) => [name, pictures, problem?.kind ?? 'read']);
    const apart = [
      ['1.png', null, 'read'],
      ['2.png', null, 'failed'],
      ['a.txt', null, 'read'],
    ];
    expect(told(await rowsOf(library, survey))).toEqual(apart);
    copyFileSync(join(folder, '2.png'), join(folder, '3.png'));
    expect(await begin(library, [folder])).toBe(survey);
    expect(told(await rowsOf(library, survey))).toEqual([
      ...apart.slice(0, 2),
      ['3.png', null, 'failed'],
      ...apart.slice(2),
    ]);
  });
});

function readStoredBytes(library: TestLibrary, id: number): Buffer {
  const connection = new Sqlite(library.file, { readonly: true });
  const bytes = connection.prepare('SELECT bytes FROM reports WHERE id = ?').pluck().get(id);
  connection.close();
  if (!Buffer.isBuffer(bytes)) throw new Error('no bytes');
  return bytes;
}
