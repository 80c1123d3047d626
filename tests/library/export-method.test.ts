import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { CLEANING_WORDS } from '../../shared/words/report.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const MASKS = ['year-turn', 'relative-year', 'session', 'width', 'punctuation', 'numbering'];
const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
  masks: Object.fromEntries(MASKS.map((mask) => [mask, false])),
};

async function preview(library: TestLibrary, pair: object): Promise<string> {
  const { html } = await library.call('export/preview', { ...pair, format: 'html', options: OPTIONS });
  return html.replace(/<[^>]*>/gu, '|');
}

/** Two reports, the later one longer by `more`. */
async function addPair(library: TestLibrary, more: string) {
  const left = await addText(library, '2029.txt', inventReport(2029));
  const right = await addText(library, '2030.txt', inventReport(2030, more));
  return { left: left.id, right: right.id };
}

it('counts what every step of cleaning took out of a report, and names no idle step', async () => {
  const library = makeLibrary();
  const more = '\u3000\u3000我们新增绿地（下转4版）四十公顷。';
  const { edits } = cleanText(inventReport(2030, more));
  const steps = new Set(edits.map(({ step }) => step));
  expect([...steps]).toContain('turns');
  const words = await preview(library, await addPair(library, more));
  for (const step of steps) {
    const own = edits.filter((edit) => edit.step === step);
    const removed = own.reduce((sum, edit) => sum + edit.removed.length, 0);
    expect(words).toMatch(
      new RegExp(`清理：${CLEANING_WORDS[step][0]}[|]+${own.length} 处，去掉 ${removed} 个字符[|]`, 'u'),
    );
  }
  expect(new Set(words.match(/清理：[^|]*/gu)).size).toBe(steps.size);
});

it('quotes words of up to sixty characters whole, and longer ones up to the fifty-ninth', async () => {
  const library = makeLibrary();
  const said = (length: number): string =>
    `${'坚持把办好实事放在重要位置，'.repeat(9).slice(0, length - 1)}。`;
  const pair = await addPair(
    library,
    `\u3000\u3000${said(60)}\n\n\u3000\u3000${said(61).replace('坚持', '始终')}`,
  );
  const words = await preview(library, pair);
  expect(words).toContain(`|${said(60)}|`);
  expect(words).toContain(`|${said(61).replace('坚持', '始终').slice(0, 59)}…|`);
});

it('counts what the reader decided, by its kind', async () => {
  const made = await makeTwo();
  await workOn(made);
  const pair = { left: made.earlier, right: made.later };
  const words = await preview(made.library, pair);
  expect(words).toContain('批注 2（待核 1，无类别 1），已审变化 1，认定对应 2，锁定对应 0，认定不对应 3');
  expect(words).toContain('更正题录 0，更正提纲 0，更正数字 3，更正识别的文字 0，撤销清理 0');
  expect(words).toContain(
    '目标判断 2，认定是目标 2，认定不是目标 1，新添目标 1，改名称或年份 1，关联段落 1，外部依据 1，选定数字 1，认定指标同名异名 1',
  );
  expect(words).toContain('生成本文件时重新计算了 2023、2024 原文件的 SHA-256，与收入时一致。');
  expect(words).toContain('|批注和判断的日期||按协调世界时（UTC）|');
});

it('hashes also a large original anew for each export', async () => {
  const library = makeLibrary();
  const pair = await addPair(library, '\u3000'.repeat(800_000));
  const { summary } = await library.call('report/open', { id: pair.right });
  expect(summary.bytes).toBeGreaterThan(2 * 1024 * 1024);
  expect(await preview(library, pair)).toContain('重新计算了 2029、2030 原文件的 SHA-256');
  const db = new Sqlite(library.file);
  db.prepare('UPDATE reports SET bytes = zeroblob(length(bytes)) WHERE id = ?').run(pair.right);
  db.close();
  const words = await preview(library, pair);
  expect(words).toContain('重新计算了 2029 原文件的 SHA-256');
  expect(words).not.toContain(summary.sha256);
});
