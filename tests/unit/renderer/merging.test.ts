import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AppError, toWireError } from '../../../shared/base/errors.ts';
import type { CallResult } from '../../../shared/contract/messages.ts';
import type { PageBridge } from '../../../shared/contract/page.ts';
import type { PlacePair } from '../../../shared/contract/shelf-api.ts';
import { subscribe } from '../../../renderer/client/call.ts';
import { startI18n } from '../../../renderer/locales/i18n.ts';
import { translate } from '../../../renderer/locales/words.ts';
import { takeStep } from '../../../renderer/state/history.ts';
import { useShelves } from '../../../renderer/state/shelves-store.ts';
import { useToasts } from '../../../renderer/state/toast-store.ts';
import { mergePlaces } from '../../../renderer/views/library/shelves/shelf-commands.ts';
import { doWork, type Work } from '../../../renderer/views/library/shelves/work.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport, type TestLibrary } from '../../library/tools.ts';

startI18n('zh-CN'); // else all that is said is the same nothing

const PAIRS: readonly PlacePair[] = [
  { from: '云川区', into: '青岚市云川区' },
  { from: '松岭区', into: '松岭新区' },
  { from: '龙桥镇', into: '龙桥县' },
];

/** Merging that takes each pair for itself, as if each took as long as a piece may. */
async function openPairs(): Promise<TestLibrary> {
  const library = openPage();
  subscribe(() => undefined);
  for (const [at, place] of PAIRS.flatMap(({ from, into }) => [from, into]).entries())
    await addText(library, `${at}.txt`, inventReport(2020 + at).replaceAll('云川市', place));
  let clock = 0;
  const watch = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
  onTestFinished(() => watch.mockRestore());
  return library;
}

const said = (): readonly unknown[] => useToasts.getState().toasts.map(({ content }) => content);
const placesOf = async (library: TestLibrary): Promise<number> =>
  (await library.call('shelf/page', { since: null, after: null, most: 100 })).shelves.length;

beforeEach(() => {
  useToasts.setState({ toasts: [] });
});

test('merging that is stopped keeps what was merged as one step, says so, and says that it is ending', async () => {
  const library = await openPairs();
  const shown: (Omit<Work, 'stop'> | null)[] = [];
  await doWork(
    (conduct) => mergePlaces(PAIRS, conduct),
    (work) => {
      shown.push(work === null ? null : { done: work.done, total: work.total, isEnding: work.isEnding });
      if (work?.done === 1 && !work.isEnding) work.stop();
    },
  );
  expect(shown).toEqual([
    { done: 0, total: 0, isEnding: false },
    { done: 1, total: 3, isEnding: false },
    { done: 1, total: 3, isEnding: true },
    null,
  ]);
  expect(said()).toEqual([translate('alike.stopped', { n: '1' })]);
  expect(useShelves.getState().shelves).toHaveLength(5);
  await library.call('history/undo', {});
  expect(await placesOf(library)).toBe(6);
  expect((await library.call('history/get', {})).undo).toBeNull();
});

/** Lets a call wait, or end, by what `work` makes of it. */
function interfere(method: string, work: (answer: Promise<CallResult>) => Promise<CallResult>): void {
  const bridge = { ...window.duizhao };
  Object.assign(window.duizhao, {
    invoke: (...call: Parameters<PageBridge['invoke']>) =>
      call[1] === method ? work(bridge.invoke(...call)) : bridge.invoke(...call),
  });
}

test('what another window does meanwhile is not what the line of a merging takes back', async () => {
  const library = await openPairs();
  const { shelves } = await library.call('shelf/page', { since: null, after: null, most: 100 });
  const reports = shelves.flatMap((shelf) => shelf.reports.slice(0, 1).map(({ id }) => id));
  let isTagged = false;
  await mergePlaces(PAIRS, {
    signal: new AbortController().signal,
    tell() {
      if (!isTagged) void library.call('shelf/tag', { reports, add: ['样本'], remove: [] });
      isTagged = true;
    },
  });
  expect((await library.call('history/get', {})).undo?.action).toBe('tag-reports');
  expect(useToasts.getState().toasts).toMatchObject([
    { content: translate('alike.merged', { n: '3' }), actions: [] },
  ]);
});

test('where the library’s process ends meanwhile it is said how far the merging came', async () => {
  await openPairs();
  interfere('shelf/merge', async (answer) => {
    await answer;
    return { ok: false, error: toWireError(new AppError('library-gone', 'it ended')) };
  });
  await expect(mergePlaces(PAIRS)).rejects.toMatchObject({ code: 'library-gone' });
  expect(said()).toEqual([translate('alike.broken-off', { n: '3' })]);
});

test('nothing is said of a merging of which nothing was done: the banner says that the library is gone', async () => {
  openPage();
  interfere('shelf/merge', () =>
    Promise.resolve({ ok: false, error: toWireError(new AppError('library-gone', 'it ended')) }),
  );
  await expect(mergePlaces(PAIRS)).rejects.toMatchObject({ code: 'library-gone' });
  expect(said()).toEqual([]);
});

test('an undo that takes long says that it is under way until it is done; a short one says nothing', async () => {
  await openPairs();
  await mergePlaces(PAIRS);
  useToasts.setState({ toasts: [] });
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let end = (): void => undefined;
  interfere('history/undo', async (answer) => {
    await new Promise<void>((resolve) => (end = resolve));
    return answer;
  });
  const taken = takeStep('undo');
  await vi.advanceTimersByTimeAsync(299);
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(useToasts.getState().toasts).toMatchObject([
    {
      content: translate('app.undo-under-way', { step: translate('step.merge-places') }),
      isUnderWay: true,
    },
  ]);
  end();
  expect((await taken)?.action).toBe('merge-places');
  expect(said()).toEqual([]);
  await takeStep('redo');
  expect(said()).toEqual([]);
});
