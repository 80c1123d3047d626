import { expect, it } from 'vitest';
import { addText, inventReport, makeLibrary } from './tools.ts';

const SIMPLE = '\u3000\u3000绿色发展成效显著，环境质量持续改善。农业灌溉设施完备，河湖治理全面铺开。';
const TRADITIONAL = '\u3000\u3000綠色發展成效顯著，環境質量持續改善。農業灌溉設施完備，河湖治理全面鋪開。';

it('sentences in traditional characters are matched with the same in simplified ones, and stay as they are', async () => {
  const library = makeLibrary();
  const left = await addText(library, '2023.txt', inventReport(2023, SIMPLE));
  const right = await addText(library, '2024.txt', inventReport(2024, TRADITIONAL));
  const {
    left: a,
    right: b,
    comparison,
  } = await library.call('compare/open', { left: left.id, right: right.id });
  const pairs = comparison.rows.map((row) => [
    row.left && a.text.slice(row.left.start, row.left.end),
    row.right && b.text.slice(row.right.start, row.right.end),
  ]);
  const pair = pairs.find(([, own]) => own?.includes('綠色發展') === true);
  expect(pair?.[0]).toContain('绿色发展成效显著');
  expect(pairs.find(([, own]) => own?.includes('河湖治理全面鋪開') === true)?.[0]).toContain(
    '河湖治理全面铺开',
  );
});
