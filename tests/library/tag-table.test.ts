import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../electron/library/tables/csv.ts';
import { readXlsxSheets } from '../../electron/library/import/formats/tables/xlsx.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { addText, inventReport, makeLibrary } from './tools.ts';

async function makeCoded() {
  const library = makeLibrary();
  const ids: number[] = [];
  for (const year of [2022, 2023, 2024])
    ids.push((await addText(library, `${year}.txt`, inventReport(year))).id);
  const other = await addText(library, 'b.txt', inventReport(2023).replaceAll('云川', '青岚'));
  const texts = new Map<number, string>();
  for (const id of [...ids, other.id]) texts.set(id, (await library.call('report/open', { id })).text);
  const anchorIn = (id: number, start: number) =>
    createAnchor(texts.get(id) ?? '', { start, end: start + 8 });
  const note = async (target: object, tags: readonly string[]) =>
    (await library.call('notes/add', { target, text: '', tags })).id;
  const onText = (report: number, start: number) => ({
    kind: 'text',
    report,
    anchor: anchorIn(report, start),
  });
  const [early = 0, , late = 0] = ids;
  const pair = { kind: 'pair', left: early, right: late };
  const notes = [
    await note(onText(late, 60), ['经济/就业', '经济']),
    await note(onText(late, 40), ['经济/外贸']),
    await note({ ...pair, leftAnchor: anchorIn(early, 50), rightAnchor: anchorIn(late, 50) }, ['经济/就业']),
    await note({ ...pair, leftAnchor: null, rightAnchor: anchorIn(late, 80) }, ['民生']),
    await note(onText(other.id, 40), ['民生']),
    await note(onText(late, 20), []),
  ];
  await library.call('tags/save', {
    id: null,
    tag: { path: '无人用', definition: '', example: '', counterExample: '', colour: null },
  });
  return { library, ids, other: other.id, notes, texts };
}

const counts = ({
  rows,
}: {
  readonly rows: readonly { path: string; cells: readonly (readonly number[])[] }[];
}) => Object.fromEntries(rows.map(({ path, cells }) => [path, cells.map((cell) => cell.length)]));

describe('tags against years', () => {
  it('stand as a tree against all reports of a place, each cell with its passages', async () => {
    const { library, ids, notes, texts } = await makeCoded();
    const table = await library.call('tags/table', { place: '云川市' });
    expect(table.columns).toEqual(
      [2022, 2023, 2024].map((year, index) => ({ report: ids[index], place: '云川市', year })),
    );
    expect(counts(table)).toEqual({
      ...{ 民生: [0, 0, 1], 经济: [1, 0, 3], '经济/外贸': [0, 0, 1], '经济/就业': [1, 0, 2] },
      无人用: [0, 0, 0],
    });
    const cell = table.rows.find(({ path }) => path === '经济')?.cells[2] ?? [];
    expect(cell.map((number) => table.passages[number])).toMatchObject([
      { note: notes[1], at: { start: 40, end: 48 }, tags: ['经济/外贸'] },
      { note: notes[2], at: { start: 50, end: 58 }, quote: texts.get(ids[2] ?? 0)?.slice(50, 58) },
      { note: notes[0], report: ids[2], year: 2024, tags: ['经济/就业', '经济'] },
    ]);
    expect(table.places).toEqual(['云川市', '青岚市']);
  });

  it('stand against the years of all places', async () => {
    const { library } = await makeCoded();
    const table = await library.call('tags/table', { place: null });
    expect(table.columns).toEqual([2022, 2023, 2024].map((year) => ({ report: null, place: '', year })));
    expect(counts(table)).toMatchObject({ 民生: [0, 1, 1], 经济: [1, 0, 3] });
  });

  it.each(['csv', 'xlsx'])('go out as %s with counts as numbers and totals of notes', async (ending) => {
    const { library } = await makeCoded();
    const target = join(library.folder, `tags.${ending}`);
    const source = { kind: 'tags', place: '云川市' };
    expect(await library.call('tables/export', { source, target, language: 'zh-CN' })).toMatchObject({
      rows: 5,
    });
    const titles = ['标签路径', '云川市 2022', '云川市 2023', '云川市 2024', '合计'];
    if (ending === 'csv') {
      const sheet = parseCsv(readFileSync(target), 'tags.csv');
      expect(sheet.titles).toEqual(titles);
      expect(sheet.rows).toContainEqual(['经济', '1', '0', '3', '3']);
      return;
    }
    const [table, , about] = await readXlsxSheets(readFileSync(target));
    expect(table?.name).toBe('标签与年份');
    expect(JSON.stringify(table)).toContain('云川市 2024');
    expect(JSON.stringify(about)).toContain('合计为批注条数');
  });

  it.each([['云川市'], [null]])(
    'carry in a workbook of %s the passages that each cell counts',
    async (place) => {
      const { library, ids, notes } = await makeCoded();
      await library.call('notes/edit', { id: notes[1], text: '外贸\n另行', tags: ['经济/外贸'] });
      const view = await library.call('tags/table', { place });
      const target = join(library.folder, 'tags.xlsx');
      await library.call('tables/export', { source: { kind: 'tags', place }, target, language: 'zh-CN' });
      const [, sheet] = await readXlsxSheets(readFileSync(target));
      expect(sheet?.name).toBe('各处原文');
      const [titles = [], ...rows] = sheet?.cells ?? [];
      const written = rows.map((row) =>
        Object.fromEntries(titles.map((title, at) => [title, row[at] ?? ''])),
      );
      const shown = view.rows.flatMap(({ path, cells }) =>
        cells.flat().map((number) => {
          const { place: of, year, quote, at } = view.passages[number]!;
          return [path, of, String(year), quote, String(at?.start), String(at?.end)];
        }),
      );
      expect(
        written.map((row) => [
          row['标签路径'],
          row['地区'],
          row['报告年份'],
          row['原文'],
          row['起'],
          row['止'],
        ]),
      ).toEqual(shown);
      expect(shown.length).toBeGreaterThan(6);
      const late = (await library.call('report/open', { id: ids[2] })).summary;
      expect(written.filter((row) => row['批注'] === '外贸\n另行')).toMatchObject(
        ['经济', '经济/外贸'].map((tag) => ({
          ...{ 标签路径: tag, 标签: '经济/外贸', 报告: late.head.title, '文件 SHA-256': late.sha256 },
        })),
      );
    },
  );
});
