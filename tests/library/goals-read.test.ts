import { describe, expect, it } from 'vitest';
import type { GoalsView } from '../../shared/contract/goal-api.ts';
import { candidateOf, find, goalOf, GOALS, makeCase, markOf, open, report, RESULTS } from './goal-case.ts';
import { addText, failureOf, makeLibrary } from './tools.ts';

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
