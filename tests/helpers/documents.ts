import { packZip } from './zip.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .concat(`xmlns:draw="${ODF}:drawing:1.0"`)
  .join(' ');

/** A text document of LibreOffice with that body and those automatic styles. */
export function makeOdt(body: string, styles = '', more = ''): Buffer {
  const content = `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return packZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content },
    { name: 'styles.xml', content: `<office:document-styles ${SPACES}>${more}</office:document-styles>` },
  ]);
}

/** A book of one page for each text, and a page of contents before them. */
export function makeEpub(pages: readonly string[]): Buffer {
  const items = pages.map(
    (_, at) => `<item id="p${at}" href="text/p${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = pages.map((_, at) => `<itemref idref="p${at}"/>`);
  return packZip([
    { name: 'mimetype', content: 'application/epub+zip' },
    {
      name: 'META-INF/container.xml',
      content: `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
    },
    {
      name: 'OPS/book.opf',
      content: `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>政府工作报告</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${refs.join('')}</spine></package>`,
    },
    { name: 'OPS/nav.xhtml', content: '<html><body><ol><li>目录</li></ol></body></html>' },
    ...pages.map((page, at) => ({
      name: `OPS/text/p${at}.xhtml`,
      content: `<!DOCTYPE html><html><body>${page}</body></html>`,
    })),
  ]);
}

/** A line of an OFD page: its words, its left edge and its base line in millimetres; some programs give no steps between signs. */
export type OfdLine = {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly step?: boolean;
};

/**
 * A document of fixed layout with a page for each list of lines, in signs of 5 mm. Each page is printed on the template of
 * its number, those behind the last on the last.
 */
export function makeOfd(
  pages: readonly (readonly OfdLine[])[],
  templates: readonly (readonly OfdLine[])[] = [],
): Buffer {
  const root = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const list = pages.map((_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/P_${at}.xml"/>`).join('');
  const named = templates.map((_, at) => `<ofd:TemplatePage ID="t${at}" BaseLoc="Tpls/T_${at}.xml"/>`);
  const draw = ({ words, x, y, step = true }: OfdLine): string =>
    `<ofd:TextObject Boundary="${x} ${y - 5} 180 5" Size="5"><ofd:TextCode X="0" Y="5"${step ? ` DeltaX="g ${words.length - 1} 5"` : ''}>${words}</ofd:TextCode></ofd:TextObject>`;
  const drawAll = (lines: readonly OfdLine[], template = ''): string =>
    `<ofd:Page ${root}>${template}<ofd:Content><ofd:Layer>${lines.map(draw).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  return packZip([
    {
      name: 'OFD.xml',
      content: `<ofd:OFD ${root}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document ${root}><ofd:CommonData>${named.join('')}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    },
    ...templates.map((lines, at) => ({ name: `Doc_0/Tpls/T_${at}.xml`, content: drawAll(lines) })),
    ...pages.map((lines, at) => ({
      name: `Doc_0/Pages/P_${at}.xml`,
      content: drawAll(
        lines,
        templates.length === 0 ? '' : `<ofd:Template TemplateID="t${Math.min(at, templates.length - 1)}"/>`,
      ),
    })),
  ]);
}

/** A workbook of one sheet, its strings shared as Excel keeps them. */
export function makeXlsx(rows: readonly (readonly string[])[]): Buffer {
  return makeWorkbook({ 表: rows });
}

/** A workbook with those sheets, its strings shared as Excel keeps them. */
export function makeWorkbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const strings = [...new Set(Object.values(sheets).flat(2))];
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cellOf = (text: string, column: number, row: number): string =>
    text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${strings.indexOf(text)}</v></c>`;
  const rowsOf = (rows: readonly (readonly string[])[]): string =>
    rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((text, column) => cellOf(text, column, at + 1)).join('')}</row>`,
      )
      .join('');
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" r:id="r${at}"/>`).join('');
  const links = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`);
  return packZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    },
    ...Object.values(sheets).map((rows, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      content: `<worksheet ${main}><sheetData>${rowsOf(rows)}</sheetData></worksheet>`,
    })),
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    },
  ]);
}

/** A document in RTF with that body, Chinese as Word writes it: bytes of GBK in hexadecimal. */
export function makeRtf(body: string): Buffer {
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\n${body}}`,
    'latin1',
  );
}
