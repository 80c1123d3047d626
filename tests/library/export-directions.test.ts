import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../shared/contract/export-api.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { readWord, wordsOf } from '../helpers/word-document.ts';
import { walk } from '../helpers/xml-tree.ts';
import { addText, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

// A name with an override of direction that is never ended turned round whatever stood behind it.

const TURN = '\u202e';
const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, cleaning: true, rows: 'all' },
  masks: MASK_NOTHING,
};

/** Two reports whose places, files, headings, coder, tags and lost words all turn. */
async function makeTurning(): Promise<{ readonly library: TestLibrary; readonly pair: object }> {
  const library = makeLibrary();
  const [coder] = (await library.call('coders/list', {})).coders;
  await library.call('coders/rename', { id: coder!.id, name: `甲${TURN}乙` });
  const reports = [];
  for (const year of [2023, 2024]) {
    const { id } = await addText(library, `报告${TURN}${year}.txt`, inventReport(year, '　　新建公园三处。'));
    const { headAsRead } = await library.call('report/open', { id });
    const head = { ...headAsRead, place: `云${TURN}川`, speaker: `丙${TURN}`, session: `会${TURN}` };
    await library.call('report/correct-head', { id, head });
    reports.push(id);
  }
  const [left, right] = reports;
  const { text } = await library.call('report/open', { id: right });
  const start = text.indexOf('新建公园');
  const anchor = createAnchor(text, { start, end: start + 4 });
  const lost = { quote: `没有的${TURN}话`, prefix: '', suffix: '', start: 0 };
  for (const each of [anchor, lost])
    await library.call('notes/add', {
      ...{
        target: { kind: 'text', report: right, anchor: each },
        text: `注${TURN}`,
        tags: [`路${TURN}桥`, '水'],
      },
    });
  return { library, pair: { left, right } };
}

async function write(format: ExportFormat, options: object = {}): Promise<Buffer> {
  const { library, pair } = await makeTurning();
  const target = join(makeFolder(), '对照');
  await library.call('export/file', { ...pair, format, target, options: { ...OPTIONS, ...options } });
  return readFileSync(target);
}

/** Lines in which something stands behind a turn that is not ended. A note's own words may turn: they are the last of theirs. */
function turned(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => {
    const open = line.split(TURN).length - line.split('\u202c').length;
    return open > 0 && !line.trimEnd().endsWith(TURN);
  });
}

function paragraphsOf(bytes: Buffer): readonly string[] {
  return [...readWord(bytes).values()].flatMap((root) =>
    [...walk(root)].filter(({ name }) => name === 'w:p').map(wordsOf),
  );
}

describe('a name that turns the direction turns no word of ours', () => {
  it.each([
    ['sidebyside-docx', { notePlace: 'endnotes' }],
    ['sidebyside-docx', { notePlace: 'margin' }],
    ['docx', {}],
    ['briefing', {}],
  ] as const)('in %s %j', async (format, options) => {
    const paragraphs = paragraphsOf(await write(format, options));
    expect(paragraphs.join('\n').split(TURN).length).toBeGreaterThan(8);
    expect(turned(paragraphs)).toEqual([]);
  });

  it.each(['md', 'txt'] as const)('in %s', async (format) => {
    const lines = (await write(format)).toString('utf8').split(/\n|<br>/u);
    expect(lines.join('\n').split(TURN).length).toBeGreaterThan(8);
    expect(turned(lines)).toEqual([]);
  });

  it('in html, whose title is the name of a tab', async () => {
    const html = (await write('html')).toString('utf8');
    expect(/<title>(.*?)<\/title>/u.exec(html)?.[1]).toMatch(/^\u2068云\u202e川\u202c\u2069政府工作报告/u);
    const lines = html.split(/<\/?(?:h1|h2|td|th|p|li|tr|q|div|b|span class="tag"|br)[^>]*>/u);
    expect(turned(lines.map((line) => line.replace(/<[^>]*>/gu, '')))).toEqual([]);
  });
});
