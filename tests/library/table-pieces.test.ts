import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import type { TableImport } from '../../shared/contract/table-views.ts';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

/** Enough for several pieces: a fast machine takes some 300 rows in one. */
const ROWS = 1500;

/** A library, and a table of as many notes on one of its reports, none of which is in it. */
async function makeTable(): Promise<{
  readonly library: TestLibrary;
  readonly report: number;
  readonly file: string;
}> {
  const library = makeLibrary();
  const { id: report } = await addText(library, '2030.txt', inventReport(2030, '　　建成图书馆两座。'));
  const { text } = await library.call('report/open', { id: report });
  const start = text.indexOf('建成图书馆');
  const around = { prefix: text.slice(start - 9, start), suffix: text.slice(start + 5, start + 14) };
  const anchor = { quote: '建成图书馆', ...around, start };
  const note = await library.call('notes/add', {
    ...{ target: { kind: 'text', report, anchor }, text: '待核', tags: [] },
  });
  const file = join(library.folder, 'notes.csv');
  const source = { kind: 'notes', report: null };
  await library.call('tables/export', { source, target: file, language: 'en' });
  await library.call('notes/delete', { id: note.id });
  const { titles, rows } = parseCsv(readFileSync(file), file);
  const at = titles.indexOf(titleOf('note', 'en'));
  const many = Array.from({ length: ROWS }, (_, index) => rows[0]!.with(at, `第 ${index} 条`));
  writeFileSync(file, formatCsv({ titles, rows: many }));
  return { library, report, file };
}

const count = async (library: TestLibrary, report: number): Promise<number> =>
  (await library.call('notes/list', { report })).length;

/** Takes the table in; `onStep` is called at each piece. */
function take(
  library: TestLibrary,
  file: string,
  onStep: (done: number, controller: AbortController) => void = () => undefined,
): Promise<TableImport> {
  const controller = new AbortController();
  return library.call(
    'tables/import',
    { files: [file] },
    {
      signal: controller.signal,
      emit: (event) => {
        if (event.name === 'tables/progress') onStep(event.data.done, controller);
      },
    },
  );
}

describe('a table of thousands of rows', () => {
  it('is taken in by pieces, between which others are answered, and is one step to undo', async () => {
    const { library, report, file } = await makeTable();
    const state = { isDone: false };
    const taking = take(library, file).finally(() => (state.isDone = true));
    const seen = new Set<number>();
    while (!state.isDone) {
      seen.add(await count(library, report));
      await new Promise(setImmediate);
    }
    expect(await taking).toMatchObject({ added: ROWS, known: 0, failed: [], left: 0, stop: null });
    const between = [...seen].filter((done) => done > 0 && done < ROWS);
    expect(between).not.toEqual([]); // else nobody was let in between
    await library.call('history/undo', {});
    expect(await count(library, report)).toBe(0);
    await library.call('history/redo', {});
    expect(await count(library, report)).toBe(ROWS);
  });

  it('stops where it is cancelled, says how far it came, and goes on when it is taken in again', async () => {
    const { library, report, file } = await makeTable();
    const { added, left, stop } = await take(library, file, (done, controller) => {
      if (done > 0) controller.abort(new AppError('cancelled', 'the test'));
    });
    expect([stop?.code, added + left, added > 0, left > 0]).toEqual(['cancelled', ROWS, true, true]);
    expect(await count(library, report)).toBe(added);
    // What is there is found again; the invented rows all bear the id of the one they are made of.
    const again = await take(library, file);
    expect([again.added, again.failed.length, again.left]).toEqual([left, added, 0]);
    await library.call('history/undo', {});
    expect(await count(library, report)).toBe(added);
    await library.call('history/undo', {});
    expect(await count(library, report)).toBe(0);
  });

  it('is refused where it is cancelled before anything came in', async () => {
    const { library, report, file } = await makeTable();
    const work = take(library, file, (_done, controller) => {
      controller.abort(new AppError('cancelled', 'the test'));
    });
    expect(await failureOf(() => work)).toMatchObject({ code: 'cancelled' });
    expect(await count(library, report)).toBe(0);
  });

  it('keeps apart what somebody else does meanwhile, and doubles nothing of it', async () => {
    const { library, report, file } = await makeTable();
    let others = 0;
    const taking = take(library, file, (done) => {
      if (done === 0 || others > 0) return;
      others += 1;
      void library.call('indicators/join', { place: '云川市', names: ['新增就业'], indicator: '就业' });
    });
    expect(await taking).toMatchObject({ added: ROWS, stop: null });
    expect(others).toBe(1);
    expect(await library.call('history/get', {})).toMatchObject({ undo: { action: 'join-indicator' } });
    await library.call('history/undo', {});
    expect(await count(library, report)).toBe(ROWS);
    await library.call('history/undo', {});
    expect(await count(library, report)).toBe(0);
  });
});
