import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/base/errors.ts';
import type { SurveyedTable } from '../../../shared/contract/column-api.ts';
import { backUpNow, leaveCare, loadCare, lookInto, useCare } from '../../../renderer/app/care/care-store.ts';
import { closeToast, showToast, tellError, useToasts } from '../../../renderer/state/toast-store.ts';
import { loadTags, useTags, watchTagMoves, withTagsMoved } from '../../../renderer/state/tags.ts';
import { chooseTarget, tellUnwritten } from '../../../renderer/state/unwritten.ts';
import { loadWatch, stopWatching, useWatch } from '../../../renderer/state/watch-store.ts';
import {
  answerTable,
  askColumns,
  useColumns,
} from '../../../renderer/views/library/columns/columns-store.ts';
import {
  canGoOn,
  isBrokenOff,
  loadImports,
  openImport,
  useImports,
} from '../../../renderer/views/library/imports/imports-store.ts';
import { useLibrary } from '../../../renderer/views/library/library-store.ts';
import {
  changeQuery,
  discardSurvey,
  loadSurvey,
  showSurvey,
  sortBy,
  toggleAll,
  toggleRow,
  useSurvey,
} from '../../../renderer/views/library/survey/survey-store.ts';
import { correctRows, leaveOut } from '../../../renderer/views/library/survey/survey-steps.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { inventReport, type TestLibrary } from '../../library/tools.ts';

function write(library: TestLibrary): string {
  const folder = join(library.folder, 'sources');
  mkdirSync(folder);
  for (const year of [2021, 2022, 2023])
    writeFileSync(join(folder, `${year}.txt`), inventReport(year, `\u3000\u3000新建云湖护水站${year}座。`));
  return folder;
}

describe('toasts', () => {
  test('are three at most, the newest, and go one by one', () => {
    const ids = ['a', 'b', 'c', 'd'].map((words) => showToast(words));
    expect(useToasts.getState().toasts.map(({ content }) => content)).toEqual(['b', 'c', 'd']);
    closeToast(ids[2] ?? 0);
    expect(useToasts.getState().toasts.map(({ content }) => content)).toEqual(['b', 'd']);
  });

  test('say the same once, unless each can be taken back by itself', () => {
    useToasts.setState({ toasts: [] });
    const full = (): AppError => new AppError('disk-full', 'x', { file: 'a' });
    for (const error of [full(), full(), new AppError('disk-full', 'x', { file: 'b' })]) tellError(error);
    expect(useToasts.getState().toasts).toHaveLength(2);
    useToasts.setState({ toasts: [] });
    for (let n = 0; n < 2; n += 1) showToast('a');
    for (let n = 0; n < 2; n += 1) showToast('b', [{ label: 'undo', run: () => undefined }]);
    expect(useToasts.getState().toasts.map(({ content }) => content)).toEqual(['a', 'b', 'b']);
  });

  test('tell a failure, but neither what was cancelled nor what the banner says', () => {
    useToasts.setState({ toasts: [] });
    tellError(new AppError('cancelled', 'x'));
    tellError(new AppError('library-gone', 'x'));
    expect(useToasts.getState().toasts).toEqual([]);
    const error = new AppError('not-found', 'x');
    tellError(error);
    expect(useToasts.getState().toasts.map(({ content }) => content)).toEqual([error]);
  });

  test('tell of a file that the library did not come to the end of', () => {
    useToasts.setState({ toasts: [] });
    tellUnwritten(new AppError('library-gone', 'x'), 'export');
    expect(useToasts.getState().toasts).toHaveLength(1);
  });

  test('say no longer that a file was not written once it is tried again; of others they do, and where it is left', async () => {
    useToasts.setState({ toasts: [] });
    openPage();
    const bridge = { ...window.duizhao };
    const answers = [null, { target: 'granted' }];
    Object.assign(window.duizhao, {
      invoke: (...asked: Parameters<typeof bridge.invoke>) =>
        asked[1] === 'main/choose-target'
          ? Promise.resolve({ ok: true, value: answers.shift() })
          : bridge.invoke(...asked),
    });
    const failed = (file: string): AppError =>
      new AppError('unreadable-file', 'x', { reason: 'write', file });
    tellUnwritten(failed('a'), 'export');
    tellUnwritten(failed('b'), 'table');
    expect(await chooseTarget('export', 'a.html')).toBeNull();
    expect(useToasts.getState().toasts).toHaveLength(2);
    expect(await chooseTarget('export', 'a.html')).toBe('granted');
    expect(useToasts.getState().toasts.map(({ content }) => content)).toEqual([failed('b')]);
  });
});

test('what is written on a note follows its tags when they are merged or deleted elsewhere', async () => {
  const library = openPage();
  const said = { definition: '', example: '', counterExample: '', colour: null };
  for (const path of ['经济', '经济/就业', '民生', '民生/就业', '路'])
    await library.call('tags/save', { id: null, tag: { ...said, path } });
  let typed = { tags: ['民生/就业', '民生', '路', '桥'] as readonly string[] };
  const end = watchTagMoves((to) => {
    typed = withTagsMoved(typed, to);
  });
  await loadTags();
  const idOf = (path: string) => useTags.getState().tags!.find((tag) => tag.path === path)!.id;
  const [from, into, road] = [idOf('民生'), idOf('经济'), idOf('路')];
  await library.call('tags/merge', { from, into });
  await library.call('tags/delete', { id: road });
  await loadTags();
  end();
  expect(typed.tags).toEqual(['经济/就业', '经济', '桥']);
});

describe('the table before an import', () => {
  async function showTable(): Promise<TestLibrary> {
    const library = openPage();
    const outcome = await library.call('survey/begin', { files: [write(library)] });
    if (outcome.kind !== 'table') throw new Error(JSON.stringify(outcome));
    await showSurvey(outcome.survey);
    return library;
  }
  const names = (): readonly string[] => useSurvey.getState().rows.map(({ name }) => name);

  test('is sorted by a column, and by the same once more the other way round', async () => {
    await showTable();
    expect(names()).toEqual(['2021.txt', '2022.txt', '2023.txt']);
    await sortBy('year');
    expect(names()).toEqual(['2021.txt', '2022.txt', '2023.txt']);
    await sortBy('year');
    expect(names()).toEqual(['2023.txt', '2022.txt', '2021.txt']);
    await changeQuery({ text: '2022' });
    expect(names()).toEqual(['2022.txt']);
  });

  test('has rows chosen one by one and all at once; another filter lets go of them', async () => {
    await showTable();
    const [first] = useSurvey.getState().rows;
    if (first === undefined) throw new Error('no rows');
    toggleRow(first.id);
    expect([...useSurvey.getState().chosen]).toEqual([first.id]);
    toggleRow(first.id);
    expect(useSurvey.getState().chosen.size).toBe(0);
    toggleAll();
    expect(useSurvey.getState().chosen.size).toBe(3);
    toggleAll();
    expect(useSurvey.getState().chosen.size).toBe(0);
    toggleAll();
    await changeQuery({ text: '2023' });
    expect(useSurvey.getState().chosen.size).toBe(0);
  });

  test('shows what was corrected and left out, and is gone once it is discarded', async () => {
    await showTable();
    const [first, second] = useSurvey.getState().rows;
    if (first === undefined || second === undefined) throw new Error('no rows');
    await correctRows([first.id], { year: 1999 });
    await leaveOut([second.id], true);
    const { rows, counts } = useSurvey.getState();
    expect(rows.find(({ id }) => id === first.id)).toMatchObject({
      report: { year: 1999, yearFrom: 'hand' },
    });
    expect(rows.find(({ id }) => id === second.id)).toMatchObject({ isOut: true });
    expect(counts).not.toBeNull();
    await discardSurvey();
    expect(useSurvey.getState()).toMatchObject({ survey: null, isShown: false, rows: [] });
    await loadSurvey();
    expect(useSurvey.getState().survey).toBeNull();
  });
});

describe('past imports', () => {
  test('are listed with what became of each file; one that is done is not gone on with', async () => {
    const library = openPage();
    await library.call('import/files', { files: [write(library)] });
    await loadImports();
    const [record] = useImports.getState().records ?? [];
    if (record === undefined) throw new Error('no import');
    expect(record).toMatchObject({ state: 'done', files: 3 });
    expect([isBrokenOff(record), canGoOn(record)]).toEqual([false, false]);
    expect(isBrokenOff({ ...record, state: 'broken-off' })).toBe(true);
    const stopped = { ...record, state: 'stopped' as const };
    expect(canGoOn(stopped)).toBe(false);
    expect(canGoOn({ ...stopped, counts: { ...record.counts, left: 1 } })).toBe(true);
    await openImport(record.id);
    expect(useLibrary.getState().result?.items).toHaveLength(3);
  });
});

describe('columns of tables', () => {
  const table = (key: string): SurveyedTable => ({ key, name: `${key}.csv`, sheets: [], total: 1 });

  test('are asked one table after the other', async () => {
    const answer = askColumns([], [table('a'), table('b')]);
    answerTable({ key: 'a', sheets: [] });
    expect(useColumns.getState().asked?.plans).toHaveLength(1);
    answerTable({ key: 'b', sheets: [] });
    expect((await answer)?.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(useColumns.getState().asked).toBeNull();
  });

  test('that are asked anew give the earlier question up', async () => {
    const earlier = askColumns([], [table('a')]);
    const later = askColumns([], [table('b')]);
    expect(await earlier).toBeNull();
    useColumns.getState().asked?.answer(null);
    expect(await later).toBeNull();
  });
});

describe('backups', () => {
  test('are made, listed and looked into; what was looked into is let go of', async () => {
    const library = openPage();
    await library.call('import/files', { files: [write(library)] });
    await backUpNow();
    const { list, share, outcome } = useCare.getState();
    expect([share, outcome === null]).toEqual([null, false]);
    const [backup] = list?.backups ?? [];
    if (backup === undefined) throw new Error('no backup');
    await lookInto(backup, true);
    expect(useCare.getState()).toMatchObject({ chosen: { name: backup.name }, isSure: true });
    leaveCare();
    expect(useCare.getState()).toMatchObject({ chosen: null, isSure: false, outcome: null });
    await loadCare();
    expect(useCare.getState().list?.backups).toHaveLength(list?.backups.length ?? 0);
  });
});

describe('the watched folder', () => {
  test('is none until one is chosen, and none once it is let go of', async () => {
    const library = openPage();
    await loadWatch();
    expect(useWatch.getState().watched).toBeNull();
    await library.call('watch/choose', { folder: write(library) });
    await loadWatch();
    expect(useWatch.getState().watched).not.toBeNull();
    await stopWatching();
    expect(useWatch.getState().watched).toBeNull();
    await loadWatch();
    expect(useWatch.getState().watched).toBeNull();
  });
});
