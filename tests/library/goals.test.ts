import { describe, expect, it } from 'vitest';
import type { GoalsView } from '../../shared/contract/goal-api.ts';
import type { GoalMark, JudgedCandidate, ReadGoal } from '../../shared/model/goal.ts';
import { sliceSpan, type Span } from '../../shared/model/span.ts';
import { addText, failureOf, makeLibrary, type TestLibrary } from './tools.ts';

const GOALS = [
  '地区生产总值增长6%以上，新增就业3万人。',
  '建成青岚大桥、滨河隧道。启动青岚水库除险加固工程。',
  '到2026年，森林覆盖率达到40%。',
  '完善夜间公交线网。',
];
const RESULTS = '地区生产总值增长6.3%，新增就业2.6万人。青岚大桥建成通车。青岚水库除险加固工程全面开工。';

/** A report of an invented place with what was done and what is to be done. */
function report(year: number, review: string, goals: string): string {
  return [
    '政府工作报告',
    `——${year}年1月9日在云川市第三届人民代表大会第二次会议上`,
    '云川市人民政府市长\u3000沈一帆',
    '各位代表：',
    '\u3000\u3000这里，我代表市人民政府，向各位代表说说一年来的事，请评议。',
    `\u3000\u3000一、${year - 1}年工作回顾`,
    `\u3000\u3000过去一年，${review}`,
    `\u3000\u3000二、${year}年工作安排`,
    `\u3000\u3000（一）主要目标。${goals}`,
    '\u3000\u3000各位代表！让我们携手同心，把云川建设得更加美好！',
    '',
  ].join('\n');
}

type Case = { readonly library: TestLibrary; readonly earlier: number; readonly later: number };

async function makeCase(library = makeLibrary()): Promise<Case> {
  const earlier = await addText(library, '2023.txt', report(2023, '教育稳步发展。', GOALS.join('')));
  const later = await addText(library, '2024.txt', report(2024, RESULTS, '继续推进滨河隧道建设。'));
  return { library, earlier: earlier.id, later: later.id };
}

function goalOf(view: GoalsView, words: string): ReadGoal {
  const found = view.goals.find(({ name, quote }) => name.includes(words) || quote.includes(words));
  if (found === undefined)
    throw new Error(`no goal ${words} among ${view.goals.map(({ name }) => name).join()}`);
  return found;
}

function markOf(view: GoalsView, words: string): GoalMark | undefined {
  return view.marks.find(({ key }) => key === goalOf(view, words).key);
}

function candidateOf(view: GoalsView, words: string): JudgedCandidate {
  const [first] = goalOf(view, words).outcomes[0]?.candidates ?? [];
  if (first === undefined) throw new Error(`no candidate for ${words}`);
  return first;
}

function open({ library, earlier }: Case): Promise<GoalsView> {
  return library.call('goals/open', { report: earlier });
}

/** A verdict on the goal with these words, resting on its best candidate. */
async function judge(
  made: Case,
  words: string,
  code: string,
  rest: Partial<{ evidence: readonly object[]; absence: object | null; comment: string }> = {},
): Promise<readonly GoalMark[]> {
  const view = await open(made);
  const goal = goalOf(view, words);
  const best = goal.outcomes[0]?.candidates[0];
  const found = best === undefined ? [] : [{ kind: 'passage', report: made.later, span: best.span }];
  const verdict = { goal: goal.key, code, evidence: found, absence: null, comment: '', ...rest };
  return made.library.call('goals/judge', { report: made.earlier, verdicts: [verdict] });
}

function decide(made: Case, keys: readonly string[], state: string): Promise<readonly GoalMark[]> {
  return made.library.call('goals/decide', { report: made.earlier, goals: keys, state });
}

function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

const OUTSIDE = { kind: 'outside', source: '云川年鉴2024', quote: '新增就业2.6万人' };

describe('the goals of a report', () => {
  it('are looked for in the next one, with all that a reader needs to judge them', async () => {
    const made = await makeCase();
    const view = await open(made);
    expect(view.later.map(({ summary }) => summary.head.year)).toEqual([2024]);
    expect(view.earlier.summary.id).toBe(made.earlier);
    const growth = goalOf(view, '地区生产总值');
    expect(growth).toMatchObject({
      dueYear: 2023,
      strengths: ['at_least'],
      isConcrete: true,
      origin: 'read',
    });
    expect(growth.outcomes).toHaveLength(1);
    expect(growth.outcomes[0]).toMatchObject({ report: made.later, proposal: { verdict: 'met' } });
    expect(candidateOf(view, '地区生产总值')).toMatchObject({
      attainment: { kind: 'comparable', isMet: true },
    });
    expect(goalOf(view, '新增就业').outcomes[0]?.proposal.verdict).toBe('missed');
    expect(goalOf(view, '夜间公交')).toMatchObject({ isConcrete: false });
    const { searched } = goalOf(view, '夜间公交').outcomes[0]!;
    expect(searched.parts).toContain('review');
    expect(searched.words.join()).toContain('公交');
    expect(view.marks).toEqual([]);
    expect(view.lost).toEqual([]);
    const starts = view.goals.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(made.library.events.map(({ name }) => name)).toContain('goals/progress');
  });

  it('have the same keys whenever they are opened', async () => {
    const made = await makeCase();
    const keys = (view: GoalsView): readonly string[] => view.goals.map(({ key }) => key);
    const before = keys(await open(made));
    expect(new Set(before).size).toBe(before.length);
    made.library.close();
    const again = { ...made, library: makeLibrary({ file: made.library.file }) };
    expect(keys(await open(again))).toEqual(before);
  });

  it('that are due later are followed to the report after their due year', async () => {
    const made = await makeCase();
    const first = await open(made);
    expect(goalOf(first, '森林覆盖率')).toMatchObject({ dueYear: 2026 });
    expect(first.missingYears).toEqual([2026]);
    const interim = await addText(
      made.library,
      '2025.txt',
      report(2025, '森林覆盖率达到39%。', '植树造林。'),
    );
    const between = await open(made);
    expect(goalOf(between, '新增就业').outcomes).toHaveLength(1);
    const halfway = goalOf(between, '森林覆盖率').outcomes;
    expect(halfway.map(({ proposal }) => proposal.verdict)).toEqual(['not_reported', 'unclear']);
    await made.library.call('report/delete', { id: interim.id });
    await addText(made.library, '2026.txt', report(2026, '森林覆盖率达到38%。', '植树造林。'));
    await addText(made.library, '2027.txt', report(2027, '森林覆盖率达到40.2%。', '植树造林。'));
    await addText(made.library, '2028.txt', report(2028, '森林覆盖率达到41%。', '植树造林。'));
    const view = await open(made);
    expect(view.later.map(({ summary }) => summary.head.year)).toEqual([2024, 2026, 2027]);
    expect(view.missingYears).toEqual([]);
    const forest = goalOf(view, '森林覆盖率').outcomes;
    expect(forest.map(({ proposal }) => proposal.verdict)).toEqual(['not_reported', 'unclear', 'met']);
    expect(goalOf(view, '新增就业').outcomes).toHaveLength(1);
  });

  it('say which years are missing, and are searched in the next report that there is', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2023.txt', report(2023, '教育稳步发展。', GOALS.join('')));
    const alone = await library.call('goals/open', { report: id });
    expect(alone.later).toEqual([]);
    expect(alone.missingYears).toEqual([2023, 2026]);
    expect(alone.goals.every(({ outcomes }) => outcomes.length === 0)).toBe(true);
    await addText(library, '2025.txt', report(2025, RESULTS, '植树造林。'));
    const view = await library.call('goals/open', { report: id });
    expect(view.later.map(({ summary }) => summary.head.year)).toEqual([2025]);
    expect(view.missingYears).toEqual([2023, 2026]);
    expect(goalOf(view, '青岚大桥').outcomes).toHaveLength(1);
  });

  it('are searched in at most six later reports, those that settle a goal among them', async () => {
    const library = makeLibrary();
    const { id } = await addText(
      library,
      '2020.txt',
      report(2020, '教育稳步发展。', '到2029年，森林覆盖率达到40%。建成青岚大桥。'),
    );
    for (let year = 2021; year <= 2030; year++)
      await addText(library, `${year}.txt`, report(year, `第${year}次植树造林。`, '植树造林。'));
    const { later } = await library.call('goals/open', { report: id });
    expect(later.map(({ summary }) => summary.head.year)).toEqual([2021, 2022, 2023, 2024, 2025, 2030]);
  });

  it('are searched in the latest import of a year that is not in the bin', async () => {
    const made = await makeCase();
    const other = await addText(made.library, '2024b.txt', report(2024, '教育稳步发展。', '植树造林。'));
    expect((await open(made)).later.map(({ summary }) => summary.id)).toEqual([other.id]);
    await made.library.call('report/delete', { id: other.id });
    expect((await open(made)).later.map(({ summary }) => summary.id)).toEqual([made.later]);
    await made.library.call('report/delete', { id: made.later });
    const view = await open(made);
    expect(view.later).toEqual([]);
    expect(view.missingYears).toContain(2023);
    await made.library.call('report/delete', { id: made.earlier });
    expect(await failureOf(() => open(made))).toEqual({
      code: 'not-found',
      details: { report: made.earlier },
    });
  });

  it('follow the reader’s corrections of figures', async () => {
    const made = await makeCase();
    const before = goalOf(await open(made), '新增就业');
    const { quote: _quote, span: _span, isDoubtful: _isDoubtful, valueSpan, ...reading } = before.figure!;
    const { correction: _correction, ...plain } = reading as typeof reading & { correction: unknown };
    const edit = { kind: 'correct', reading: { ...plain, value: 2.5 } };
    await made.library.call('figures/edit', { id: made.earlier, edit, at: valueSpan });
    const view = await open(made);
    expect(goalOf(view, '新增就业').figure?.value).toBe(2.5);
    expect(goalOf(view, '新增就业').outcomes[0]?.proposal.verdict).toBe('met');
  });

  it('stop being read when the call is cancelled', async () => {
    const made = await makeCase();
    const controller = new AbortController();
    controller.abort(new Error('cancelled by the test'));
    const call = made.library.call('goals/open', { report: made.earlier }, { signal: controller.signal });
    await expect(call).rejects.toThrow('cancelled by the test');
  });
});

describe('decisions on goals', () => {
  it('are one step for many, and undone and done again after a restart', async () => {
    const made = await makeCase();
    const keys = (await open(made)).goals.map(({ key }) => key);
    const marks = await decide(made, keys, 'confirmed');
    expect(marks.map(({ key }) => key)).toEqual(keys);
    expect(new Set(marks.map(({ state }) => state))).toEqual(new Set(['confirmed']));
    made.library.close();
    const library = makeLibrary({ file: made.library.file });
    const again = { ...made, library };
    expect((await open(again)).marks).toEqual(marks);
    expect((await library.call('history/undo', {})).redo?.action).toBe('decide-goal');
    expect((await open(again)).marks).toEqual([]);
    await library.call('history/redo', {});
    expect((await open(again)).marks).toEqual(marks);
  });

  it('are told to other windows', async () => {
    const made = await makeCase();
    const other = makeLibrary({ file: made.library.file });
    const [goal] = (await open(made)).goals;
    other.takeChanges();
    await decide(made, [goal!.key], 'rejected');
    expect(other.takeChanges()).toEqual(['goals']);
    await made.library.call('history/undo', {});
    expect(other.takeChanges()).toEqual(['goals']);
  });

  it('of what is not there are refused, and nothing of the rest is done', async () => {
    const made = await makeCase();
    const [goal] = (await open(made)).goals;
    for (const key of ['elsewhere.1-2.t', 'own.99'])
      expect(await failureOf(() => decide(made, [goal!.key, key], 'confirmed'))).toEqual({
        code: 'not-found',
        details: { goal: key },
      });
    expect((await open(made)).marks).toEqual([]);
    expect(await made.library.call('history/get', {})).toEqual({ undo: null, redo: null });
  });

  it('that change nothing are no step', async () => {
    const made = await makeCase();
    const [goal] = (await open(made)).goals;
    expect(await decide(made, [goal!.key], 'proposed')).toEqual([]);
    await decide(made, [goal!.key], 'confirmed');
    await decide(made, [goal!.key], 'confirmed');
    expect((await made.library.call('history/undo', {})).undo).toBeNull();
  });

  it('take a verdict away with them, and the name and year stay', async () => {
    const made = await makeCase();
    await judge(made, '青岚大桥', 'met');
    const { key } = goalOf(await open(made), '青岚大桥');
    await made.library.call('goals/edit', { report: made.earlier, goal: key, name: '大桥', dueYear: 2026 });
    const [mark] = await decide(made, [key], 'rejected');
    expect(mark).toMatchObject({ state: 'rejected', verdict: null, name: '大桥', dueYear: 2026 });
    await made.library.call('history/undo', {});
    expect(markOf(await open(made), '青岚大桥')?.verdict?.code).toBe('met');
  });
});

describe('a goal that the reader edits or adds', () => {
  it('is looked for up to its own due year', async () => {
    const made = await makeCase();
    await addText(made.library, '2025.txt', report(2025, '夜间公交线网更加完善。', '植树造林。'));
    const { key } = goalOf(await open(made), '夜间公交');
    await made.library.call('goals/edit', { report: made.earlier, goal: key, name: null, dueYear: 2024 });
    const view = await open(made);
    expect(goalOf(view, '夜间公交').outcomes).toHaveLength(2);
    expect(markOf(view, '夜间公交')).toMatchObject({ state: 'proposed', dueYear: 2024 });
  });

  it('stands among the others with its own candidates, and is undone', async () => {
    const made = await makeCase();
    const { text } = (await open(made)).earlier;
    const span = find(text, '携手同心，把云川建设得更加美好');
    const args = { report: made.earlier, span, name: '美好云川', dueYear: null };
    const view = await made.library.call('goals/add', args);
    const added = view.goals.find(({ origin }) => origin === 'added');
    expect(added).toMatchObject({ quote: '携手同心，把云川建设得更加美好', name: '美好云川', figure: null });
    expect(added?.outcomes).toHaveLength(1);
    expect(view.marks).toMatchObject([{ key: added?.key, state: 'confirmed' }]);
    await made.library.call('history/undo', {});
    expect((await open(made)).goals.some(({ origin }) => origin === 'added')).toBe(false);
  });

  it('has the figure inside its words, whatever that was read as', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2023.txt', report(2023, '茶叶产值达到9亿元。', '植树造林。'));
    await addText(library, '2024.txt', report(2024, '茶叶产值达到8亿元。', '植树造林。'));
    const { text } = (await library.call('goals/open', { report: id })).earlier;
    const span = find(text, '茶叶产值达到9亿元');
    const view = await library.call('goals/add', { report: id, span, name: '茶叶产值', dueYear: null });
    const added = view.goals.find(({ origin }) => origin === 'added');
    expect(added?.figure).toMatchObject({ value: 9, kind: 'goal', year: 2023 });
    expect(added?.outcomes[0]).toMatchObject({ proposal: { verdict: 'missed' } });
  });

  it('that is read already is confirmed, not there twice', async () => {
    const made = await makeCase();
    const before = await open(made);
    const { span, key } = goalOf(before, '夜间公交');
    const args = { report: made.earlier, span, name: '夜间公交', dueYear: 2024 };
    const view = await made.library.call('goals/add', args);
    expect(view.goals).toHaveLength(before.goals.length);
    expect(view.marks).toMatchObject([{ key, state: 'confirmed', name: '夜间公交', dueYear: 2024 }]);
    const twice = await made.library.call('goals/add', args);
    expect(twice.marks).toEqual(view.marks);
  });

  it('without words is refused', async () => {
    const made = await makeCase();
    const { length } = (await open(made)).earlier.text;
    for (const span of [
      { start: 3, end: 3 },
      { start: length - 2, end: length + 5 },
      { start: 9, end: 4 },
    ])
      // prettier-ignore
      expect(
        await failureOf(() =>
          made.library.call('goals/add', { report: made.earlier, span, name: '无', dueYear: null }),
        ),
      ).toEqual({ code: 'invalid-input', details: { reason: 'nothing-there' } });
  });
});

describe('evidence', () => {
  it('is linked many to many, once each, and unlinked', async () => {
    const made = await makeCase();
    const { library, earlier } = made;
    const view = await open(made);
    const [bridge, jobs] = [goalOf(view, '青岚大桥').key, goalOf(view, '新增就业').key];
    const passage = { kind: 'passage', report: made.later, span: candidateOf(view, '青岚大桥').span };
    const link = (goal: string, evidence: object): Promise<readonly GoalMark[]> =>
      library.call('goals/link', { report: earlier, goal, evidence });
    await link(bridge, passage);
    await link(jobs, passage);
    await link(bridge, OUTSIDE);
    const [mark] = await link(bridge, passage);
    expect(mark?.evidence).toHaveLength(2);
    expect(mark?.evidence[0]).toMatchObject({ kind: 'passage', report: made.later, span: passage.span });
    expect(mark?.evidence[1]).toMatchObject(OUTSIDE);
    expect(mark?.state).toBe('proposed');
    const gone = { report: earlier, goal: bridge, evidence: mark!.evidence[0]!.id };
    expect((await library.call('goals/unlink', gone))[0]?.evidence).toHaveLength(1);
    expect(await failureOf(() => library.call('goals/unlink', gone))).toMatchObject({ code: 'not-found' });
    expect(markOf(await open(made), '新增就业')?.evidence).toHaveLength(1);
  });

  it('of nothing, or in a report that is not there, is refused', async () => {
    const made = await makeCase();
    const { key } = goalOf(await open(made), '青岚大桥');
    const link = (evidence: object): Promise<unknown> =>
      made.library.call('goals/link', { report: made.earlier, goal: key, evidence });
    const nothing = { kind: 'passage', report: made.later, span: { start: 4, end: 4 } };
    expect(await failureOf(() => link(nothing))).toMatchObject({
      code: 'invalid-input',
      details: { reason: 'nothing-there' },
    });
    expect(await failureOf(() => link({ ...nothing, report: 99 }))).toMatchObject({ code: 'not-found' });
  });

  it('that a verdict rests on is not taken away under it', async () => {
    const made = await makeCase();
    const [mark] = await judge(made, '青岚大桥', 'met');
    const args = { report: made.earlier, goal: mark!.key, evidence: mark!.evidence[0]!.id };
    expect(await failureOf(() => made.library.call('goals/unlink', args))).toEqual({
      code: 'invalid-input',
      details: { reason: 'no-evidence', goal: mark!.key },
    });
    await made.library.call('goals/link', { report: made.earlier, goal: mark!.key, evidence: OUTSIDE });
    const [after] = await made.library.call('goals/unlink', args);
    expect(after).toMatchObject({ evidence: [OUTSIDE], verdict: { code: 'met' } });
  });

  it('follows its report into a corrected import, and has no place where that is in the bin', async () => {
    const made = await makeCase();
    await judge(made, '青岚大桥', 'met');
    const corrected = report(2024, RESULTS.replace('6.3%', '6.4%'), '继续推进滨河隧道建设。');
    const other = await addText(made.library, '2024b.txt', corrected);
    const placeOf = async (): Promise<unknown> => {
      const evidence = markOf(await open(made), '青岚大桥')?.evidence[0];
      return evidence?.kind === 'passage' ? [evidence.report, evidence.span !== null] : undefined;
    };
    expect(await placeOf()).toEqual([other.id, true]);
    await made.library.call('report/delete', { id: other.id });
    expect(await placeOf()).toEqual([made.later, true]);
    await made.library.call('report/delete', { id: made.later });
    expect(await placeOf()).toEqual([made.later, false]);
  });
});

/** A goal whose passage has two figures in its unit. */
async function makeChoice(library = makeLibrary()): Promise<Case> {
  const earlier = await addText(
    library,
    '2023.txt',
    `来源：云川日报\n${report(2023, '教育稳步发展。', '建设公共充电桩300个。')}`,
  );
  const later = await addText(
    library,
    '2024.txt',
    `来源：云川日报\n${report(2024, '建设公共充电桩320个，新增停车泊位2（下转2版）70个。', '植树造林。')}`,
  );
  return { library, earlier: earlier.id, later: later.id };
}

/** Sets the value that reads so against the goal, or takes that back. */
async function choose(made: Case, words: string | null): Promise<GoalsView> {
  const view = await open(made);
  const goal = goalOf(view, '充电桩').key;
  const value = words === null ? null : find(view.later.at(-1)!.text, words);
  const args = { report: made.earlier, goal, later: view.later.at(-1)!.summary.id, value };
  return made.library.call('goals/choose-figure', args);
}

/** What stands against the goal: the result's value, whether the reader chose it, and what is proposed of it. */
function reckoned(view: GoalsView): readonly unknown[] {
  const { candidates, proposal } = goalOf(view, '充电桩').outcomes[0]!;
  const { result, isChosen } = candidates[0]!;
  return [result?.value, isChosen, proposal.verdict];
}

const [TAKEN, CHOSEN] = [
  [320, false, 'met'],
  [270, true, 'missed'],
] as const;

describe('another figure of a passage', () => {
  it('is among those that are offered, and settles what is proposed', async () => {
    const made = await makeChoice();
    const before = await open(made);
    expect(reckoned(before)).toEqual(TAKEN);
    const { figures } = candidateOf(before, '充电桩');
    expect(figures.map(({ figure }) => figure.value)).toEqual([320, 270]);
    const view = await choose(made, '270个');
    expect(reckoned(view)).toEqual(CHOSEN);
    expect(candidateOf(view, '充电桩').attainment).toMatchObject({ kind: 'comparable', ratio: 0.9 });
    expect(markOf(view, '充电桩')?.choices).toMatchObject([
      { report: made.later, anchor: { quote: '270个' } },
    ]);
    expect(reckoned(await choose(made, '320个'))).toEqual([320, true, 'met']);
    expect(markOf(await open(made), '充电桩')?.choices).toHaveLength(1);
    expect(reckoned(await choose(made, null))).toEqual(TAKEN);
  });

  it('is one step, undone and done again after a restart; the same once more is none', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    await choose(made, '270个');
    made.library.close();
    const again = { ...made, library: makeLibrary({ file: made.library.file }) };
    expect(reckoned(await open(again))).toEqual(CHOSEN);
    const { undo, redo } = await again.library.call('history/undo', {});
    expect([redo?.action, undo]).toEqual(['choose-figure', null]);
    expect(reckoned(await open(again))).toEqual(TAKEN);
    await again.library.call('history/redo', {});
    expect(reckoned(await open(again))).toEqual(CHOSEN);
  });

  it('stays where either report is cleaned otherwise', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    const raw = { keptSteps: ['turns', 'furniture', 'indents', 'blank-lines'], keptEdits: [] };
    const clean = { keptSteps: [], keptEdits: [] };
    const placed = async (): Promise<string> => {
      const [choice] = (await open(made)).marks.flatMap(({ choices }) => choices);
      const { text } = await made.library.call('report/open', { id: made.later });
      return choice?.span ? sliceSpan(text, choice.span) : 'lost';
    };
    await made.library.call('report/clean-as', { id: made.earlier, choice: raw });
    expect(reckoned(await open(made))).toEqual(CHOSEN);
    // The value itself reads otherwise.
    await made.library.call('report/clean-as', { id: made.later, choice: raw });
    expect(await placed()).toBe('2（下转2版）70个');
    await made.library.call('report/clean-as', { id: made.later, choice: clean });
    expect(await placed()).toBe('270个');
    expect(reckoned(await open(made))).toEqual(CHOSEN);
  });

  it('is in a corrected file of either report', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    const later = await addText(
      made.library,
      '2024b.txt',
      report(2024, '教育优质发展。建设公共充电桩320个，新增停车泊位270个。', '植树造林。'),
    );
    const view = await open(made);
    expect(view.later.map(({ summary }) => summary.id)).toEqual([later.id]);
    expect(reckoned(view)).toEqual(CHOSEN);
    const { id } = await addText(
      made.library,
      '2023b.txt',
      report(2023, '教育稳步发展。', '建设公共充电桩300个。植树造林。'),
    );
    expect(reckoned(await made.library.call('goals/open', { report: id }))).toEqual(CHOSEN);
    // Chosen anew in the corrected file, there is one choice, not one for each file.
    expect(reckoned(await choose(made, null))).toEqual(TAKEN);
  });

  it('is one coder’s, and of what is not there is refused', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    const coders = await made.library.call('coders/add', { name: '编码员 B' });
    await made.library.call('coders/choose', { id: coders[1]!.id });
    const view = await open(made);
    expect(reckoned(view)).toEqual(TAKEN);
    const goal = goalOf(view, '充电桩').key;
    const args = { report: made.earlier, goal, later: made.later };
    const nothing = { ...args, value: { start: 1e6, end: 1e6 + 2 } };
    expect(await failureOf(() => made.library.call('goals/choose-figure', nothing))).toMatchObject({
      code: 'invalid-input',
    });
    const nowhere = { ...args, later: 99, value: { start: 0, end: 2 } };
    expect(await failureOf(() => made.library.call('goals/choose-figure', nowhere))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a verdict', () => {
  it('needs words that it rests on', async () => {
    const made = await makeCase();
    const refusal = (code: string, rest: object): Promise<unknown> =>
      failureOf(() => judge(made, '夜间公交', code, rest));
    const { key } = goalOf(await open(made), '夜间公交');
    const refused = (reason: string): unknown => ({ code: 'invalid-input', details: { reason, goal: key } });
    expect(await refusal('met', { evidence: [] })).toEqual(refused('no-evidence'));
    expect(await refusal('not_reported', { evidence: [OUTSIDE] })).toEqual(refused('no-absence'));
    for (const absence of [
      { parts: [], words: ['公交'] },
      { parts: ['review'], words: [] },
    ])
      expect(await refusal('withheld', { evidence: [], absence })).toEqual(refused('no-absence'));
    expect(await refusal('splendid', { evidence: [OUTSIDE] })).toEqual(refused('no-such-verdict'));
    expect((await open(made)).marks).toEqual([]);
  });

  it('is kept with its evidence, the scheme’s version and the time, and confirms the goal', async () => {
    const made = await makeCase(makeLibrary({ now: () => new Date('2026-03-05T08:15:00Z') }));
    const [mark] = await judge(made, '青岚大桥', 'met', { comment: '已通车' });
    expect(mark).toMatchObject({
      state: 'confirmed',
      evidence: [{ kind: 'passage', report: made.later }],
      verdict: {
        code: 'met',
        schemeVersion: 1,
        absence: null,
        comment: '已通车',
        decidedAt: '2026-03-05T08:15:00.000Z',
      },
    });
    const absence = { parts: ['review', 'tasks'], words: ['公交'] };
    const [silent] = await judge(made, '夜间公交', 'not_reported', { evidence: [], absence });
    expect(silent?.verdict?.absence).toEqual(absence);
    const [outside] = await judge(made, '新增就业', 'missed', { evidence: [OUTSIDE] });
    expect(outside?.verdict?.code).toBe('missed');
  });

  it.each([
    ['words', { parts: ['review', 'tasks'], words: ['公交', '夜班车'] }],
    ['parts', { parts: ['review'], words: ['公交'] }],
  ])('keeps other searched %s under the same verdict, as a step of their own', async (_, wider) => {
    const made = await makeCase();
    const absence = { parts: ['review', 'tasks'], words: ['公交'] };
    await judge(made, '夜间公交', 'not_reported', { evidence: [], absence });
    const [mark] = await judge(made, '夜间公交', 'not_reported', { evidence: [], absence: wider });
    expect(mark?.verdict?.absence).toEqual(wider);
    await made.library.call('history/undo', {});
    expect(markOf(await open(made), '夜间公交')?.verdict?.absence).toEqual(absence);
  });

  it('on many is one step, and where one is refused none is given', async () => {
    const made = await makeCase();
    const view = await open(made);
    const verdict = (words: string, evidence: readonly object[]): object => ({
      ...{ goal: goalOf(view, words).key, code: 'met', evidence, absence: null, comment: '' },
    });
    const give = (verdicts: readonly object[]): Promise<readonly GoalMark[]> =>
      made.library.call('goals/judge', { report: made.earlier, verdicts });
    const good = [verdict('青岚大桥', [OUTSIDE]), verdict('新增就业', [OUTSIDE])];
    expect(await failureOf(() => give([...good, verdict('夜间公交', [])]))).toMatchObject({
      code: 'invalid-input',
    });
    expect((await open(made)).marks).toEqual([]);
    expect(await give(good)).toHaveLength(2);
    expect((await made.library.call('history/undo', {})).redo?.action).toBe('judge-goal');
    expect((await open(made)).marks).toEqual([]);
  });

  it('is taken back, and given again by the same words is no step', async () => {
    const made = await makeCase();
    await judge(made, '青岚大桥', 'met');
    const before = (await made.library.call('history/get', {})).undo;
    await judge(made, '青岚大桥', 'met');
    expect((await made.library.call('history/get', {})).undo).toEqual(before);
    const view = await open(made);
    const nothing = {
      goal: goalOf(view, '青岚大桥').key,
      code: null,
      evidence: [],
      absence: null,
      comment: '',
    };
    const [mark] = await made.library.call('goals/judge', { report: made.earlier, verdicts: [nothing] });
    expect(mark).toMatchObject({ state: 'confirmed', verdict: null });
    expect(mark?.evidence).toHaveLength(1);
    const untouched = { ...nothing, goal: goalOf(view, '夜间公交').key };
    expect(await made.library.call('goals/judge', { report: made.earlier, verdicts: [untouched] })).toEqual(
      [],
    );
  });
});

describe('the scheme of verdicts', () => {
  it('begins with six, and a change of words makes a version that later verdicts keep', async () => {
    const made = await makeCase();
    const [first] = (await open(made)).schemes;
    expect(first?.entries.map(({ code, label, needs }) => [code, label, needs].join())).toEqual([
      'met,完成,evidence',
      'missed,未完成,evidence',
      'not_reported,未提及,absence',
      'base_changed,口径变化,evidence',
      'withheld,有意不提,absence',
      'unclear,难断,evidence',
    ]);
    await judge(made, '青岚大桥', 'met');
    const entries = first!.entries.map((entry) =>
      entry.code === 'met' ? { ...entry, label: '兑现' } : entry,
    );
    const save = (wanted: readonly object[]): Promise<GoalsView['schemes']> =>
      made.library.call('goals/save-scheme', { entries: wanted });
    expect((await save(entries)).map(({ version }) => version)).toEqual([1, 2]);
    expect(await save(entries)).toHaveLength(2);
    await judge(made, '新增就业', 'missed');
    const view = await open(made);
    expect(markOf(view, '青岚大桥')?.verdict?.schemeVersion).toBe(1);
    expect(markOf(view, '新增就业')?.verdict?.schemeVersion).toBe(2);
    expect(view.schemes.at(-1)?.entries[0]?.label).toBe('兑现');
  });

  it('is undone, and refuses two verdicts of one code', async () => {
    const made = await makeCase();
    const { entries } = (await open(made)).schemes[0]!;
    await made.library.call('goals/save-scheme', { entries: entries.slice(0, 2) });
    expect((await made.library.call('history/undo', {})).redo?.action).toBe('save-scheme');
    expect((await open(made)).schemes).toHaveLength(1);
    const twice = [entries[0], entries[0]];
    expect(await failureOf(() => made.library.call('goals/save-scheme', { entries: twice }))).toEqual({
      code: 'invalid-input',
      details: { reason: 'same-code' },
    });
  });
});

describe('a goal that was touched is found again', () => {
  it('after another cleaning, also one that changes its words', async () => {
    const library = makeLibrary();
    const turned = GOALS.join('').replace('青岚水库', '青岚（下转3版）水库');
    const source = `来源：云川日报\n${report(2023, '教育稳步发展。', turned)}`;
    const { id: earlier } = await addText(library, '2023.txt', source);
    const { id: later } = await addText(
      library,
      '2024.txt',
      `来源：云川日报\n${report(2024, RESULTS, '植树造林。')}`,
    );
    const made = { library, earlier, later };
    await judge(made, '青岚水库', 'met');
    await judge(made, '新增就业', 'missed');
    const raw = { keptSteps: ['turns', 'furniture', 'indents', 'blank-lines'], keptEdits: [] };
    for (const id of [earlier, later]) await library.call('report/clean-as', { id, choice: raw });
    const view = await open(made);
    expect(view.lost).toEqual([]);
    expect(view.marks).toHaveLength(2);
    expect(markOf(view, '新增就业')?.verdict?.code).toBe('missed');
    const evidence = view.marks.flatMap((mark) => mark.evidence);
    const words = evidence.map((each) =>
      each.kind === 'passage' && each.span !== null ? sliceSpan(view.later[0]!.text, each.span) : '',
    );
    expect(words.join()).toContain('青岚水库除险加固工程全面开工');
    expect(words.join()).toContain('新增就业2.6万人');
  });

  it('in a corrected file, with evidence and verdict, for every coder', async () => {
    const made = await makeCase();
    await judge(made, '青岚大桥', 'met');
    const coders = await made.library.call('coders/add', { name: '编码员 B' });
    await made.library.call('coders/choose', { id: coders[1]!.id });
    await judge(made, '新增就业', 'missed');
    const corrected = report(2023, '教育稳步发展。', GOALS.join('').replace('3万人', '3万人以上'));
    const { id } = await addText(made.library, '2023b.txt', corrected);
    const view = await made.library.call('goals/open', { report: id });
    expect(view.lost).toEqual([]);
    expect(markOf(view, '新增就业')).toMatchObject({
      verdict: { code: 'missed' },
      evidence: [{ kind: 'passage' }],
    });
    expect(markOf(view, '青岚大桥')).toBeUndefined();
    await made.library.call('coders/choose', { id: coders[0]!.id });
    const own = await made.library.call('goals/open', { report: id });
    expect(markOf(own, '青岚大桥')?.verdict?.code).toBe('met');
    // The file before has its own still.
    expect(markOf(await open(made), '青岚大桥')?.verdict?.code).toBe('met');
  });

  it('or listed as lost where its words are gone, can be dealt with there, and is back with them', async () => {
    const made = await makeCase();
    await judge(made, '青岚大桥', 'met');
    await made.library.call('report/read-as', { id: made.earlier, encoding: 'utf-16le' });
    const wrong = await open(made);
    expect(wrong.marks).toEqual([]);
    expect(wrong.lost).toMatchObject([
      { mark: { verdict: { code: 'met' } }, anchor: { quote: '建成青岚大桥' } },
    ]);
    const [mark] = await decide(made, [wrong.lost[0]!.mark.key], 'rejected');
    expect(mark).toMatchObject({ state: 'rejected', verdict: null });
    await made.library.call('history/undo', {});
    await made.library.call('report/read-as', { id: made.earlier, encoding: null });
    const right = await open(made);
    expect(right.lost).toEqual([]);
    expect(markOf(right, '青岚大桥')?.verdict?.code).toBe('met');
  });

  it('as the reader’s own where its words are no longer read as a goal', async () => {
    const made = await makeCase();
    await judge(made, '新增就业', 'missed');
    const before = goalOf(await open(made), '新增就业');
    const at = before.figure!.valueSpan;
    await made.library.call('figures/edit', { id: made.earlier, edit: { kind: 'reject' }, at });
    const view = await open(made);
    const own = view.goals.find(({ origin }) => origin === 'added');
    const isThere = markOf(view, '新增就业')?.verdict?.code === 'missed';
    expect(isThere || view.lost.length > 0).toBe(true);
    expect(own?.quote ?? '').toContain('新增就业');
  });
});

describe('two coders', () => {
  async function addSecond({ library }: Case): Promise<readonly [number, number]> {
    const [first, second] = await library.call('coders/add', { name: '编码员 B' });
    return [first!.id, second!.id];
  }

  it('begin with one, who is remembered', async () => {
    const made = await makeCase();
    const { coders, current } = await made.library.call('coders/list', {});
    expect(coders.map(({ name }) => name)).toEqual(['编码员 A']);
    const [first, second] = await addSecond(made);
    expect(current).toBe(first);
    await made.library.call('coders/choose', { id: second });
    made.library.close();
    const library = makeLibrary({ file: made.library.file });
    expect((await library.call('coders/list', {})).current).toBe(second);
    expect((await library.call('goals/open', { report: made.earlier })).coder.name).toBe('编码员 B');
  });

  it('never see each other’s marks, goals and evidence', async () => {
    const made = await makeCase();
    const [first, second] = await addSecond(made);
    await judge(made, '青岚大桥', 'met');
    const { text } = (await open(made)).earlier;
    const span = find(text, '携手同心，把云川建设得更加美好');
    await made.library.call('goals/add', { report: made.earlier, span, name: '美好云川', dueYear: null });
    await made.library.call('coders/choose', { id: second });
    const blind = await open(made);
    expect([blind.marks, blind.lost, blind.goals.filter(({ origin }) => origin === 'added')]).toEqual([
      [],
      [],
      [],
    ]);
    await judge(made, '青岚大桥', 'unclear');
    const marks = (await open(made)).marks;
    expect(marks.map(({ verdict }) => verdict?.code)).toEqual(['unclear']);
    expect(await failureOf(() => decide(made, ['own.2'], 'rejected'))).toMatchObject({ code: 'not-found' });
    await made.library.call('coders/choose', { id: first });
    expect(markOf(await open(made), '青岚大桥')?.verdict?.code).toBe('met');
  });

  it('are compared: kappa over what both coded, and where they differ', async () => {
    const made = await makeCase();
    const [first, second] = await addSecond(made);
    const agree = { report: made.earlier, first, second };
    const nothing = { items: 0, observed: 0, expected: 0, kappa: null };
    expect(await made.library.call('goals/agreement', agree)).toMatchObject({
      states: nothing,
      verdicts: nothing,
    });
    await judge(made, '青岚大桥', 'met');
    await judge(made, '新增就业', 'missed');
    await judge(made, '地区生产总值', 'met');
    await decide(made, [goalOf(await open(made), '夜间公交').key], 'confirmed');
    await made.library.call('coders/choose', { id: second });
    await judge(made, '青岚大桥', 'met');
    await judge(made, '新增就业', 'unclear');
    await decide(made, [goalOf(await open(made), '夜间公交').key], 'rejected');
    const view = await made.library.call('goals/agreement', agree);
    expect(view.states).toMatchObject({ items: 3, kappa: 0 });
    expect(view.verdicts).toMatchObject({ items: 2, observed: 0.5, expected: 0.25 });
    expect(view.verdicts.kappa).toBeCloseTo(1 / 3, 12);
    expect(view.disagreements.map(({ name, first: a, second: b }) => [name, a.verdict?.code ?? a.state, b.verdict?.code ?? b.state])).toEqual([
      ['新增就业', 'missed', 'unclear'],
      ['夜间公交线网', 'confirmed', 'rejected'],
    ]); // prettier-ignore
  });

  it('who added the same words coded the same goal', async () => {
    const made = await makeCase();
    const [first, second] = await addSecond(made);
    const { text } = (await open(made)).earlier;
    const args = { report: made.earlier, span: find(text, '携手同心，把云川建设得更加美好'), dueYear: null };
    await made.library.call('goals/add', { ...args, name: '美好云川' });
    await made.library.call('coders/choose', { id: second });
    await made.library.call('goals/add', { ...args, name: '美好' });
    const { states } = await made.library.call('goals/agreement', { report: made.earlier, first, second });
    expect(states.items).toBe(1);
  });

  it('have names of their own, and ids that are there', async () => {
    const { library } = await makeCase();
    const same = { code: 'invalid-input', details: { reason: 'same-name', name: '编码员 A' } };
    expect(await failureOf(() => library.call('coders/add', { name: '编码员 A' }))).toEqual(same);
    const [first, second] = await library.call('coders/add', { name: '乙' });
    expect(
      await failureOf(() => library.call('coders/rename', { id: second!.id, name: '编码员 A' })),
    ).toEqual(same);
    const renamed = await library.call('coders/rename', { id: first!.id, name: '甲' });
    expect(renamed.map(({ name }) => name)).toEqual(['甲', '乙']);
    const missing = { code: 'not-found', details: { coder: 9 } };
    expect(await failureOf(() => library.call('coders/choose', { id: 9 }))).toEqual(missing);
    expect(await failureOf(() => library.call('coders/rename', { id: 9, name: '丙' }))).toEqual(missing);
    const report = (await library.call('library/list', {}))[0]!.reports[0]!.id;
    expect(await failureOf(() => library.call('goals/agreement', { report, first: 1, second: 9 }))).toEqual(
      missing,
    );
  });
});
