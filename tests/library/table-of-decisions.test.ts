import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../electron/library/import/formats/tables/xlsx.ts';
import { find, type Case } from './goal-case.ts';
import { editTable, makeTwo, take, writeTable } from './table-file.ts';

type Side = string | null;
type Asked = readonly [kind: string, left: Side, right: Side];

/** Settles sentences, all in one step. */
async function settle(
  { library, earlier: left, later: right }: Case,
  asked: readonly Asked[],
): Promise<void> {
  const { text: a } = await library.call('report/open', { id: left });
  const { text: b } = await library.call('report/open', { id: right });
  const span = (text: string, words: Side) => (words === null ? null : find(text, words));
  const [decision, ...also] = asked.map(([kind, one, other]) => ({
    ...{ kind, level: 'passage', left: span(a, one), right: span(b, other) },
  }));
  await library.call('compare/decide', { left, right, decision, also });
}

const BUS = '完善夜间公交线网';
const BRIDGE = '青岚大桥建成通车';
const TUNNEL = '继续推进滨河隧道建设';
const SPLIT: readonly Asked[] = [
  ['link', BUS, BRIDGE],
  ['link', BUS, TUNNEL],
];

describe('a table of a comparison as a workbook', () => {
  it('says how the comparison was made: both hashes of each report, cleaning, the decisions', async () => {
    const made = await makeTwo();
    await settle(made, SPLIT);
    const target = join(made.library.folder, 'sections.xlsx');
    const source = { kind: 'sections', left: made.earlier, right: made.later };
    await made.library.call('tables/export', { source, target, language: 'zh-CN' });
    const [, about] = await readXlsxSheets(readFileSync(target));
    const cells = about!.cells.flat();
    const hashes = [made.earlier, made.later].map((id) => {
      return made.library.call('report/open', { id }).then(({ summary }) => summary.sha256);
    });
    for (const hash of await Promise.all(hashes)) expect(cells).toContain(hash);
    expect(cells.filter((cell) => /^[0-9a-f]{64}$/u.test(cell))).toHaveLength(4);
    expect(cells.some((cell) => cell.includes('认定对应 2，'))).toBe(true);
    expect(cells.some((cell) => cell.startsWith('清理：'))).toBe(true);
  });
});

describe('decisions as a table', () => {
  it('that share a sentence come back together, and one by one where the first is there already', async () => {
    const [one, other] = [await makeTwo(), await makeTwo()];
    await settle(one, SPLIT);
    const { file } = await writeTable(one, 'decisions');
    expect(await take(other, file)).toMatchObject({ added: 2, known: 0, failed: [] });
    const again = await writeTable(other, 'decisions');
    expect(readFileSync(again.file, 'utf8')).toBe(readFileSync(file, 'utf8'));
    const third = await makeTwo();
    await settle(third, SPLIT.slice(0, 1));
    expect(await take(third, file)).toMatchObject({ added: 1, known: 1, failed: [] });
  });

  it('have their effect in the comparison, and are one step to take back', async () => {
    const [one, other] = [await makeTwo(), await makeTwo()];
    await settle(one, SPLIT);
    await take(other, (await writeTable(one, 'decisions')).file);
    const [a, b] = [await writeTable(one, 'sentences'), await writeTable(other, 'sentences')];
    expect(b.rows).toEqual(a.rows);
    expect(b.rows.find(({ otherQuote }) => otherQuote === `${TUNNEL}。`)).toMatchObject({
      ...{ quote: `${BUS}。`, settledBy: 'reader' },
    });
    await other.library.call('history/undo', {});
    expect((await writeTable(other, 'decisions')).rows).toEqual([]);
  });

  it('stand in the same table whichever report was on the left', async () => {
    const [one, other] = [await makeTwo(), await makeTwo()];
    await settle(one, [
      ['cut', BUS, null],
      ['link', '森林覆盖率达到40%', TUNNEL],
    ]);
    const { file } = await writeTable({ ...one, earlier: one.later, later: one.earlier }, 'decisions');
    expect(await take(other, file)).toMatchObject({ added: 2, failed: [] });
    const [a, b] = [await writeTable(one, 'decisions'), await writeTable(other, 'decisions')];
    expect(b.rows).toEqual(a.rows);
  });

  it('that the library settled otherwise stay as the library has them', async () => {
    const [one, other] = [await makeTwo(), await makeTwo()];
    await settle(one, SPLIT);
    await settle(other, [['cut', BUS, null]]);
    const { file } = await writeTable(one, 'decisions');
    const before = (await writeTable(other, 'decisions')).rows;
    await writeTable(one, 'decisions');
    const { added, failed } = await take(other, file);
    expect([added, failed.map(({ problem }) => problem)]).toEqual([0, ['differs', 'differs']]);
    expect((await writeTable(other, 'decisions')).rows).toEqual(before);
  });

  it('whose words are gone are told, and not kept', async () => {
    const one = await makeTwo();
    await settle(one, [['cut', BUS, null]]);
    const { file } = await writeTable(one, 'decisions');
    expect(editTable(file, () => true, { quote: '开通夜班车。', prefix: null, suffix: null })).toBe(1);
    const { added, failed } = await take(await makeTwo(), file);
    expect([added, failed]).toEqual([0, [{ file: 'decisions.csv', row: 2, problem: 'no-place' }]]);
  });

  it('that speak against each other in one table are not both taken', async () => {
    const [one, other] = [await makeTwo(), await makeTwo()];
    await settle(one, SPLIT);
    const { file } = await writeTable(one, 'decisions');
    editTable(file, ({ otherQuote }) => otherQuote === `${TUNNEL}。`, { decision: 'cut' });
    const cut = readFileSync(file, 'utf8').split('\r\n')[1]!;
    await writeTable(one, 'decisions');
    const all = `${readFileSync(file, 'utf8').trimEnd()}\r\n${cut}\r\n`;
    writeFileSync(file, all);
    const { added, failed } = await take(other, file);
    expect([added, failed]).toEqual([2, [{ file: 'decisions.csv', row: 4, problem: 'differs' }]]);
  });
});
