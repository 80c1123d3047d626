import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../../shared/model/span.ts';
import { decide, goalOf, GOALS, judge, makeCase, markOf, open, report, RESULTS } from './goal-case.ts';
import { addText, makeLibrary } from './tools.ts';

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
