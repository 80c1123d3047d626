import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuery } from '../../shared/text/plain/find-phrases.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { foldCase } from '../../shared/text/plain/fold.ts';
import { openDatabase } from '../../electron/library/db/database.ts';
import { createFoldedTexts } from '../../electron/library/services/search/folded-texts.ts';
import { searchLibrary } from '../../electron/library/services/search/search-library.ts';
import { SEARCH_EVERYWHERE, type SearchFilter } from '../../shared/contract/search-api.ts';
import { addText, inventReport, makeLibrary, makeSampleLibrary } from './tools.ts';

it('finds a phrase in texts and notes, by place and year, with its surroundings', async () => {
  const library = makeLibrary();
  await addText(library, '2025.txt', inventReport(2025));
  const { id } = await addText(library, '2024.txt', inventReport(2024));
  const anchor = { quote: '云川大桥建成通车', prefix: '', suffix: '', start: 0 };
  await library.call('notes/add', {
    target: { kind: 'text', report: id, anchor },
    text: '大桥晚了一年',
    tags: [],
  });
  const { hits, total } = await library.call('library/search', { query: '大桥', limit: 10 });
  expect(total).toBe(3);
  expect(hits.map(({ year, kind }) => [year, kind])).toEqual([
    [2024, 'text'],
    [2024, 'note'],
    [2025, 'text'],
  ]);
  const [first] = hits;
  expect(first).toMatchObject({ place: '云川市', title: '政府工作报告', path: ['2023年工作回顾'] });
  expect(first!.context.slice(first!.mark.start, first!.mark.end)).toBe('大桥');
  expect(first!.mark.start).toBe(30);
  expect(first!.context).not.toMatch(/\n/u);
});

it('takes one character, another width, and cuts the list but not the count', async () => {
  const library = makeLibrary();
  await addText(
    library,
    '2024.txt',
    inventReport(2024, '　　ＰＭ２.５浓度下降，５Ｇ基站建成，５G网络覆盖。'),
  );
  expect((await library.call('library/search', { query: 'PM2.5', limit: 9 })).total).toBe(1);
  const one = await library.call('library/search', { query: '5G', limit: 1 });
  expect([one.total, one.hits.length]).toEqual([2, 1]);
  expect((await library.call('library/search', { query: '旧', limit: 99 })).total).toBe(2);
  expect(await library.call('library/search', { query: ' 　', limit: 99 })).toEqual({
    ...{ hits: [], total: 0 },
    ...{ reports: 0, written: 0 },
  });
});

it.each([
  ['width and case', ['5g', '5G', '５Ｇ'], ['５Ｇ', '5G', '5g']],
  ['quotation marks', ['“双桥”', '"双桥"'], ['“双桥”', '"双桥"']],
  ['dashes', ['南—北', '南－北'], ['南－北', '南—北']],
])('finds what find in a report finds: %s', async (_rule, queries, found) => {
  const library = makeLibrary();
  const body = '　　５Ｇ基站、5G网络、5g终端，建成“双桥”和"双桥"，南－北、南—北两轴。';
  const { id } = await addText(library, '2024.txt', inventReport(2024, body));
  const { text } = await library.call('report/open', { id });
  for (const query of queries) {
    const { hits } = await library.call('library/search', { query, limit: 9 });
    expect(hits.map(({ span }) => text.slice(span.start, span.end))).toEqual(found);
    // What the Reader calls, with the words of its field.
    expect(findQuery(foldCase(text), query)).toEqual(hits.map(({ span }) => span));
  }
});

it('finds the same in a library too large for its texts to stay in memory', async () => {
  const library = await makeSampleLibrary();
  const [report] = (await library.call('shelf/list', {})).flatMap((shelf) => shelf.reports);
  const anchor = { quote: '发展', prefix: '', suffix: '', start: 0 };
  const target = { kind: 'text', report: report?.id, anchor };
  await library.call('notes/add', { target, text: '就业发展，见附件', tags: [] });
  const db = openDatabase({ file: library.file, now: () => new Date() });
  const filters: readonly SearchFilter[] = [
    SEARCH_EVERYWHERE,
    { ...SEARCH_EVERYWHERE, role: 'review' },
    { ...SEARCH_EVERYWHERE, kind: 'note' },
  ];
  for (const query of ['发展', '發展', 'gdp', '就业 AND 发展', '就业 NOT 发展', '没有的词', '𠀀'])
    for (const filter of filters)
      for (const limit of [1, 5000]) {
        const [kept, scanned] = [undefined, 0].map((most) =>
          db.read((reader) => {
            const run = searchLibrary(reader, createFoldedTexts(most)(reader), { query, limit, filter });
            let step = run.next();
            while (step.done !== true) step = run.next();
            return step.value;
          }),
        );
        expect(scanned).toEqual(kept);
      }
  db.close();
});

it('hits do not overlap', async () => {
  const library = makeLibrary();
  await addText(library, '2024.txt', inventReport(2024, '\u3000\u3000稳稳稳稳稳。'));
  expect((await library.call('library/search', { query: '稳稳', limit: 9 })).total).toBe(2);
});

it('equals a scan by brute force', async () => {
  const piece = fc.constantFrom('稳', '进', '稳进', 'Ａ', 'A', 'a', '1', '１', '，', ',', '。', '𠀀', '的');
  const words = fc
    .array(piece, { minLength: 1, maxLength: 60 })
    .map((parts) => `\u3000\u3000${parts.join('')}。`);
  const query = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), query, async (bodies, wanted) => {
      const library = makeLibrary();
      const expected: [number, number][] = [];
      for (const [index, body] of bodies.entries()) {
        const { id } = await addText(library, `${2000 + index}.txt`, inventReport(2000 + index, body));
        const { text } = await library.call('report/open', { id });
        for (let at = 0; at < text.length; at++)
          if (foldCase(text.slice(at, at + wanted.length)) === foldCase(wanted)) {
            expected.push([id, at]);
            at += wanted.length - 1;
          }
      }
      const { hits, total } = await library.call('library/search', { query: wanted, limit: 5000 });
      expect(hits.map(({ report, span }) => [report, span.start])).toEqual(expected);
      expect(total).toBe(expected.length);
      library.close();
    }),
    { seed: 20260106, numRuns: 25 },
  );
});

it('finds traditional characters by simplified ones and the other way round, and shows what is printed', async () => {
  const library = makeLibrary();
  await addText(library, '2024.txt', inventReport(2024, '　　我們堅持綠色發展，環境質量明顯改善。'));
  await addText(library, '2025.txt', inventReport(2025, '　　我们坚持绿色发展，环境质量明显改善。'));
  for (const query of ['绿色发展', '綠色發展', '环境质量']) {
    const { hits } = await library.call('library/search', { query, limit: 10 });
    expect([query, hits.map(({ year }) => year).toSorted()]).toEqual([query, [2024, 2025]]);
    const traditional = hits.find(({ year }) => year === 2024)!;
    expect(traditional.context).toContain('綠色發展，環境質量');
  }
});

it('counts all reports and all that was written, whatever number of hits is listed', async () => {
  const library = makeLibrary();
  const { id } = await addText(library, '2024.txt', inventReport(2024));
  await addText(library, '2025.txt', inventReport(2025));
  const { text } = await library.call('report/open', { id });
  const anchor = createAnchor(text, { start: text.indexOf('云川大桥'), end: text.indexOf('云川大桥') + 4 });
  const target = { kind: 'text', report: id, anchor };
  await library.call('notes/add', { target, text: '大桥晚了一年', tags: ['大桥'] });
  const counts = { total: 4, reports: 2, written: 2 };
  expect(await library.call('library/search', { query: '大桥', limit: 1 })).toMatchObject(counts);
  const { hits } = await library.call('library/search', { query: '大桥', limit: 9 });
  const written = hits.filter(({ kind }) => kind !== 'text');
  expect(written.map(({ kind }) => kind)).toEqual(['note', 'tag']);
  // Under the section of the words that it is about, as those themselves.
  for (const { path, at } of written)
    expect({ path, at }).toEqual({ path: hits[0]?.path, at: { start: anchor.start, end: anchor.start + 4 } });
});

it('finds comments on verdicts and outside evidence, at the words of their goal', async () => {
  const library = makeLibrary();
  const { id: report } = await addText(library, '2024.txt', inventReport(2024));
  await addText(library, '2025.txt', inventReport(2025));
  const { goals } = await library.call('goals/open', { report });
  const goal = goals[0]!;
  const evidence = { kind: 'outside', source: '统计公报', quote: '全年完成' };
  await library.call('goals/link', { report, goal: goal.key, evidence });
  const verdict = { goal: goal.key, code: 'met', evidence: [], absence: null, comment: '口径有变' };
  await library.call('goals/judge', { report, verdicts: [verdict] });
  for (const [query, kind] of [
    ['口径', 'comment'],
    ['统计公报', 'evidence'],
    ['全年完成', 'evidence'],
  ] as const) {
    const { hits } = await library.call('library/search', { query, limit: 9 });
    const written = hits.filter((hit) => hit.kind === kind);
    expect([query, written.length]).toEqual([query, 1]);
    expect(written[0]?.at?.start).toBeGreaterThanOrEqual(goal.span.start);
    expect(written[0]?.at?.end).toBeLessThanOrEqual(goal.span.end);
  }
});

it('joins words by AND, OR and NOT, and sees at once what another text says', async () => {
  const library = makeLibrary();
  await addText(library, '2024.txt', inventReport(2024, '　　新建公园，改造旧街。\n　　旧街仍在。'));
  const total = async (query: string) => (await library.call('library/search', { query, limit: 9 })).total;
  expect(await total('公园 AND 旧街')).toBe(2);
  expect(await total('旧街 NOT 公园')).toBe(1);
  expect(await total('旧街 OR 公园')).toBe(3);
  const { id } = await addText(library, '2025.txt', inventReport(2025, '　　旧街新生。'));
  expect(await total('旧街')).toBe(3);
  await library.call('report/delete', { id });
  expect(await total('旧街')).toBe(2);
});
