import { descendantsOf, elementsOf, parseXml } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import type { Sheet } from './cells.ts';
import { readRows, readSharedStrings, type RawCell } from './sheet-rows.ts';

/** The sheets of a workbook, in its order. @throws AppError */
export async function readXlsxSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const book = await openWorkbook(bytes);
  const sheets: Sheet[] = [];
  for (const { name, read } of book) sheets.push({ name, cells: Array.from(await read(), toWords) });
  return sheets;
}

/** A sheet that is read when it is asked for. */
export type WorkbookSheet = {
  readonly name: string;
  readonly read: () => Promise<Iterable<readonly RawCell[]>>;
};

/** The sheets of a workbook by name, none of them unpacked yet. @throws AppError */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const zip = await openZip(bytes);
  const file = await zip.find('xl/sharedStrings.xml');
  const shared = file === undefined ? [] : readSharedStrings(file);
  return (await listSheets(zip)).map(({ name, path }) => ({
    name,
    read: async () => readRows(await zip.read(path), shared),
  }));
}

function toWords(row: readonly RawCell[]): readonly string[] {
  const cells: string[] = [];
  for (const { column, text } of row) {
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

type SheetFile = { readonly name: string; readonly path: string };

async function listSheets(zip: Zip): Promise<readonly SheetFile[]> {
  const relations = await zip.find('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations === undefined ? [] : elementsOf(parseXml(relations))).map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
  const workbook = parseXml(await zip.read('xl/workbook.xml'));
  const files = descendantsOf(workbook, 'x:sheet').map(({ attributes }) => {
    const target = targets.get(attributes['id'] ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name: attributes['name'] ?? '', path };
  });
  return files.filter(({ path }) => zip.has(path) && !path.includes('chartsheets'));
}
