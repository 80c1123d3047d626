import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_DEFAULTS, type ExportFormat } from '../../shared/contract/export-api.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { HAS_VALIDATOR, validateOpenXml } from '../helpers/open-xml.ts';
import type { Case } from './goal-case.ts';
import { makeTwo, sourceOf, workOn } from './table-file.ts';

const OPTIONS = {
  ...EXPORT_DEFAULTS,
  language: 'zh-CN',
  masks: MASK_NOTHING,
};

async function writeDocument(made: Case, format: ExportFormat): Promise<string> {
  const target = join(made.library.folder, `${format}.docx`);
  const pair = { left: made.earlier, right: made.later };
  await made.library.call('export/file', { ...pair, target, format, options: OPTIONS });
  return target;
}

// Elsewhere the own table of what may stand where checks the documents alone (export-tracked, export-sidebyside).
describe.runIf(HAS_VALIDATOR)('by the Open XML SDK of Microsoft 365', () => {
  it.each(['docx', 'sidebyside-docx'] as const)(
    'a %s is valid, and one with a fault is not',
    async (format) => {
      const made = await makeTwo();
      await workOn(made);
      const file = await writeDocument(made, format);
      expect(validateOpenXml(file)).toEqual([]);
      const parts = unzipSync(readFileSync(file));
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      const spoilt = body.replace('<w:r>', '<w:r><w:tbl/>');
      expect(spoilt).not.toBe(body);
      writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(spoilt) }));
      expect(validateOpenXml(file).join('\n')).toContain('/word/document.xml');
    },
  );

  it('tables are valid workbooks', async () => {
    const made = await makeTwo();
    await workOn(made);
    for (const kind of ['changes', 'goals', 'notes'] as const) {
      const target = join(made.library.folder, `${kind}.xlsx`);
      await made.library.call('tables/export', { source: sourceOf(made, kind), target, language: 'zh-CN' });
      expect(validateOpenXml(target), kind).toEqual([]);
    }
  });
});
