import { expect, it } from 'vitest';
import type { BundleConflict } from '../../shared/contract/bundle-api.ts';
import { SEARCH_EVERYWHERE } from '../../shared/contract/search-api.ts';
import { exportTo, look, openFile, rowsOf, take } from './bundle-case.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const clock = (): (() => Date) => {
  let time = Date.UTC(2026, 2, 5);
  return () => new Date((time += 60_000));
};

/** Two machines that begin with the same library: three reports, a note, a decided link, a confirmed goal, a join. */
async function makeTwins(): Promise<readonly [TestLibrary, TestLibrary]> {
  const one = makeLibrary({ now: clock() });
  for (const year of [2022, 2023, 2024]) await addText(one, `${year}.txt`, inventReport(year));
  await one.call('notes/add', { target: await targetOf(one, 1, '云川大桥'), text: '待核', tags: ['交通'] });
  await decide(one, 'link', '云川大桥建成通车', '新建农村公路23公里');
  await judge(one, 'met', '见原文');
  await one.call('indicators/join', {
    place: '云川市',
    names: ['新建农村公路', '新增停车位'],
    indicator: '路',
  });
  const other = makeLibrary({ now: clock() });
  await take(other, await exportTo(one, 'twins.dzpack'));
  return [one, other];
}

async function targetOf(library: TestLibrary, report: number, quote: string) {
  const { text } = await library.call('report/open', { id: report });
  const anchor = { quote, prefix: '', suffix: '', start: text.indexOf(quote) };
  return { kind: 'text', report, anchor };
}

async function decide(
  library: TestLibrary,
  kind: 'link' | 'cut',
  left: string,
  right: string,
): Promise<void> {
  const view = await library.call('compare/open', { left: 1, right: 2 });
  const find = (text: string, words: string) => {
    const start = text.indexOf(words);
    expect(start).toBeGreaterThan(0);
    return { start, end: start + words.length };
  };
  const sides = { left: find(view.left.text, left), right: find(view.right.text, right) };
  await library.call('compare/decide', { left: 1, right: 2, decision: { kind, level: 'passage', ...sides } });
}

async function judge(library: TestLibrary, code: string, comment: string): Promise<void> {
  const view = await library.call('goals/open', { report: 1 });
  const goal = view.goals.find(({ quote }) => quote.includes('停车位'))!;
  const evidence = [{ kind: 'outside', source: '年鉴', quote: '共1200个' }];
  await library.call('goals/judge', {
    report: 1,
    verdicts: [{ goal: goal.key, code, evidence, absence: null, comment }],
  });
}

const kinds = (conflicts: readonly BundleConflict[]): readonly string[] =>
  conflicts.map(({ kind }) => kind).sort();

/** Both sides go on at the same things, each in its own way. */
async function goApart(one: TestLibrary, other: TestLibrary): Promise<void> {
  await one.call('notes/edit', { id: 1, text: '我的', tags: ['交通'] });
  await other.call('notes/edit', { id: 1, text: '他的', tags: ['交通', '桥'] });
  await decide(other, 'cut', '云川大桥建成通车', '新建农村公路23公里');
  await judge(one, 'met', '我看完成了');
  await judge(other, 'missed', '他看没有');
  await one.call('indicators/join', {
    place: '云川市',
    names: ['新建农村公路', '新增停车位'],
    indicator: '道路',
  });
  await other.call('indicators/join', {
    place: '云川市',
    names: ['新建农村公路', '新增停车位'],
    indicator: '公路',
  });
  await one.call('report/label-edition', { id: 3, label: '审议稿' });
  await other.call('report/label-edition', { id: 3, label: '修订稿' });
  const head = { title: '政府工作报告', place: '云川市', year: 2024, session: '', date: '' };
  await one.call('report/correct-head', { id: 3, head: { ...head, speaker: '沈一帆' } });
  await other.call('report/correct-head', { id: 3, head: { ...head, speaker: '沈二帆' } });
  const kept = { keptSteps: ['indents'], keptEdits: [] };
  await other.call('report/clean-as', { id: 2, choice: kept });
  const { schemes } = await one.call('goals/open', { report: 1 });
  const [first, ...rest] = schemes.at(-1)!.entries;
  await other.call('goals/save-scheme', { entries: [{ ...first, label: '圆满' }, ...rest] });
}

it('lists what both sides changed, each with what it says, and takes nothing in before it is decided', async () => {
  const [one, other] = await makeTwins();
  await goApart(one, other);
  const file = await exportTo(other);
  const { conflicts, isIntoEmpty, sharedCoders } = await look(one, file);
  expect(isIntoEmpty).toBe(false);
  expect(sharedCoders).toEqual(['编码员 A']);
  expect(new Set(kinds(conflicts))).toEqual(
    new Set(['cleaning', 'correction', 'decision', 'edition', 'indicator', 'note', 'scheme', 'verdict']),
  );
  const of = (kind: string): BundleConflict => conflicts.find((conflict) => conflict.kind === kind)!;
  expect(of('note')).toMatchObject({
    place: '云川市',
    year: 2022,
    words: '云川大桥',
    mine: ['我的 #交通'],
    theirs: ['他的 #交通 #桥'],
    canBoth: true,
  });
  expect(of('verdict')).toMatchObject({
    year: 2022,
    mine: ['完成 我看完成了'],
    theirs: ['未完成 他看没有'],
    canBoth: false,
  });
  expect(of('edition')).toMatchObject({ year: 2024, mine: ['审议稿'], theirs: ['修订稿'] });
  expect(of('decision')).toMatchObject({
    mine: [expect.stringContaining(' 对应 ')],
    theirs: [expect.stringContaining(' 不对应 ')],
  });
  expect(of('correction')).toMatchObject({
    words: '2024.txt',
    mine: ['云川市 2024 政府工作报告 沈一帆'],
    theirs: ['云川市 2024 政府工作报告 沈二帆'],
  });
  expect(of('cleaning')).toMatchObject({ year: 2023, mine: ['照读出的'] });
  expect(of('scheme').theirs[0]).toContain('圆满');
  const before = openFile(await exportTo(one));
  expect(await failureOf(() => take(one, file))).toEqual({
    code: 'invalid-input',
    details: { reason: 'bundle-conflicts', count: conflicts.length },
  });
  expect(openFile(await exportTo(one))).toEqual(before);
});

it('keeps mine where that is chosen, takes theirs where that is, and loses neither of two notes', async () => {
  const [one, other] = await makeTwins();
  await goApart(one, other);
  const [mine, theirs] = [await exportTo(one), await exportTo(other)];
  const before = openFile(mine);
  const kept = await take(one, theirs, { rest: 'mine' });
  expect(kept.backup).toMatch(/replaced/u);
  const after = openFile(await exportTo(one, 'kept.dzpack'));
  for (const table of [
    'notes',
    'decisions',
    'editions',
    'corrections',
    'indicator_joins',
    'goal_verdicts',
    'texts',
  ])
    expect([table, rowsOf(after, table)]).toEqual([table, rowsOf(before, table)]);
  expect((await one.call('goals/open', { report: 1 })).schemes.at(-1)!.entries[0]!.label).toBe('完成');
  await one.call('history/undo', {});

  const { conflicts } = await look(one, theirs);
  const note = conflicts.find(({ kind }) => kind === 'note')!.id;
  const taken = await take(one, theirs, { rest: 'theirs', choices: { [note]: 'both' } });
  expect(new Set(Object.values(taken.choices))).toEqual(new Set(['both', 'theirs']));
  const notes = (await one.call('notes/list', { report: null })).map(({ text }) => text).sort();
  expect(notes).toEqual(['他的', '我的']);
  const [own, wanted] = [openFile(await exportTo(one, 'taken.dzpack')), openFile(theirs)];
  for (const table of ['editions', 'corrections', 'indicator_joins', 'goals', 'goal_evidence'])
    expect([table, timeless(own, table)]).toEqual([table, timeless(wanted, table)]);
  expect(rowsOf(own, 'decisions').map(({ kind }) => kind)).toEqual(['cut']);
  expect(rowsOf(own, 'texts').map(({ choice }) => choice)).toEqual(
    rowsOf(wanted, 'texts').map(({ choice }) => choice),
  );
  expect(rowsOf(own, 'texts').map(({ text }) => text)).toEqual(
    rowsOf(wanted, 'texts').map(({ text }) => text),
  );
  const { schemes, marks } = await one.call('goals/open', { report: 1 });
  expect(schemes.at(-1)!.entries[0]!.label).toBe('圆满');
  expect(marks[0]!.verdict).toMatchObject({ code: 'missed', comment: '他看没有' });
  expect(await look(one, theirs).then((view) => kinds(view.conflicts))).toEqual([]);
});

function timeless(files: ReturnType<typeof openFile>, table: string): unknown {
  return rowsOf(files, table).map(({ id: _, created_at: __, ...row }) => row);
}

it('what only one side did, and what nobody had said, is added without a question', async () => {
  const [one, other] = await makeTwins();
  await one.call('notes/add', { target: await targetOf(one, 2, '云川大桥'), text: '只有我', tags: [] });
  await other.call('notes/add', { target: await targetOf(other, 3, '云川大桥'), text: '只有他', tags: [] });
  await other.call('report/label-edition', { id: 2, label: '修订稿' });
  const view = await other.call('goals/open', { report: 1 });
  const goal = view.goals.find(({ quote }) => quote.includes('检修'))!.key;
  await one.call('goals/decide', { report: 1, goals: [goal], state: 'confirmed' });
  await other.call('goals/edit', { report: 1, goal, name: '桥梁', dueYear: 2025 });
  await addText(other, '2026.txt', inventReport(2026));
  await one.call('report/delete', { id: 3 });
  const taken = await take(one, await exportTo(other));
  expect(taken).toMatchObject({
    restored: 1,
    view: { conflicts: [], counts: { reports: { all: 4, added: 1 }, notes: { all: 2, added: 1 } } },
  });
  expect((await one.call('notes/list', { report: null })).map(({ text }) => text).sort()).toEqual([
    '只有他',
    '只有我',
    '待核',
  ]);
  expect((await one.call('report/open', { id: 2 })).summary.edition).toBe('修订稿');
  const mark = (await one.call('goals/open', { report: 1 })).marks.find(({ key }) => key === goal);
  expect(mark).toMatchObject({ state: 'confirmed', name: '桥梁', dueYear: 2025 });
});

it('coders of one name who are two people stay apart', async () => {
  const [one, other] = await makeTwins();
  await judge(other, 'missed', '他看没有');
  const file = await exportTo(other);
  const { conflicts } = await look(one, file, { coders: 'apart' });
  expect(conflicts).toEqual([]);
  await take(one, file, { coders: 'apart' });
  const { coders, current } = await one.call('coders/list', {});
  expect([coders.map(({ name }) => name), current]).toEqual([['编码员 A', '编码员 A (2)'], 1]);
  const { verdicts, disagreements } = await one.call('goals/agreement', {
    report: 1,
    first: coders[0]!.id,
    second: coders[1]!.id,
  });
  expect([verdicts.items, disagreements.length]).toEqual([1, 1]);
});

it('of a goal that one side rejected and the other judged there is no verdict without the goal', async () => {
  for (const rest of ['mine', 'theirs'] as const) {
    const [one, other] = await makeTwins();
    const view = await one.call('goals/open', { report: 1 });
    const { key } = view.goals.find(({ quote }) => quote.includes('停车位'))!;
    await one.call('goals/decide', { report: 1, goals: [key], state: 'rejected' });
    const file = await exportTo(other);
    expect(kinds((await look(one, file)).conflicts)).toEqual(['goal']);
    await take(one, file, { rest });
    const mark = (await one.call('goals/open', { report: 1 })).marks[0]!;
    expect([mark.state, mark.verdict?.code ?? null]).toEqual(
      rest === 'mine' ? ['rejected', null] : ['confirmed', 'met'],
    );
  }
});

it('of a year one report stands, the one that the reader says', async () => {
  for (const rest of ['mine', 'theirs'] as const) {
    const [one, other] = await makeTwins();
    await addText(one, '本库.txt', inventReport(2022, '　　本库的另一稿。'));
    await addText(other, '包里.txt', inventReport(2022, '　　包里的另一稿。'));
    await one.call('report/choose-edition', { id: 4, isChosen: true });
    await other.call('report/choose-edition', { id: 4, isChosen: true });
    const file = await exportTo(other);
    const { conflicts } = await look(one, file);
    expect(conflicts.map(({ kind, mine, theirs }) => [kind, mine, theirs])).toEqual([
      ['standing', ['本库.txt'], ['包里.txt']],
    ]);
    await take(one, file, { rest });
    const shelves = await one.call('library/list', {});
    const standing = shelves.flatMap(({ reports }) => reports).filter(({ isChosen }) => isChosen);
    expect(standing.map(({ fileName }) => fileName)).toEqual([rest === 'mine' ? '本库.txt' : '包里.txt']);
  }
});

it('tags of reports, places kept apart and saved searches come along; a search of one name is asked about', async () => {
  const [one, other] = await makeTwins();
  const save = (library: TestLibrary, name: string, query: string) =>
    library.call('search/save', { name, query, filter: { ...SEARCH_EVERYWHERE, place: '云川市' } });
  await one.call('shelf/tag', { reports: [1], add: ['样本'], remove: [] });
  await one.call('shelf/part', { pairs: [{ from: '云河市', into: '云川市' }] });
  await save(one, '桥', '大桥');
  await save(one, '路', '公路');
  await save(other, '路', '农村公路');
  const all = await exportTo(one, 'kept.dzpack');
  const some = await exportTo(one, 'some.dzpack', [1]);
  expect(
    ['report_tags', 'places_apart', 'saved_searches'].map((name) => rowsOf(openFile(some), name).length),
  ).toEqual([1, 0, 0]);
  expect(rowsOf(openFile(all), 'places_apart')).toHaveLength(1);
  const { counts, conflicts } = await look(other, all);
  expect([counts['report-tags'], counts.searches]).toEqual([
    { all: 1, added: 1 },
    { all: 2, added: 1 },
  ]);
  expect(conflicts).toMatchObject([
    { kind: 'search', words: '路', mine: ['农村公路 · 云川市'], theirs: ['公路 · 云川市'], canBoth: false },
  ]);
  await take(other, all, { rest: 'theirs' });
  const queries = (await other.call('search/list', {})).map(({ name, query }) => `${name} ${query}`);
  expect(queries.toSorted()).toEqual(['桥 大桥', '路 公路'].toSorted());
  const [shelf] = await other.call('shelf/list', {});
  expect(shelf?.reports.find(({ id }) => id === 1)?.tags).toEqual(['样本']);
});
