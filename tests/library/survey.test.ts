import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { SurveyRow, SurveyView } from '../../shared/contract/survey-api.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { reportDocx } from '../helpers/docx.ts';
import { packZip } from '../helpers/zip.ts';
import {
  addText,
  failureOf,
  inventReport,
  makeFolder,
  makeLibrary,
  SAMPLES,
  type TestLibrary,
} from './tools.ts';

const ALL = { state: 'all', text: '', sort: 'path', isDescending: false } as const;

/** Sentences that no other report has; `from` to `to` of the series of `seed`. */
function invented(seed: string, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => {
    const n = from + at;
    return `\u3000\u3000${seed}第${n}项工程按期完工，${seed}建成第${n}号泵站并投入使用。`;
  }).join('\n');
}

async function survey(library: TestLibrary, files: readonly string[]): Promise<SurveyView> {
  const outcome = await library.call('survey/begin', { files });
  if (outcome.kind !== 'table') throw new Error(JSON.stringify(outcome));
  return outcome.survey;
}

async function rowsOf(library: TestLibrary, { id }: SurveyView, query = {}): Promise<readonly SurveyRow[]> {
  const page = await library.call('survey/rows', {
    survey: id,
    query: { ...ALL, ...query },
    offset: 0,
    limit: 1000,
  });
  return page.rows;
}

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const pathOf = ({ within, name }: SurveyRow): string => [...within.slice(1), name].join('/');

describe('a folder', () => {
  it('is told row by row before anything of it is stored', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    mkdirSync(join(folder, '云川市'));
    write(folder, '云川市/2022.txt', inventReport(2022));
    write(folder, '云川市/2023.txt', inventReport(2024));
    write(folder, 'empty.txt', '');
    write(folder, '.hidden.txt', inventReport(2019));
    writeFileSync(join(folder, 'old.7z'), Buffer.from('377abcaf271c00', 'hex'));
    writeFileSync(
      join(folder, 'all.zip'),
      packZip([{ name: '2021/report.docx', content: reportDocx(inventReport(2021)) }]),
    );
    write(
      folder,
      'table.csv',
      `title,year,content\n第一份,2020,"${inventReport(2020, invented('南滩', 0, 60))}"\n`,
    );
    const table = await survey(library, [folder]);
    expect(table).toMatchObject({ rows: 7, isRead: true, isReading: false });
    const rows = await rowsOf(library, table);
    expect(
      rows.map((row) => [pathOf(row), row.row, row.state, row.report?.shelf, row.report?.year, row.isOut]),
    ).toEqual([
      ['.hidden.txt', null, 'refused', undefined, undefined, true],
      ['all.zip/2021/report.docx', null, 'new', '云川市', 2021, false],
      ['empty.txt', null, 'refused', undefined, undefined, true],
      ['old.7z', null, 'refused', undefined, undefined, true],
      ['table.csv/第一份 2020', 2, 'new', '云川市', 2020, false],
      ['云川市/2022.txt', null, 'new', '云川市', 2022, false],
      ['云川市/2023.txt', null, 'doubtful', '云川市', 2024, false],
    ]);
    const doubtful = rows.at(-1)?.report;
    expect(doubtful).toMatchObject({ placeFrom: 'head', yearFrom: 'head', doubts: ['other-year-in-name'] });
    expect(rows.map(({ problem }) => problem?.kind === 'failed' && problem.error.code)).toEqual([
      ...[false, false, 'unreadable-file', 'unsupported-format', false, false, false],
    ]);
    expect(await library.call('library/list', {})).toEqual([]);
  });

  it('comes in as it stood in the table, and every row is answered for', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    for (const year of [2021, 2022, 2023]) write(folder, `${year}.txt`, inventReport(year));
    write(folder, 'empty.txt', '');
    write(folder, 'twin of 2021.txt', inventReport(2021));
    const table = await survey(library, [folder]);
    const rows = await rowsOf(library, table);
    const [first, second, , , twin] = rows;
    expect(twin).toMatchObject({ state: 'duplicate', canTake: false, isOut: true });
    expect(twin?.report?.kin).toMatchObject({ kind: 'same-bytes', row: first?.id, report: null });
    await library.call('survey/leave-out', { survey: table.id, rows: [second!.id], isOut: true });
    await library.call('survey/correct', {
      survey: table.id,
      rows: [first!.id],
      change: { place: '东岭县', year: 2011, session: '第九次会议' },
    });
    const { items, isCancelled } = await library.call('survey/take-in', { survey: table.id });
    expect(isCancelled).toBe(false);
    expect(items.map(({ status, name }) => [status, name])).toEqual([
      ['imported', '2021.txt'],
      ['left-out', '2022.txt'],
      ['imported', '2023.txt'],
      ['failed', 'empty.txt'],
      ['duplicate', 'twin of 2021.txt'],
    ]);
    const shelves = await library.call('library/list', {});
    expect(shelves.map(({ place, reports }) => [place, reports.map(({ head }) => head.year)])).toEqual([
      ['东岭县', [2011]],
      ['云川市', [2023]],
    ]);
    const corrected = shelves[0]!.reports[0]!;
    expect(corrected.head).toMatchObject({ place: '东岭县', year: 2011, session: '第九次会议' });
    expect((await library.call('report/open', { id: corrected.id })).headAsRead).toMatchObject({
      year: 2021,
    });
    // No step of the history: what was corrected before it came in has nothing to go back to.
    expect(await library.call('history/get', {})).toEqual({ undo: null, redo: null });
    expect(await library.call('survey/open', {})).toBeNull();
  });

  it('that is dropped on a table that waits joins it', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    const [a, b, c] = [2021, 2022, 2023].map((year) => write(folder, `${year}.txt`, inventReport(year)));
    const first = await survey(library, [a!, b!]);
    const second = await survey(library, [b!, c!]);
    expect(second.id).toBe(first.id);
    expect((await rowsOf(library, second)).map(pathOf)).toEqual(['2021.txt', '2022.txt', '2023.txt']);
  });
});

describe('a single file', () => {
  it('about which there is nothing to ask goes straight in', async () => {
    const library = makeLibrary();
    const file = write(makeFolder(), '2024.txt', inventReport(2024));
    const outcome = await library.call('survey/begin', { files: [file] });
    expect(outcome).toMatchObject({ kind: 'imported', result: { items: [{ status: 'imported' }] } });
    const again = await library.call('survey/begin', { files: [file] });
    expect(again).toMatchObject({
      kind: 'imported',
      result: { items: [{ status: 'duplicate', sameBytes: true }] },
    });
    expect(await library.call('survey/open', {})).toBeNull();
  });

  it('that is refused says why at once', async () => {
    const library = makeLibrary();
    const file = write(makeFolder(), 'x.txt', '');
    expect(await library.call('survey/begin', { files: [file] })).toMatchObject({
      kind: 'imported',
      result: { items: [{ status: 'failed', name: 'x.txt', error: { details: { reason: 'empty' } } }] },
    });
  });

  it.each([
    ['without a year', '某地.txt', '各位代表：\n这里没有写明是哪一年的报告。全市工作有了新的进展。\n'],
    ['of a place and year that is there', '2023.txt', inventReport(2023, invented('东山', 0, 40))],
  ])('%s is asked about', async (_, name, text) => {
    const library = makeLibrary();
    await addText(library, 'known.txt', inventReport(2023));
    const outcome = await library.call('survey/begin', { files: [write(makeFolder(), name, text)] });
    expect(outcome).toMatchObject({ kind: 'table', survey: { rows: 1 } });
  });
});

describe('what a report is like', () => {
  it('is told apart: the same file, the same words, nearly the same, an extract, another text of the year', async () => {
    const library = makeLibrary();
    const body = invented('东山', 0, 60);
    const known = await addText(library, 'known.txt', inventReport(2023, body));
    const folder = makeFolder();
    write(folder, 'a same file.txt', inventReport(2023, body));
    write(folder, 'b same words.txt', inventReport(2023, body).replaceAll('\n', '\r\n'));
    write(folder, 'c near.txt', inventReport(2023, body.replace('第3项', '第三项')));
    write(folder, 'd extract.txt', inventReport(2023, invented('东山', 0, 20)));
    write(folder, 'e other.txt', inventReport(2023, invented('西河', 0, 60)));
    write(folder, 'f near, of no year.txt', body.replace('第9项', '第九项'));
    const table = await survey(library, [folder]);
    const rows = await rowsOf(library, table);
    expect(rows.map(({ name, state, report }) => [name.charAt(0), state, report?.kin?.kind])).toEqual([
      ['a', 'duplicate', 'same-bytes'],
      ['b', 'duplicate', 'same-words'],
      ['c', 'duplicate', 'near'],
      ['d', 'doubtful', 'part'],
      ['e', 'doubtful', 'same-year'],
      ['f', 'duplicate', 'near'],
    ]);
    expect(rows.map(({ canTake, isOut }) => [canTake, isOut])).toEqual([
      ...[
        [false, true],
        [false, true],
        [true, true],
      ],
      ...[
        [true, false],
        [true, false],
        [true, true],
      ],
    ]);
    expect(rows.slice(0, 5).map(({ report }) => report?.kin?.report)).toEqual(Array(5).fill(known.id));
    expect(rows[2]?.report?.kin?.share).toBeGreaterThan(0.95);
    const { survey: id, row } = { survey: table.id, row: rows[2]!.id };
    const told = await library.call('survey/differences', { survey: id, row });
    const words = (side: 'left' | 'right') =>
      told.rows.map((each) => each[side]?.filter(({ isMarked }) => isMarked).map((piece) => piece.words));
    expect([told.other, words('left'), words('right')]).toEqual(['known.txt', [['第3']], [['第三']]]);
  });

  it('in the bin can be brought back', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2023.txt', inventReport(2023));
    await library.call('report/delete', { id });
    const folder = makeFolder();
    write(folder, '2023.txt', inventReport(2023));
    write(folder, '2024.txt', inventReport(2024));
    const table = await survey(library, [folder]);
    const [row] = await rowsOf(library, table);
    expect(row).toMatchObject({ state: 'duplicate', canTake: true, isOut: true });
    await library.call('survey/leave-out', { survey: table.id, rows: [row!.id], isOut: false });
    const { items } = await library.call('survey/take-in', { survey: table.id });
    expect(items).toMatchObject([
      { status: 'duplicate', restored: true, report: { id } },
      { status: 'imported' },
    ]);
  });
});

describe('the table', () => {
  it('is sorted, filtered and paged', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    for (const year of [2024, 2021, 2023, 2022]) write(folder, `${2045 - year}.txt`, inventReport(year));
    write(folder, 'empty.txt', '');
    const { id } = await survey(library, [folder]);
    const years = async (query: object, offset = 0, limit = 100) => {
      const page = await library.call('survey/rows', {
        survey: id,
        query: { ...ALL, ...query },
        offset,
        limit,
      });
      return [page.total, page.rows.map(({ report }) => report?.year ?? null)];
    };
    expect(await years({ sort: 'year' })).toEqual([5, [2021, 2022, 2023, 2024, null]]);
    expect(await years({ sort: 'year' }, 1, 2)).toEqual([5, [2022, 2023]]);
    expect(await years({ sort: 'year', isDescending: true }, 1)).toEqual([5, [2024, 2023, 2022, 2021]]);
    expect(await years({ state: 'refused' })).toEqual([1, [null]]);
    expect(await years({ text: '２０２２' })).toEqual([1, [2022]]);
    expect(await years({ state: 'new', text: '云川', sort: 'characters' })).toEqual([4, expect.any(Array)]);
    const ids = await library.call('survey/ids', { survey: id, query: { ...ALL, state: 'refused' } });
    expect(ids).toHaveLength(1);
    const page = await library.call('survey/rows', { survey: id, query: ALL, offset: 0, limit: 1 });
    expect(page.counts).toMatchObject({ all: 5, new: 4, refused: 1, taking: 4, out: 0 });
  });

  it('takes a correction back, and files by the corrected place', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    write(folder, 'a.txt', inventReport(2023));
    write(folder, 'b.txt', inventReport(2024));
    const table = await survey(library, [folder]);
    const rows = (await rowsOf(library, table)).map(({ id }) => id);
    const change = async (change: object) => {
      await library.call('survey/correct', { survey: table.id, rows, change });
      const [row] = await rowsOf(library, table);
      return [row?.report?.shelf, row?.report?.placeFrom, row?.report?.year, row?.report?.yearFrom];
    };
    expect(await change({ place: '满城县' })).toEqual(['满城区', 'hand', 2023, 'head']);
    expect(await change({ year: 'none' })).toEqual(['满城区', 'hand', null, 'hand']);
    expect(await change({ place: null, year: null })).toEqual(['云川市', 'head', 2023, 'head']);
  });

  it('outlives a process that was killed, and is read on', async () => {
    const folder = makeFolder();
    const years = Array.from({ length: 60 }, (_, at) => 1960 + at);
    for (const year of years) write(folder, `${year}.txt`, inventReport(year));
    const first = makeLibrary();
    const controller = new AbortController();
    const outcome = await first.call(
      'survey/begin',
      { files: [folder] },
      {
        signal: controller.signal,
        emit: ({ data }) => {
          if ('done' in data && data.done >= 20) controller.abort();
        },
      },
    );
    if (outcome.kind !== 'table') throw new Error(JSON.stringify(outcome));
    const { rows } = outcome.survey;
    expect(rows).toBeGreaterThanOrEqual(20);
    expect(rows).toBeLessThan(60);
    expect(outcome.survey).toMatchObject({ isRead: false, isReading: false });
    const second = openLibrary({ file: first.file, samplesFolder: SAMPLES, appVersion: '0.0.0' });
    const library = { ...first, ...second };
    const waiting = await second.handlers['survey/open'](
      {},
      { signal: controller.signal, emit: () => undefined },
    );
    expect(waiting).toMatchObject({ rows, isRead: false, isReading: false });
    const whole = await first.call('survey/go-on', { survey: waiting!.id });
    expect(whole).toMatchObject({ rows: 60, isRead: true });
    expect(new Set((await rowsOf(first, whole)).map(pathOf)).size).toBe(60);
    library.close();
  });

  it('stores what a cancel let it, and keeps the rest', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    for (const year of [2021, 2022, 2023]) write(folder, `${year}.txt`, inventReport(year));
    const { id } = await survey(library, [folder]);
    const controller = new AbortController();
    const result = await library.call(
      'survey/take-in',
      { survey: id },
      { signal: controller.signal, emit: () => controller.abort() },
    );
    expect(result).toMatchObject({
      isCancelled: true,
      items: [{ status: 'imported', name: '2021.txt' }, { status: 'left' }, { status: 'left' }],
    });
    expect(await library.call('survey/open', {})).toMatchObject({ id, rows: 2 });
  });

  it('says which file was changed or taken away meanwhile', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    const [a, b] = [2021, 2022].map((year) => write(folder, `${year}.txt`, inventReport(year)));
    const { id } = await survey(library, [folder]);
    appendFileSync(a!, '又及。');
    rmSync(b!);
    const { items } = await library.call('survey/take-in', { survey: id });
    expect(items.map((item) => item.status === 'failed' && item.error.details?.['reason'])).toEqual([
      'changed',
      'missing',
    ]);
  });

  it('is gone when it is discarded', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    for (const year of [2021, 2022]) write(folder, `${year}.txt`, inventReport(year));
    const { id } = await survey(library, [folder]);
    await library.call('survey/discard', { survey: id });
    const gone = await failureOf(() => library.call('survey/take-in', { survey: id }));
    expect(gone).toEqual({ code: 'not-found', details: { survey: id } });
    const connection = new Sqlite(library.file, { readonly: true });
    for (const table of ['surveys', 'survey_rows', 'survey_contents', 'survey_likes'])
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    connection.close();
  });

  it('suggests the places of the library before those of the country', async () => {
    const library = makeLibrary();
    await addText(library, 'x.txt', inventReport(2023));
    expect((await library.call('survey/places', { typed: '云' }))[0]).toEqual({
      name: '云川市',
      fullName: '',
      reports: 1,
    });
    const names = (await library.call('survey/places', { typed: '徐水' })).map(({ fullName }) => fullName);
    expect(names).toEqual(['河北省保定市徐水区']);
  });
});

it('a dry run keeps nothing', async () => {
  const library = makeLibrary();
  const folder = makeFolder();
  for (const year of [2021, 2022]) write(folder, `${year}.txt`, inventReport(year));
  const page = await library.call('survey/dry-run', { files: [folder] });
  expect(page).toMatchObject({ total: 2, counts: { new: 2 } });
  expect(await library.call('survey/open', {})).toBeNull();
  expect(await library.call('library/list', {})).toEqual([]);
  expect(existsSync(library.file)).toBe(true);
});
