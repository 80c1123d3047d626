import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { toGrant } from '../../../shared/contract/grants.ts';
import {
  askBundle,
  chooseWhole,
  leaveBundle,
  useBundleExport,
  writeBundle,
} from '../../../renderer/state/bundle-export-store.ts';
import {
  chooseCoders,
  chooseFor,
  chooseForAll,
  closeBundle,
  countOpen,
  openBundles,
  takeBundle,
  undoTaken,
  useBundle,
} from '../../../renderer/state/bundle-store.ts';
import { stopWork, useBundleWork } from '../../../renderer/state/bundle-work.ts';
import { useShelves } from '../../../renderer/state/shelves-store.ts';
import { translate } from '../../../renderer/locales/words.ts';
import { useToasts } from '../../../renderer/state/toast-store.ts';
import { takenWords } from '../../../renderer/app/bundle/taken-words.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { exportTo } from '../../library/bundle-case.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from '../../library/tools.ts';
import { wordsIn } from './words.ts';

beforeEach(() => {
  useBundle.setState({ opened: null, waiting: [] });
  useBundleExport.setState({ asked: null });
  useToasts.setState({ toasts: [] });
});

const note = { kind: 'text', report: 1, anchor: { quote: '云川大桥', prefix: '', suffix: '', start: 0 } };

async function fill(library: TestLibrary, words: string) {
  for (const year of [2022, 2023]) await addText(library, `${year}.txt`, inventReport(year));
  await library.call('notes/add', { target: note, text: words, tags: [] });
  return (await library.call('shelf/list', {})).flatMap(({ reports }) => reports.map(({ id }) => id));
}

/** The page's library, and the file of another one that began with the same and went another way. */
async function makeTwins() {
  const [page, other] = [openPage(), makeLibrary()];
  await fill(page, '同');
  const file = await exportTo(page, 'both.dzpack');
  await other.call('bundle/take', { file, language: 'zh-CN', coders: 'same', choices: {}, rest: 'ask' });
  await page.call('notes/edit', { id: 1, text: '我的', tags: [] });
  await other.call('notes/edit', { id: 1, text: '他的', tags: [] });
  await addText(other, '2024.txt', inventReport(2024));
  return { page, file: toGrant(await exportTo(other, 'theirs.dzpack')) };
}

const notesOf = async (library: TestLibrary): Promise<readonly string[]> =>
  (await library.call('notes/list', { report: null })).map(({ text }) => text).sort();
const opened = () => useBundle.getState().opened!;

test('a bundle is shown before anything is changed, decided, taken in, and taken back', async () => {
  const { page, file } = await makeTwins();
  await openBundles([file]);
  expect(opened().view).toMatchObject({ counts: { reports: { all: 3, added: 1 } }, isIntoEmpty: false });
  expect([countOpen(opened()), await notesOf(page)]).toEqual([1, ['我的']]);

  await takeBundle(); // not decided: the library refuses, which is said
  expect([opened().taken, useToasts.getState().toasts.length]).toEqual([null, 1]);

  chooseFor(opened().view!.conflicts[0]!.id, 'theirs');
  expect(countOpen(opened())).toBe(0);
  await takeBundle();
  expect(opened().taken).toMatchObject({ backup: expect.any(String), step: { action: 'merge-bundle' } });
  expect(takenWords(opened().taken!, wordsIn('zh-CN'), 'zh-CN').at(-1)).toContain('新收入的报告会留下');
  expect(await notesOf(page)).toEqual(['他的']);
  expect(useShelves.getState().shelves?.[0]?.reports).toHaveLength(3);
  expect(useBundleWork.getState().work).toBe(null);

  expect(await undoTaken()).toBe(true);
  expect([useBundle.getState().opened, await notesOf(page)]).toEqual([null, ['我的']]);
});

test('of a bundle that brought no report none is said to stay', async () => {
  const { page, file } = await makeTwins();
  await addText(page, '2024.txt', inventReport(2024));
  await openBundles([file]);
  chooseForAll('theirs');
  await takeBundle();
  const words = takenWords(opened().taken!, wordsIn('zh-CN'), 'zh-CN');
  expect([words[0], words.at(-1)]).toEqual(['已收入，没有新增的内容。', '撤销会收回批注、裁定、判定等。']);
});

test('one choice settles all, and both are kept where that can be', async () => {
  const { page, file } = await makeTwins();
  await openBundles([file]);
  chooseForAll('both');
  await takeBundle();
  expect(await notesOf(page)).toEqual(['他的', '我的']);
  await page.call('notes/add', { target: note, text: '后来', tags: [] });
  expect(await undoTaken()).toBe(false); // a step came after it
});

test('bundles are opened one after the other, read anew for other coders, left where they are none, and stopped', async () => {
  const { page, file } = await makeTwins();
  const none = toGrant(join(page.folder, 'library.sqlite'));
  await openBundles([file, none, file]);
  expect([opened().file, useBundle.getState().waiting.length]).toEqual([file, 2]);
  await chooseCoders('apart');
  expect(opened()).toMatchObject({ coders: 'apart', view: { fileName: 'theirs.dzpack' } });
  await closeBundle();
  expect([opened().coders, useBundle.getState().waiting.length]).toEqual(['same', 0]);
  expect(useToasts.getState().toasts).toHaveLength(1); // of the one that is none
  const looking = chooseCoders('apart');
  stopWork();
  await looking;
  expect([useBundle.getState().opened, useToasts.getState().toasts.length]).toEqual([null, 1]);
});

test('what a bundle would hold is told for some reports and for the library, then it is written', async () => {
  const page = openPage();
  const [first] = await fill(page, '注');
  await askBundle([first!]);
  const planned = () => useBundleExport.getState().asked?.plan?.counts.reports;
  expect(planned()).toBe(1);
  await chooseWhole(true);
  expect(planned()).toBe(2);
  await chooseWhole(false);
  const target = join(page.folder, 'one.dzpack');
  await writeBundle(toGrant(target));
  expect([existsSync(target), useBundleExport.getState().asked]).toEqual([true, null]);
  expect(useToasts.getState().toasts).toHaveLength(1);
  await openBundles([toGrant(target)]);
  expect(opened().view?.reports).toHaveLength(1);

  await askBundle([]);
  expect(useBundleExport.getState().asked).toMatchObject({ isWhole: true, plan: { counts: { reports: 2 } } });
  const again = writeBundle(toGrant(join(page.folder, 'stopped.dzpack')));
  stopWork();
  await again;
  expect(useToasts.getState().toasts.at(-1)?.content).toBe(translate('export.stopped'));
  expect(existsSync(join(page.folder, 'stopped.dzpack'))).toBe(false);
  leaveBundle();
  expect(useBundleExport.getState().asked).toBe(null);
});
