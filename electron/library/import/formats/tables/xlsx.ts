import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlNode } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import type { Sheet } from './cells.ts';

/** The sheets of a workbook, in its order. @throws AppError */
export async function readXlsxSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const zip = await openZip(bytes);
  const shared = await readShared(zip);
  const sheets: Sheet[] = [];
  for (const { name, path } of await listSheets(zip)) {
    const sheet = parseXml(await zip.read(path));
    sheets.push({ name, cells: descendantsOf(sheet, 'x:row').map((row) => readRow(row, shared)) });
  }
  return sheets;
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

async function readShared(zip: Zip): Promise<readonly string[]> {
  const file = await zip.find('xl/sharedStrings.xml');
  return file === undefined ? [] : elementsOf(parseXml(file)).map(readString);
}

/** Runs of text, without the readings that stand above Japanese. */
function readString(node: XmlNode): string {
  const parts = elementsOf(node).map((part) => {
    if (part.name === 'x:t') return textOf(part);
    return part.name === 'x:r'
      ? elementsOf(part)
          .filter(({ name }) => name === 'x:t')
          .map(textOf)
          .join('')
      : '';
  });
  return unescape(parts.join(''));
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** No sheet is wider (Excel specifications and limits). */
const LAST_COLUMN = 16_383;

function readRow(row: XmlNode, shared: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    const column = columnOf(cell.attributes['r']) ?? cells.length;
    if (column > LAST_COLUMN) continue;
    while (cells.length < column) cells.push('');
    cells[column] = readCell(cell, shared);
  }
  return cells;
}

/** B12 is column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCell(cell: XmlNode, shared: readonly string[]): string {
  const inline = childOf(cell, 'x:is');
  if (inline !== undefined) return readString(inline);
  const value = childOf(cell, 'x:v');
  const words = value === undefined ? '' : textOf(value);
  return cell.attributes['t'] === 's' ? (shared[Number(words)] ?? '') : unescape(words);
}
