import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { EXPORT_DEFAULTS, type ExportFormat } from '../../shared/contract/export-api.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { bodyOf, readWord, wordsOf } from '../helpers/word-document.ts';
import { findFaults } from '../helpers/word-schema.ts';
import { walk } from '../helpers/xml-tree.ts';
import type { Case } from './goal-case.ts';
import { makeTwo, workOn } from './table-file.ts';

const OPTIONS = { ...EXPORT_DEFAULTS, language: 'zh-CN', masks: MASK_NOTHING } as const;

async function makeWorkedOn(): Promise<Case> {
  const made = await makeTwo();
  await workOn(made);
  return made;
}

const pairOf = ({ earlier, later }: Case) => ({ left: earlier, right: later });

async function write(made: Case, format: ExportFormat, options: object = {}): Promise<Buffer> {
  const target = join(made.library.folder, `goals.${format}`);
  await made.library.call('export/file', {
    ...{ ...pairOf(made), format, target, options: { ...OPTIONS, ...options } },
  });
  return readFileSync(target);
}

/** The words of a file; of a PDF those of what is printed. */
async function read(made: Case, format: ExportFormat, options: object = {}): Promise<string> {
  const chosen = { ...OPTIONS, ...options };
  if (format === 'pdf')
    return (await made.library.call('export/preview', { ...pairOf(made), format, options: chosen })).html;
  const bytes = await write(made, format, options);
  return format === 'sidebyside-docx' ? wordsOf(bodyOf(bytes)) : bytes.toString('utf8');
}

const HEADING = '2023 年所定目标的结果';
const GIVEN = '完成了（编码员 A 核定）';
const PROPOSED = '〔程序建议，未经核定〕';

describe('goals beside the texts', () => {
  it.each(['html', 'pdf', 'sidebyside-docx', 'md', 'txt'] as const)(
    'are in %s with what became of them, the verdicts of the reader apart from proposals',
    async (format) => {
      const made = await makeWorkedOn();
      const all = await read(made, format);
      for (const words of [HEADING, GIVEN, PROPOSED]) expect(all).toContain(words);
      const given = await read(made, format, { proposals: false });
      expect(given).toContain(GIVEN);
      expect(given).not.toContain(PROPOSED);
      const without = await read(made, format, { verdicts: false });
      for (const words of [HEADING, GIVEN, PROPOSED, '目标“']) expect(without).not.toContain(words);
    },
  );

  it('stand in a table of their own, with their words and what is said of them', async () => {
    const made = await makeWorkedOn();
    const { document } = parseHTML((await write(made, 'html')).toString('utf8'));
    const section = '#goals table.cells';
    expect(document.querySelector('nav a[href="#goals"]')).not.toBeNull();
    const strong = [...document.querySelectorAll(`${section} td b`)].map((each) => each.textContent);
    expect(strong).toEqual(expect.arrayContaining([GIVEN]));
    expect(strong.join('')).not.toContain(PROPOSED);
    const rows = [...document.querySelectorAll(`${section} tbody tr`)].map((each) => each.textContent);
    const bridge = rows.find((row) => row.includes(GIVEN));
    expect(bridge).toContain('青岚大桥建成通车');
    expect(bridge).toContain('已核');
    const bytes = await write(made, 'sidebyside-docx');
    for (const [path, part] of readWord(bytes)) expect(findFaults(part), path).toEqual([]);
    const bold = [...walk(bodyOf(bytes))].filter(
      (node) => node.name === 'w:r' && wordsOf(node) === GIVEN && JSON.stringify(node).includes('"w:b"'),
    );
    expect(bold).toHaveLength(1);
  });

  it('are only those of the section that goes in', async () => {
    const made = await makeWorkedOn();
    const view = await made.library.call('compare/open', pairOf(made));
    const withBridge = view.comparison.sections.findIndex(({ left }) => {
      const own = left === null ? undefined : view.left.outline.sections[left];
      return own?.level === 1 && view.left.text.slice(own.own.start, own.end).includes('青岚大桥');
    });
    const other = view.comparison.sections.findIndex(({ left }) => left === 0);
    expect(await read(made, 'txt', { section: withBridge })).toContain(GIVEN);
    expect(await read(made, 'txt', { section: other })).not.toContain(HEADING);
  });
});
