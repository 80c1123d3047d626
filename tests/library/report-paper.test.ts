import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';
import { addText, failureOf, inventReport, makeLibrary } from './tools.ts';

// What Electron prints of it is looked at in tests/e2e/prints.spec.ts.

const MORE = '　　这一段里有<b>尖括号</b>&符号，只是字。';

/** The words between the tags of an element, as a reader sees them. */
function wordsIn(html: string, element: string): string {
  const inside = new RegExp(`<${element}[ >].*?</${element}>`, 'su').exec(html)?.[0] ?? '';
  return inside
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

it('a report is printed whole and as it is, with notes by number, its sections as places, and how it was read', async () => {
  const library = makeLibrary();
  const { id } = await addText(library, '2024.txt', inventReport(2024, MORE));
  const { text, summary, outline } = await library.call('report/open', { id });
  const anchor = { quote: '尖括号', prefix: '', suffix: '', start: 0 };
  const target = { kind: 'text', report: id, anchor };
  await library.call('notes/add', { target, text: '再**看**一遍 <script>', tags: ['待核'] });
  const { html } = await library.call('report/paper', { id, language: 'zh-CN' });
  expect(
    wordsIn(html, 'main')
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
  expect(html).not.toMatch(/<script|<b>尖/u);
  expect(html).toMatch(/尖括号<a class="nr" href="#n1" data-n="1">/u);
  expect(html).toMatch(
    /<b id="n1">.*<q lang="zh-CN">尖括号<\/q>.*<strong>看<\/strong>|<b id="n1">.*<b>看<\/b>/su,
  );
  expect(wordsIn(html, 'section')).toContain('待核');
  expect(html).toContain(summary.sha256);
  const places = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, place = '']) => place);
  expect(places.length).toBeGreaterThan(outline.sections.length / 2);
  for (const place of places) expect(html).toContain(` id="${place}"`);
  expect((await library.call('report/paper', { id, language: 'zh-CN' })).html).toBe(html);
});

it('what can not be printed leaves no file', async () => {
  const jobs: PrintJob[] = [];
  const library = makeLibrary({
    print: async (job) => {
      jobs.push(await job);
      throw new AppError('cancelled', 'the print was cancelled');
    },
  });
  const { id } = await addText(library, '2024.txt', inventReport(2024));
  const target = join(library.folder, '报告.pdf');
  const args = { id, language: 'zh-CN', target };
  expect(await failureOf(() => library.call('report/print', args))).toMatchObject({ code: 'cancelled' });
  expect([existsSync(target), jobs.length]).toEqual([false, 1]);
  expect(jobs[0]?.html).toBe((await library.call('report/paper', { id, language: 'zh-CN' })).html);
  expect(jobs[0]?.header).toContain('2024');
  const missing = await failureOf(() => library.call('report/print', { ...args, id: 99 }));
  expect(missing).toMatchObject({ code: 'not-found' });
});

it('a printer that gives up before the report is there hears of no failure of its', async () => {
  const library = makeLibrary({
    print: () => Promise.reject(new AppError('cancelled', 'the print was cancelled')),
  });
  const args = { id: 99, language: 'zh-CN', target: join(library.folder, '报告.pdf') };
  const failure = await failureOf(() => library.call('report/print', args));
  // Whichever comes first; a failure that nobody took would end the test run.
  expect(['cancelled', 'not-found']).toContain(failure.code);
});
