import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileReader, type FileReader } from '../../electron/library/import/reading/file-reader.ts';
import type { ReadItem } from '../../electron/library/import/reading/messages.ts';
import { NO_FACTS } from '../../shared/model/extraction.ts';
import type { ImportItem } from '../../shared/contract/views.ts';
import { makeXlsx } from '../helpers/documents.ts';
import { makeDocx, paragraph, reportDocx } from '../helpers/docx.ts';
import { lockPdf, makePdf } from '../helpers/pdf.ts';
import { packZip, type ZipEntry } from '../helpers/zip.ts';
import { failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

/** Imports files of that content out of a folder 库. */
async function importFiles(
  library: TestLibrary,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly ImportItem[]> {
  const folder = join(makeFolder(), '库');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (await library.call('import/files', { files: [folder] })).items;
}

const brief = (items: readonly ImportItem[]) =>
  items.map((item) => [
    item.status,
    item.name,
    item.status === 'failed' ? (item.error.details?.['reason'] ?? item.error.details?.['format']) : '',
  ]);

describe('a PDF', () => {
  it('comes in with its pages, and one without any words is refused', async () => {
    const library = makeLibrary();
    const lines = inventReport(2024)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const page = lines.map((text, at) => ({ x: 60, y: 780 - 16 * at, text: text.trim().slice(0, 45) }));
    const items = await importFiles(library, { 'a.pdf': makePdf([page]), 'b.pdf': makePdf([[], []]) });
    expect(brief(items)).toEqual([
      ['imported', 'a.pdf', ''],
      ['failed', 'b.pdf', 'empty'],
    ]);
    const [item] = items;
    if (item?.status !== 'imported') throw new Error('not imported');
    expect(item.report).toMatchObject({ head: { place: '云川市', year: 2024 }, source: { format: 'pdf' } });
  });

  it('that is locked against changes alone is read, and one that asks for a password is refused as that', async () => {
    const lines = inventReport(2024)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const pdf = makePdf([
      lines.map((text, at) => ({ x: 60, y: 780 - 16 * at, text: text.trim().slice(0, 45) })),
    ]);
    const items = await importFiles(makeLibrary(), {
      'a.pdf': lockPdf(pdf, ''),
      'b.pdf': lockPdf(pdf, '密码'),
    });
    expect(items).toMatchObject([
      { status: 'imported', report: { head: { place: '云川市', year: 2024 } } },
      { status: 'failed', error: { code: 'encrypted-file', details: { format: 'pdf' } } },
    ]);
  });

  it('says where its pages begin in the text', async () => {
    const library = makeLibrary();
    const lines = inventReport(2024)
      .split('\n')
      .map((line) => line.trim().slice(0, 45))
      .filter((line) => line !== '');
    const pageOf = (part: readonly string[]) => part.map((text, at) => ({ x: 60, y: 780 - 16 * at, text }));
    const items = await importFiles(library, {
      'a.pdf': makePdf([pageOf(lines.slice(0, 8)), pageOf(lines.slice(8))]),
    });
    const [item] = items;
    if (item?.status !== 'imported') throw new Error('not imported');
    const { text, pages } = await library.call('report/open', { id: item.report.id });
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
    expect(text.slice(pages[1]!.start)).toMatch(new RegExp(`^${lines[8]!.slice(0, 10)}`, 'u'));
  });
});

describe('a document of Word', () => {
  it('comes in with its original bytes, its format and what it left out', async () => {
    const library = makeLibrary();
    const comments = `<w:comment w:id="1">${paragraph('此处再核')}</w:comment>`;
    const body = inventReport(2024)
      .split('\n')
      .map((line) => paragraph(line))
      .join('');
    const bytes = makeDocx(body, { comments });
    const [item] = await importFiles(library, { '报告.docx': bytes });
    if (item?.status !== 'imported') throw new Error(JSON.stringify(item));
    const { id, head, source, bytes: size } = item.report;
    expect(head).toMatchObject({ place: '云川市', year: 2024 });
    expect(size).toBe(bytes.length);
    expect(source).toEqual({
      format: 'docx',
      within: ['库'],
      row: null,
      facts: NO_FACTS,
      findings: [{ kind: 'comments', count: 1, quote: '此处再核' }],
    });
    const { source: extracted } = await library.call('report/source', { id });
    expect(extracted).toBe(inventReport(2024));
    expect((await library.call('report/open', { id })).text).toContain('云川大桥建成通车');
    // It has no encoding that could be another one.
    expect(await failureOf(() => library.call('report/read-as', { id, encoding: 'gb18030' }))).toMatchObject({
      code: 'invalid-input',
    });
  });

  it('with the words of a text that is there is known', async () => {
    const library = makeLibrary();
    const items = await importFiles(library, {
      'a.txt': inventReport(2024),
      'b.docx': reportDocx(inventReport(2024)),
    });
    expect(items.map(({ status }) => status)).toEqual(['imported', 'duplicate']);
  });

  it('of pictures alone is refused in words', async () => {
    const items = await importFiles(makeLibrary(), {
      'a.docx': makeDocx('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'),
    });
    expect(brief(items)).toEqual([['failed', 'a.docx', 'only-pictures']]);
  });
});

describe('a file with a password', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  /** The beginning of a document of Word 97, with that word of flags. */
  const wordHead = (flags: number): Buffer => {
    const bytes = Buffer.alloc(4096);
    OLE.copy(bytes);
    bytes.writeUInt16LE(0xa5ec, 512);
    bytes.writeUInt16LE(0x00c1, 514);
    bytes.writeUInt16LE(flags, 512 + 0x0a);
    bytes.write('WordDocument', 2048, 'utf16le');
    return bytes;
  };

  it('is refused as that: an old .doc, and a .docx or .xlsx, which is then an OLE file', async () => {
    const sealed = Buffer.concat([OLE, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]);
    const items = await importFiles(makeLibrary(), {
      'a.doc': wordHead(0x0100),
      'b.docx': sealed,
      'c.xlsx': sealed,
      'd.doc': wordHead(0),
    });
    const codes = items.map((item) => (item.status === 'failed' ? item.error.code : item.status));
    expect(codes).toEqual(['encrypted-file', 'encrypted-file', 'encrypted-file', 'unreadable-file']);
  });
});

describe('an archive', () => {
  // 报告.txt as Windows in China packs it, without the flag of UTF-8
  const GB_NAME = Buffer.from('b1a8b8e62e747874', 'hex');
  const entries: readonly ZipEntry[] = [
    { name: GB_NAME, content: inventReport(2021) },
    { name: '云川市/2022.docx', content: reportDocx(inventReport(2022)) },
    { name: '云川市/.hidden.txt', content: 'x' },
    { name: '__MACOSX/2022.docx', content: 'x' },
    { name: '云川市/坏的.docx', content: makeDocx('<w:p') },
    { name: '更早.zip', content: packZip([{ name: '2020.txt', content: inventReport(2020) }]) },
  ];

  it('gives each report by itself, names in GB18030 and archives in it too; what is none is named', async () => {
    const items = await importFiles(makeLibrary(), { '云川.zip': packZip(entries) });
    expect(brief(items)).toEqual([
      ['skipped', '云川市/.hidden.txt', ''],
      ['skipped', '__MACOSX/2022.docx', ''],
      ['imported', '报告.txt', ''],
      ['imported', '2022.docx', ''],
      ['failed', '坏的.docx', 'damaged'],
      ['imported', '2020.txt', ''],
    ]);
    const within = items.flatMap((item) => ('report' in item ? [item.report.source.within] : []));
    expect(within).toEqual([
      ['库', '云川.zip'],
      ['库', '云川.zip', '云川市'],
      ['库', '云川.zip', '更早.zip'],
    ]);
  });

  it('in an archive in an archive is not opened', async () => {
    const deep = packZip([{ name: 'c.zip', content: packZip([{ name: 'd.txt', content: 'x' }]) }]);
    const items = await importFiles(makeLibrary(), { 'a.zip': packZip([{ name: 'b.zip', content: deep }]) });
    expect(brief(items)).toEqual([['failed', 'c.zip', 'over-limit']]);
  });
});

describe('a table with one report a row', () => {
  const LONG = (year: number): string =>
    `${inventReport(year)}\n${'我们继续修缮老旧小区，新建口袋公园。'.repeat(40)}`;
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('CSV: columns are found by what they hold, titles and addresses kept', async () => {
    const csv = `year,title,source_url,full_text\n2023,云川市政府工作报告,https://example.gov.cn/1,${quote(LONG(2023))}\n2024,云川市政府工作报告,https://example.gov.cn/2,${quote(LONG(2024))}\n`;
    const items = await importFiles(makeLibrary(), { '表.csv': csv });
    expect(brief(items)).toEqual([
      ['imported', '云川市政府工作报告 2023', ''],
      ['imported', '云川市政府工作报告 2024', ''],
    ]);
    const [first] = items.flatMap((item) => ('report' in item ? [item.report.source] : []));
    expect(first).toMatchObject({
      format: 'text',
      within: ['库', '表.csv'],
      row: 2,
      facts: { title: '云川市政府工作报告', url: 'https://example.gov.cn/1' },
    });
  });

  it('XLSX: a cell that ends where Excel ends is said to be cut', async () => {
    const cut = LONG(2024).padEnd(32_767, '我们继续修缮老旧小区。').slice(0, 32_767);
    const items = await importFiles(makeLibrary(), {
      '表.xlsx': makeXlsx([
        ['地区', '年份', '内容'],
        ['云川市', '2023', LONG(2023)],
        ['云川市', '2024', cut],
      ]),
    });
    const findings = items.flatMap((item) => ('report' in item ? [item.report.source.findings] : []));
    expect(findings).toEqual([[], [{ kind: 'cut-cell', count: 1, quote: '' }]]);
  });

  it('JSON Lines: escapes that were written twice are cleaned, and listed', async () => {
    const library = makeLibrary();
    const content = LONG(2024).replaceAll('\n', '\\r\\n&nbsp;&nbsp;');
    const items = await importFiles(library, { 'a.jsonl': `${JSON.stringify({ id: 7, content })}\n` });
    const [report] = items.flatMap((item) => ('report' in item ? [item.report] : []));
    const view = await library.call('report/open', { id: report!.id });
    expect(view.text).not.toMatch(/\\|&nbsp;/u);
    expect(view.cleaning.some(({ step }) => step === 'escapes')).toBe(true);
  });

  it('without a column of reports is refused in words', async () => {
    const items = await importFiles(makeLibrary(), { 'a.csv': '指标,数值\n粮食,五百万吨\n' });
    expect(brief(items)).toEqual([['failed', 'a.csv', 'no-column']]);
  });
});

async function readAll(reader: FileReader, name: string, bytes: Uint8Array): Promise<readonly ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of reader.read(name, bytes, new AbortController().signal)) items.push(item);
  reader.close();
  return items;
}

describe('the reading thread', () => {
  it('that takes too long is ended, and says so', async () => {
    const reader = createFileReader({ milliseconds: 1, heapMegabytes: 64 });
    expect(await readAll(reader, 'a.docx', reportDocx(inventReport(2024)))).toMatchObject([
      { kind: 'failed', name: 'a.docx', error: { code: 'unreadable-file', details: { reason: 'too-slow' } } },
    ]);
  });

  it('that takes too much memory is ended, and the next file is read', async () => {
    const reader = createFileReader({ milliseconds: 60_000, heapMegabytes: 64 });
    // Numbers, so that it does not look like a bomb.
    const many = Array.from({ length: 400_000 }, (_, at) => `<w:p><w:r><w:t>${at * 7919}</w:t></w:r></w:p>`);
    const huge = makeDocx(many.join(''));
    expect(await readAll(reader, 'a.docx', huge)).toMatchObject([
      { kind: 'failed', error: { code: 'unreadable-file', details: { reason: 'over-limit' } } },
    ]);
    expect(await readAll(reader, 'b.docx', reportDocx(inventReport(2024)))).toMatchObject([
      { kind: 'report', name: 'b.docx', format: 'docx' },
    ]);
  });

  it('is ended when the import is cancelled', async () => {
    const library = makeLibrary();
    const folder = makeFolder();
    mkdirSync(join(folder, 'a'));
    const controller = new AbortController();
    const archive = packZip(
      [2020, 2021, 2022].map((year) => ({ name: `${year}.docx`, content: reportDocx(inventReport(year)) })),
    );
    writeFileSync(join(folder, 'a', 'all.zip'), archive);
    expect(readFileSync(join(folder, 'a', 'all.zip'))).toEqual(archive);
    controller.abort();
    const { isCancelled, items } = await library.call(
      'import/files',
      { files: [folder] },
      { signal: controller.signal },
    );
    expect({ isCancelled, items }).toEqual({
      isCancelled: true,
      items: [{ status: 'left', name: 'all.zip' }],
    });
  });
});
