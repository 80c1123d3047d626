import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '../../shared/model/report.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/views.ts';
import { reportDocx } from '../helpers/docx.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: false, rows: 'all' },
  masks: DEFAULT_SETTINGS.masks,
};

/** Changes one byte in the middle of a stored original, as a bad disk would, behind the library's back. */
function damage(library: TestLibrary, id: ReportId, at = 0.5): void {
  const db = new Sqlite(library.file);
  const bytes = db.prepare('SELECT bytes FROM reports WHERE id = ?').pluck().get(id);
  if (!(bytes instanceof Uint8Array)) throw new Error('no such report');
  const place = Math.floor(bytes.length * at);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  db.prepare('UPDATE reports SET bytes = ? WHERE id = ?').run(bytes, id);
  db.close();
}

it('one byte changed in each of fifty is told of each, and the text stays as it was read', async () => {
  const library = makeLibrary();
  const reports = [];
  for (let seed = 0; seed < 50; seed += 1)
    reports.push(await addText(library, `${seed}.txt`, inventReport(1970 + seed)));
  const before = await Promise.all(reports.map(({ id }) => library.call('report/open', { id })));
  for (const [index, { id }] of reports.entries()) damage(library, id, index / 50);
  for (const [index, { id }] of reports.entries()) {
    const { summary, text, outline } = await library.call('report/open', { id });
    expect(summary.warnings[0]).toBe('damaged-original');
    expect([text, outline]).toEqual([before[index]?.text, before[index]?.outline]);
  }
});

describe('a report whose original is damaged', () => {
  const openPair = async () => {
    const library = makeLibrary();
    const left = await addText(library, '2023.txt', inventReport(2023));
    const right = await addText(library, '2024.txt', inventReport(2024));
    damage(library, left.id);
    return { library, left: left.id, right: right.id, sha256: left.sha256 };
  };

  it('is named in a comparison, in its export, and has no hash in a method statement or a table', async () => {
    const { library, left, right, sha256 } = await openPair();
    const view = await library.call('compare/open', { left, right });
    expect(view.left.summary.warnings).toContain('damaged-original');
    expect(view.right.summary.warnings).not.toContain('damaged-original');
    const { html } = await library.call('export/preview', { left, right, format: 'html', options: OPTIONS });
    const word = await library.call('export/preview', { left, right, format: 'docx', options: OPTIONS });
    expect(word.html).toContain('库中的原文件已损坏（SHA-256 不符）');
    expect(html).toContain('⚠ 2023：库中的原文件已损坏');
    expect(html).toContain('不予列出：库中的原文件已损坏');
    expect(html).not.toContain(sha256);
    const target = join(library.folder, 'x.csv');
    await library.call('tables/export', {
      ...{ source: { kind: 'figures', reports: [left] }, target, language: 'zh-CN' },
    });
    expect(readFileSync(target, 'utf8')).not.toContain(sha256);
  });

  it('is not read in another way: that would need the file', async () => {
    const { library, left } = await openPair();
    const refused = {
      code: 'unreadable-file',
      details: { name: '2023.txt', reason: 'original' },
    };
    const encoding = { id: left, encoding: 'gb18030' };
    expect(await failureOf(() => library.call('report/read-as', encoding))).toEqual(refused);
    const choice = { id: left, choice: { keptSteps: ['indents'], keptEdits: [] } };
    expect(await failureOf(() => library.call('report/clean-as', choice))).toEqual(refused);
  });
});

it('a document of a word processor is told of too, with the text that was read out of it', async () => {
  const library = makeLibrary();
  const file = join(makeFolder(), '报告.docx');
  writeFileSync(file, reportDocx(inventReport(2024)));
  const { items } = await library.call('import/files', { files: [file] });
  const [item] = items;
  if (item?.status !== 'imported') throw new Error(JSON.stringify(items));
  damage(library, item.report.id);
  const { summary, text } = await library.call('report/open', { id: item.report.id });
  expect(summary.warnings).toContain('damaged-original');
  expect(text.length).toBeGreaterThan(100);
});
