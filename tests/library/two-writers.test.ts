import { describe, expect, it } from 'vitest';
import type { GoalMark } from '../../shared/model/goal.ts';
import { goalOf, judge, makeCase, markOf, open, OUTSIDE } from './goal-case.ts';
import { addText, failureOf, inventReport, makeLibrary } from './tools.ts';

// Two windows write the same at once: the later one takes nothing away that it never saw.

const SAID = { path: '就业', definition: '岗位', example: '', counterExample: '', colour: null };
const ELSEWHERE = { code: 'invalid-input', details: { reason: 'changed-elsewhere' } };

describe('a tag written in two windows', () => {
  async function makeTag() {
    const library = makeLibrary();
    const [tag] = await library.call('tags/save', { id: null, tag: SAID });
    const id = tag?.id ?? null;
    const save = (change: object) =>
      library.call('tags/save', { id, tag: { ...SAID, ...change }, before: SAID });
    return { library, save };
  }

  it('has what both wrote of it, one below the other in the same field, and back by undo', async () => {
    const { library, save } = await makeTag();
    await save({ definition: '岗位与失业', example: '新增就业' });
    const [both] = await save({ definition: '岗位与工资', counterExample: '就业补助', colour: 'blue' });
    expect(both).toMatchObject({
      ...{ definition: '岗位与失业\n岗位与工资', example: '新增就业', counterExample: '就业补助' },
      colour: 'blue',
    });
    await library.call('history/undo', {});
    expect(await library.call('tags/list', {})).toMatchObject([{ definition: '岗位与失业', colour: null }]);
  });

  it('refuses another name or colour where the other window gave one, and takes it where that was seen', async () => {
    const { library, save } = await makeTag();
    await save({ path: '稳就业', colour: 'green' });
    for (const [field, change] of Object.entries({ path: { path: '促就业' }, colour: { colour: 'blue' } }))
      expect(await failureOf(() => save(change))).toMatchObject({
        ...ELSEWHERE,
        details: { reason: 'changed-elsewhere', field },
      });
    const [seen] = await library.call('tags/list', {});
    const before = { ...SAID, path: '稳就业', colour: 'green' };
    const tag = { ...before, path: '促就业' };
    expect(await library.call('tags/save', { id: seen?.id ?? null, tag, before })).toMatchObject([tag]);
  });
});

describe('a verdict written in two windows', () => {
  async function makeJudged() {
    const made = await makeCase();
    await judge(made, '新增就业', 'missed', { evidence: [OUTSIDE] });
    const { key } = goalOf(await open(made), '新增就业');
    const write = (code: string | null, comment: string, before: object): Promise<readonly GoalMark[]> =>
      made.library.call('goals/judge', {
        report: made.earlier,
        verdicts: [{ goal: key, code, evidence: [], absence: null, comment, before }],
      });
    return { made, write };
  }
  const KNEW = { code: 'missed', comment: '' };

  it('has the comments of both', async () => {
    const { write } = await makeJudged();
    await write('missed', '差四千人', KNEW);
    const [mark] = await write('missed', '口径不同', KNEW);
    expect(mark?.verdict).toMatchObject({ code: 'missed', comment: '差四千人\n口径不同' });
  });

  it('keeps the comment of the one beside the verdict of the other, whichever came first', async () => {
    const { write } = await makeJudged();
    await write('met', '', KNEW);
    expect((await write('missed', '口径不同', KNEW))[0]?.verdict).toMatchObject({
      ...{ code: 'met', comment: '口径不同' },
    });
    const [mark] = await write('missed', '', { code: 'met', comment: '' });
    expect(mark?.verdict).toMatchObject({ code: 'missed', comment: '口径不同' });
  });

  it('is not withdrawn with a comment that was never seen, and a comment follows none that is gone', async () => {
    const { made, write } = await makeJudged();
    await write('missed', '差四千人', KNEW);
    expect(await failureOf(() => write(null, '', KNEW))).toMatchObject(ELSEWHERE);
    expect(markOf(await open(made), '新增就业')?.verdict?.comment).toBe('差四千人');
    await write(null, '', { code: 'missed', comment: '差四千人' });
    expect(await failureOf(() => write('missed', '口径不同', KNEW))).toMatchObject(ELSEWHERE);
  });

  it('of an earlier scheme can be commented on', async () => {
    const { made, write } = await makeJudged();
    const { schemes } = await open(made);
    const entries = schemes.at(-1)?.entries.filter(({ code }) => code !== 'missed') ?? [];
    await made.library.call('goals/save-scheme', { entries });
    expect((await write('missed', '差四千人', KNEW))[0]?.verdict).toMatchObject({
      ...{ code: 'missed', schemeVersion: 1, comment: '差四千人' },
    });
  });
});

describe('a goal’s name and year, and the scheme', () => {
  it('keep what the other window changed, and refuse the same changed twice', async () => {
    const made = await makeCase();
    const { key } = goalOf(await open(made), '青岚大桥');
    const nothing = { name: null, dueYear: null };
    const edit = (change: object): Promise<readonly GoalMark[]> =>
      made.library.call('goals/edit', {
        ...{ report: made.earlier, goal: key, ...nothing, ...change },
        before: nothing,
      });
    await edit({ name: '青岚桥' });
    expect(await edit({ dueYear: 2026 })).toMatchObject([{ name: '青岚桥', dueYear: 2026 }]);
    expect(await failureOf(() => edit({ name: '大桥' }))).toMatchObject(ELSEWHERE);
    const entries = (await open(made)).schemes.at(-1)?.entries ?? [];
    const renamed = (label: string) => entries.map((entry, at) => (at === 0 ? { ...entry, label } : entry));
    const save = (label: string, base: number) =>
      made.library.call('goals/save-scheme', { entries: renamed(label), base });
    await save('圆满', 1);
    expect(await failureOf(() => save('达成', 1))).toMatchObject(ELSEWHERE);
    expect((await save('达成', 2)).map(({ entries: [first] }) => first?.label)).toEqual([
      ...['完成', '圆满', '达成'],
    ]);
  });
});

describe('a figure corrected in two windows', () => {
  async function makeFigure() {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, '　　新增公园绿地40公顷。'));
    const { text } = await library.call('report/open', { id });
    const at = { start: text.indexOf('40公顷'), end: text.indexOf('40公顷') + 4 };
    const today = async () => {
      const { figures } = await library.call('report/open', { id });
      const [there] = figures.filter(({ valueSpan }) => valueSpan.start === at.start);
      if (there === undefined) return null;
      const { name, kind, year, measure, value, valueTo, unit, bound } = there;
      return { name, kind, year, measure, value, valueTo, unit, bound };
    };
    const known = await today();
    const correct = (change: object, before: object | null = known, kind = 'correct') =>
      library.call('figures/edit', { id, edit: { kind, reading: { ...known, ...change } }, at, before });
    return { library, id, at, today, correct };
  }

  it('keeps what the other window corrected, and refuses the same corrected twice', async () => {
    const { today, correct } = await makeFigure();
    await correct({ name: '城市绿地' });
    await correct({ value: 41 });
    expect(await today()).toMatchObject({ name: '城市绿地', value: 41 });
    expect(await failureOf(() => correct({ value: 42 }))).toMatchObject(ELSEWHERE);
    expect(await today()).toMatchObject({ name: '城市绿地', value: 41 });
    const seen = await today();
    await correct({ ...seen, value: 42 }, seen);
    expect(await today()).toMatchObject({ name: '城市绿地', value: 42 });
  });

  it('tells of one that the other window rejected or added, and takes it where that was seen', async () => {
    const { library, id, at, today, correct } = await makeFigure();
    await library.call('figures/edit', { id, edit: { kind: 'reject' }, at });
    expect(await failureOf(() => correct({ value: 41 }))).toMatchObject(ELSEWHERE);
    await correct({ value: 41 }, null, 'add');
    expect(await failureOf(() => correct({ value: 42 }, null, 'add'))).toMatchObject(ELSEWHERE);
    const seen = await today();
    expect(seen).toMatchObject({ value: 41 });
    await correct({ value: 42 }, seen);
    expect(await today()).toMatchObject({ value: 42 });
  });
});

describe('a heading given another title in two windows', () => {
  it('is given none over one that was never seen, and takes it where that was seen', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const section = async () => {
      const { outline } = await library.call('report/open', { id });
      return outline.sections.at(-1);
    };
    const begun = await section();
    const rename = (title: string, before: string | undefined) => {
      const edit = { kind: 'rename', title };
      return library.call('report/correct-outline', { id, edit, at: begun?.heading, before });
    };
    await rename('甲的标题', begun?.title);
    expect(await failureOf(() => rename('乙的标题', begun?.title))).toMatchObject(ELSEWHERE);
    expect(await section()).toMatchObject({ title: '甲的标题' });
    await rename('乙的标题', '甲的标题');
    expect(await section()).toMatchObject({ title: '乙的标题' });
  });
});
