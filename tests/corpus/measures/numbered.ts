import { formatNumber } from '../../../electron/library/import/formats/format-number.ts';
import { packZip } from '../../helpers/zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What the levels of the one list print, and how it looks in a text. */
const LEVELS = [
  { kind: 'chineseCountingThousand', before: '', after: '、' },
  { kind: 'chineseCounting', before: '（', after: '）' },
  { kind: 'decimal', before: '', after: '.' },
] as const;

/** A report as a Word document whose 一、 （一） and 1. are automatic, wherever they count on; packed so that LibreOffice opens it. */
export function numberReport(text: string): Buffer {
  const counter: number[] = [];
  const paragraphs = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => numberLine(line.trim(), counter));
  const levels = LEVELS.map(
    ({ kind, before, after }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="${before}%${at + 1}${after}"/></w:lvl>`,
  );
  return packZip([
    { name: '[Content_Types].xml', content: typesOf(['document.main', 'numbering']) },
    { name: '_rels/.rels', content: relate('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relate('numbering', 'numbering.xml') },
    {
      name: 'word/document.xml',
      content: `<w:document ${W}><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
    },
    {
      name: 'word/numbering.xml',
      content: `<w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    },
  ]);
}

function numberLine(line: string, counter: number[]): string {
  const level = LEVELS.findIndex((each, at) => line.startsWith(labelOf(each, (counter[at] ?? 0) + 1)));
  const shape = LEVELS[level];
  if (shape === undefined) return paragraph(line, '');
  const next = (counter[level] ?? 0) + 1;
  counter.length = Math.min(counter.length, level);
  counter[level] = next;
  return paragraph(
    line.slice(labelOf(shape, next).length),
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`,
  );
}

const labelOf = ({ kind, before, after }: (typeof LEVELS)[number], number: number): string =>
  before + (formatNumber(number, kind) ?? '') + after;

function paragraph(words: string, list: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:pPr>${list}</w:pPr><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

function typesOf(parts: readonly string[]): string {
  const own = parts.map(
    (part) =>
      `<Override PartName="/word/${part.split('.')[0] ?? ''}.xml" ContentType="${WORD}.${part}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${own.join('')}</Types>`;
}

function relate(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}
