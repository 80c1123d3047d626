import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { AskedDecision } from '../../shared/model/decision.ts';
import { exportTo, take as takeBundle } from './bundle-case.ts';
import { find, type Case } from './goal-case.ts';
import { makeTwo, take, writeTable } from './table-file.ts';
import { makeLibrary, type TestLibrary } from './tools.ts';

const BUS = '完善夜间公交线网';
const BRIDGE = '青岚大桥建成通车';
const CLOSING = '让我们携手同心';

type Asked = Omit<AskedDecision, 'level' | 'left' | 'right'> & {
  readonly left: string | null;
  readonly right: string | null;
};

async function settle({ library, earlier: left, later: right }: Case, ...asked: Asked[]): Promise<void> {
  const { text: a } = await library.call('report/open', { id: left });
  const { text: b } = await library.call('report/open', { id: right });
  const span = (text: string, words: string | null) => (words === null ? null : find(text, words));
  const [decision, ...also] = asked.map((each) => ({
    ...{ ...each, level: 'passage', left: span(a, each.left), right: span(b, each.right) },
  }));
  await library.call('compare/decide', { left, right, decision, also });
}

/** Lets somebody else use the library from here on. */
async function become(library: TestLibrary, name: string): Promise<void> {
  const coders = await library.call('coders/add', { name });
  await library.call('coders/choose', { id: coders.at(-1)!.id });
}

const LOCK: Asked = { kind: 'link', isLock: true, left: CLOSING, right: CLOSING };
const LINK: Asked = { kind: 'link', left: BUS, right: BRIDGE };
const ALONE: Asked = { kind: 'cut', left: '森林覆盖率达到40%', right: null };

/** Three people settle something: who the first was is not known any more. */
async function makeThree(): Promise<Case> {
  const made = await makeTwo();
  await settle(made, LINK);
  const connection = new Sqlite(made.library.file);
  connection.exec(`UPDATE decisions SET author = ''; UPDATE history_steps SET author = '';
    UPDATE history_changes SET after = json_set(after, '$.author', '')`);
  connection.close();
  await become(made.library, '张三');
  await settle(made, LOCK);
  await become(made.library, '李四');
  await settle(made, ALONE);
  return made;
}

const decisionsOf = async ({ library, earlier: left, later: right }: Case) =>
  (await library.call('compare/open', { left, right })).decisions.map(({ kind, isLock, author }) => [
    ...[kind, isLock, author],
  ]);
const ALL = [
  ['link', false, ''],
  ['link', true, '张三'],
  ['cut', false, '李四'],
];

it('a decision says who settled it and whether it locks what was computed, also once it was taken back and done again', async () => {
  const made = await makeThree();
  expect(await decisionsOf(made)).toEqual(ALL);
  for (let times = 0; times < 3; times++) await made.library.call('history/undo', {});
  expect(await decisionsOf(made)).toEqual([]);
  for (let times = 0; times < 3; times++) await made.library.call('history/redo', {});
  expect(await decisionsOf(made)).toEqual(ALL);
});

it('the log names the sort of each decision, its own words and who made it', async () => {
  const made = await makeThree();
  await settle(made, { kind: 'cut', left: BUS, right: BRIDGE }, { ...LINK, left: '启动青岚水库' });
  await settle(made, { kind: 'link', left: BUS, right: CLOSING }, LINK);
  const steps = await made.library.call('history/list', { language: 'zh-CN' });
  expect(steps.map(({ action, coder }) => [action, coder])).toEqual([
    ['decide-link', '李四'],
    ['decide', '李四'],
    ['decide-alone', '李四'],
    ['decide-lock', '张三'],
    ['decide-link', ''],
  ]);
  // what it took the place of, of which the first words are others, is not what it is about
  expect(steps[0]!.words).toContain(BUS);
  expect(steps[1]!.words).toContain(BUS);
});

it('the table of decisions carries both out and back in', async () => {
  const [made, other] = [await makeThree(), await makeTwo()];
  const { file, rows } = await writeTable(made, 'decisions');
  expect(rows.map(({ decision, decider }) => [decision, decider])).toEqual([
    ['link', 'not recorded'],
    ['lock', '张三'],
    ['left alone', '李四'],
  ]);
  await become(other.library, '王五');
  expect(await take(other, file)).toMatchObject({ added: 3, failed: [] });
  expect(await decisionsOf(other)).toEqual(ALL);
});

it('a bundle carries both into another library', async () => {
  const made = await makeThree();
  const file = await exportTo(made.library);
  const empty = makeLibrary();
  await takeBundle(empty, file);
  expect(await decisionsOf({ ...made, library: empty })).toEqual(ALL);
  const other = await makeTwo();
  await become(other.library, '王五');
  await settle(other, { kind: 'cut', left: BUS, right: null });
  await takeBundle(other.library, file, { rest: 'theirs' });
  expect((await decisionsOf(other)).toSorted()).toEqual(ALL.toSorted());
});

it('the method statement of an export counts locks by themselves and says who decided what', async () => {
  const { library, earlier: left, later: right } = await makeThree();
  const { comparison } = await library.call('compare/open', { left, right });
  const keys = comparison.changes.slice(0, 2).map(({ key }) => key);
  await library.call('compare/review', { left, right, keys, isReviewed: true });
  const options = { language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' };
  const masks = ['year-turn', 'relative-year', 'session', 'width', 'punctuation', 'numbering'];
  const own = { ...options, masks: Object.fromEntries(masks.map((mask) => [mask, false])) };
  const { html } = await library.call('export/preview', { left, right, format: 'html', options: own });
  const words = html.replace(/<[^>]*>/gu, '|');
  expect(words).toContain('已审变化 2，认定对应 1，锁定对应 1，认定不对应 1');
  expect(words).toContain(
    '|认定人||李四（已审变化 2，认定不对应 1）；张三（锁定对应 1）；未记录何人（认定对应 1）|',
  );
});

it('corrections, marks and joins are signed, and their tables carry that out and back in', async () => {
  const [made, other] = [await makeTwo(), await makeTwo()];
  const { library, earlier, later } = made;
  await become(library, '张三');
  const { text, headAsRead } = await library.call('report/open', { id: earlier });
  await library.call('report/correct-head', { id: earlier, head: { ...headAsRead, session: '第一次会议' } });
  await library.call('figures/edit', { id: earlier, edit: { kind: 'reject' }, at: find(text, '40%') });
  await library.call('indicators/join', { place: '云川市', names: ['新增就业'], indicator: '就业' });
  const pair = { left: earlier, right: later };
  const { comparison } = await library.call('compare/open', pair);
  await library.call('compare/review', { ...pair, keys: [comparison.changes[0]!.key], isReviewed: true });
  for (const kind of ['figures', 'indicators', 'changes'] as const) {
    const { file, rows } = await writeTable(made, kind);
    expect(rows.flatMap(({ decider }) => decider ?? [])).toContain('张三');
    expect(await take(other, file)).toMatchObject({ failed: [] });
    expect((await writeTable(other, kind)).rows).toEqual(rows);
  }
  const connection = new Sqlite(library.file, { readonly: true });
  expect(connection.prepare('SELECT DISTINCT author FROM corrections').pluck().all()).toEqual(['张三']);
  connection.close();
});
