import { describe, expect, it } from 'vitest';
import type { GoalsView } from '../../shared/contract/goal-api.ts';
import type { GoalMark } from '../../shared/model/goal.ts';
import { goalOf, judge, makeCase, markOf, open, OUTSIDE } from './goal-case.ts';
import { failureOf, makeLibrary } from './tools.ts';

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
