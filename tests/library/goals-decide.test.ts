import { describe, expect, it } from 'vitest';
import type { GoalMark } from '../../shared/model/goal.ts';
import {
  candidateOf,
  decide,
  goalOf,
  judge,
  makeCase,
  markOf,
  open,
  OUTSIDE,
  report,
  RESULTS,
} from './goal-case.ts';
import { addText, failureOf, makeLibrary } from './tools.ts';

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
