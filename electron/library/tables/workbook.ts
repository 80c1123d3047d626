import { strToU8, zipSync, type Zippable } from 'fflate';
import type { CellValue } from './table.ts';

/** A sheet as it is written. */
export type WorkbookPage = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Of the first columns, in characters. */
  readonly widths: readonly number[];
  /** True where the first row is of titles: bold, always in sight, with filters on it. */
  readonly hasHead: boolean;
};

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What ZIP can date: 1980 is its beginning (APPNOTE 4.4.6). */
const OLDEST = Date.UTC(1980, 0, 2);

/**
 * Pages as the bytes of an XLSX file (ECMA-376, transitional). Words stand in their cells; numbers are numbers. The same
 * pages and time give the same bytes.
 */
export function packWorkbook(pages: readonly WorkbookPage[], at: Date): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(pages.length),
    '_rels/.rels': relations([
      [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(at),
    'xl/workbook.xml': workbook(pages),
    'xl/_rels/workbook.xml.rels': relations([
      ...pages.map((_, index) => [`${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${RELATIONS}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      pages.map((page, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(page, index === 0)]),
    ),
  };
  const packed: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, strToU8(HEADER + content)]),
  );
  // The time of a ZIP has no zone: the hours of UTC, wherever this is made.
  const mtime = new Date(Math.max(OLDEST, at.getTime()) + at.getTimezoneOffset() * 60_000);
  return zipSync(packed, { level: 6, mtime });
}

function contentTypes(pages: number): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  const sheets = Array.from({ length: pages }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, `${OFFICE_TYPES}.worksheet+xml`),
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${OFFICE_TYPES}.sheet.main+xml`) +
    sheets.join('') +
    part('/xl/styles.xml', `${OFFICE_TYPES}.styles+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function coreProperties(at: Date): string {
  const time = at.toISOString().replace(/\.\d+Z$/u, 'Z');
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}

/** Excel keeps where filters are as a name of the sheet that nobody sees. */
function workbook(pages: readonly WorkbookPage[]): string {
  const sheets = pages.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = pages.flatMap((page, index) => {
    if (!page.hasHead) return [];
    const sheet = `'${page.name.replaceAll("'", "''")}'`;
    const range = filterOf(page).replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
    const words = escapeXml(`${sheet}!${range}`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${words}</definedName>`,
    ];
  });
  const names = filters.length === 0 ? '' : `<definedNames>${filters.join('')}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets>${names}</workbook>`;
}

/** Style 0 is plain, 1 is of titles. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

function worksheet(page: WorkbookPage, isFirst: boolean): string {
  const { rows, widths, hasHead } = page;
  const selected = isFirst ? ' tabSelected="1"' : '';
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const style = hasHead && index === 0 ? ' s="1"' : '';
    const cells = row.map((value, column) => formatCell(value, `${lettersOf(column)}${index + 1}`, style));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${selected}>${hasHead ? pane : ''}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    `${hasHead ? `<autoFilter ref="${filterOf(page)}"/>` : ''}</worksheet>`
  );
}

function filterOf({ rows }: WorkbookPage): string {
  return `A1:${lettersOf(Math.max(0, (rows[0]?.length ?? 1) - 1))}${Math.max(1, rows.length)}`;
}

function formatCell(value: CellValue, reference: string, style: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${reference}"${style}><v>${value}</v></c>`;
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** Column 1 is B. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** What XML cannot hold, and what reads as such an escape (ECMA-376 22.9.2.19). */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/gu, '_x005F_')
    .replace(UNPRINTABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
