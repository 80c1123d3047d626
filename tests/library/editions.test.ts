import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../shared/contract/views.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

/** Two editions of 2022 that share most, between 2021 and 2024. */
async function shelve(library: TestLibrary) {
  const [first, last] = [
    await addText(library, '2021.txt', inventReport(2021)),
    await addText(library, '2024.txt', inventReport(2024)),
  ];
  const revised = await addText(library, '2022 修订稿.txt', inventReport(2022, body('元')));
  const spoken = await addText(library, '2022 口头报告.txt', inventReport(2022, body('万元')));
  return { first, last, revised, spoken };
}

function body(unit: string): string {
  return Array.from(
    { length: 40 },
    (_, n) => `\u3000\u3000第${n}号泵站按期完工并投入使用，投资${n}${n < 4 ? unit : '亿元'}。`,
  ).join('\n');
}

const ids = (reports: readonly (ReportSummary | null)[]) => reports.map((report) => report?.id ?? null);

/** Which report stands for 2022 wherever the library picks one. */
async function picked(library: TestLibrary, first: ReportSummary, last: ReportSummary) {
  const years = await library.call('indicators/open', { place: '云川市' });
  const between = await library.call('compare/open', {
    left: first.id,
    right: last.id,
  });
  return {
    chain: years.years.find(({ year }) => year === 2022)?.report?.id,
    between: ids(between.between),
  };
}

describe('several texts of one year', () => {
  it('are called as their files say, and the newest edition stands for the year', async () => {
    const library = makeLibrary();
    const { first, last, revised, spoken } = await shelve(library);
    expect([revised.edition, spoken.edition, first.edition]).toEqual(['修订稿', '口头报告', '']);
    expect(await picked(library, first, last)).toEqual({ chain: revised.id, between: [revised.id] });
  });

  it('are told apart from the same report of another source, and from an extract', async () => {
    const library = makeLibrary();
    const { first, revised, spoken } = await shelve(library);
    const again = await addText(library, '2022 修订稿 转载.txt', inventReport(2022, body('千元')));
    const longer = await addText(
      library,
      '2021 全.txt',
      inventReport(2021, body('元').replaceAll('泵站', '书屋')),
    );
    const kin = await library.call('library/editions', {});
    // The last that was added stands where nothing else tells them apart.
    expect(new Map(kin.map(({ report, kind }) => [report, kind]))).toEqual(
      new Map([
        [revised.id, 'near'],
        [spoken.id, 'edition'],
        [first.id, 'part'],
      ]),
    );
    expect(kin.find(({ report }) => report === first.id)?.other).toBe(longer.id);
    expect(kin.find(({ report }) => report === revised.id)).toMatchObject({ other: again.id });
  });

  it('the reader chooses one for the year, which can be undone and outlives a restart', async () => {
    const first = makeLibrary();
    const shelf = await shelve(first);
    await first.call('report/choose-edition', { id: shelf.spoken.id, isChosen: true });
    expect(await picked(first, shelf.first, shelf.last)).toEqual({
      chain: shelf.spoken.id,
      between: [shelf.spoken.id],
    });
    first.close();
    const library = makeLibrary({ file: first.file });
    const list = await library.call('library/list', {});
    const chosen = list.flatMap(({ reports }) => reports).filter(({ isChosen }) => isChosen);
    expect(ids(chosen)).toEqual([shelf.spoken.id]);
    await library.call('history/undo', {});
    expect((await picked(library, shelf.first, shelf.last)).chain).toBe(shelf.revised.id);
    await library.call('history/redo', {});
    expect((await picked(library, shelf.first, shelf.last)).chain).toBe(shelf.spoken.id);
  });

  it('one choice takes the place of the other, and none is left by taking it back or by the bin', async () => {
    const library = makeLibrary();
    const { first, last, revised, spoken } = await shelve(library);
    await library.call('report/choose-edition', { id: spoken.id, isChosen: true });
    const summary = await library.call('report/choose-edition', { id: revised.id, isChosen: true });
    expect(summary.isChosen).toBe(true);
    const open = await library.call('report/open', { id: spoken.id });
    expect(open.summary.isChosen).toBe(false);
    await library.call('report/choose-edition', { id: revised.id, isChosen: false });
    expect((await picked(library, first, last)).chain).toBe(revised.id);
    await library.call('report/delete', { id: revised.id });
    expect((await picked(library, first, last)).chain).toBe(spoken.id);
    expect(
      await failureOf(() => library.call('report/choose-edition', { id: revised.id, isChosen: true })),
    ).toEqual({ code: 'not-found', details: { report: revised.id } });
  });

  it('are called as the reader says, until that is taken back', async () => {
    const library = makeLibrary();
    const { spoken } = await shelve(library);
    const named = await library.call('report/label-edition', { id: spoken.id, label: '通过稿' });
    expect(named.edition).toBe('通过稿');
    expect((await library.call('report/label-edition', { id: spoken.id, label: '' })).edition).toBe('');
    expect((await library.call('report/label-edition', { id: spoken.id, label: null })).edition).toBe(
      '口头报告',
    );
  });

  it('goals are looked for in the one that stands for the year', async () => {
    const library = makeLibrary();
    const { first, spoken } = await shelve(library);
    await library.call('report/choose-edition', { id: spoken.id, isChosen: true });
    const view = await library.call('goals/open', { report: first.id });
    expect(view.later.map(({ summary }) => summary.id)).toContain(spoken.id);
  });
});

it('a year that is taken is told before an import, with the name of the edition, which can be corrected', async () => {
  const library = makeLibrary();
  await shelve(library);
  const folder = join(makeFolder(), '库');
  mkdirSync(folder);
  writeFileSync(join(folder, '2022 审议稿.txt'), inventReport(2022, body('角')));
  const outcome = await library.call('survey/begin', { files: [folder] });
  if (outcome.kind !== 'table') throw new Error(JSON.stringify(outcome));
  const survey = outcome.survey.id;
  const query = { state: 'all', text: '', sort: 'edition', isDescending: false };
  const { rows } = await library.call('survey/rows', { survey, query, offset: 0, limit: 10 });
  expect(rows).toMatchObject([
    { state: 'doubtful', isOut: false, report: { edition: '审议稿', kin: { kind: 'edition' } } },
  ]);
  const change = { edition: '定稿' };
  await library.call('survey/correct', { survey, rows: rows.map(({ id }) => id), change });
  const { items } = await library.call('survey/take-in', { survey });
  expect(items).toMatchObject([{ status: 'imported', report: { edition: '定稿' } }]);
});

describe('a corrected file', () => {
  /** 2022 with two figures that differ from the first file of the same name. */
  const corrected = inventReport(2022, body('元')).replace('投资1元', '投资101元');

  it('is the edition that the one before was called, and stands for the year where that did', async () => {
    const library = makeLibrary();
    const former = await addText(library, '2022 修订稿.txt', inventReport(2022, body('元')));
    await library.call('report/label-edition', { id: former.id, label: '二次修订稿' });
    await library.call('report/choose-edition', { id: former.id, isChosen: true });
    const added = await addText(library, '2022 修订稿 更正.txt', corrected);
    const reports = async () =>
      (await library.call('library/list', {})).flatMap((shelf) =>
        shelf.reports.map(({ id, edition, isChosen }) => [id, edition, isChosen]),
      );
    // The earlier file keeps what was said of it: a wrong file in the bin takes nothing with it.
    expect(await reports()).toEqual(
      expect.arrayContaining([
        [former.id, '二次修订稿', true],
        [added.id, '二次修订稿', true],
      ]),
    );
    const chain = async () =>
      (await library.call('indicators/open', { place: '云川市' })).years.map(({ report }) => report?.id);
    expect(await chain()).toEqual([added.id]);
    await library.call('report/choose-edition', { id: added.id, isChosen: false });
    expect((await reports()).map(([, , isChosen]) => isChosen)).toEqual([false, false]);
  });

  it('has nothing of what was said of another edition', async () => {
    const library = makeLibrary();
    const former = await addText(library, '2022 修订稿.txt', inventReport(2022, body('元')));
    await library.call('report/label-edition', { id: former.id, label: '二次修订稿' });
    await library.call('report/choose-edition', { id: former.id, isChosen: true });
    const other = await addText(library, '2022 审议稿.txt', corrected);
    expect([other.edition, other.isChosen]).toEqual(['审议稿', false]);
  });
});

it('an import says of a report that its year was taken, and of the first that came in nothing', async () => {
  const library = makeLibrary();
  const folder = makeFolder();
  const names = ['2022 修订稿 转载.txt', '2022 修订稿.txt', '2022 口头报告.txt', '2023.txt'];
  const units = ['元', '万元', '亿元', '角'];
  for (const [at, name] of names.entries())
    writeFileSync(join(folder, name), inventReport(name === '2023.txt' ? 2023 : 2022, body(units[at] ?? '')));
  const files = names.map((name) => join(folder, name));
  const { items } = await library.call('import/files', { files });
  const takenOf = items.map((item) => (item.status === 'imported' ? (item.taken ?? null) : item.status));
  expect(items.map(({ name }) => name)).toEqual(names);
  expect(takenOf).toEqual([
    null,
    { report: 1, name: '2022 修订稿 转载.txt', kind: 'same-year' },
    { report: 2, name: '2022 修订稿.txt', kind: 'edition' },
    null,
  ]);
});
