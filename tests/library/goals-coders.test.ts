import { describe, expect, it } from 'vitest';
import { type Case, decide, find, goalOf, judge, makeCase, markOf, open } from './goal-case.ts';
import { failureOf, makeLibrary } from './tools.ts';

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
