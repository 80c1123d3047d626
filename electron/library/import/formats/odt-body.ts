import type { Findings } from './findings.ts';
import { joinCells, joinLabel, PAGE_SIGN, raiseDigits } from './lines.ts';
import type { OdtList, OdtLists } from './odt-lists.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlNode } from './xml.ts';

export type OdtContext = {
  readonly findings: Findings;
  readonly lists: OdtLists;
  /** Names of styles whose text is not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly listOf: (paragraphStyle: string) => string | undefined;
  /** Lines of the notes that were met, for the end of the text. */
  readonly notes: string[];
};

/** The list around a block; an item's first block alone bears the label. */
type Place = { readonly list: OdtList; readonly level: number; readonly label: { text: string } };

/** The lines of a text, a cell, a box or a note. */
export function readOdtBlocks(parent: XmlNode, context: OdtContext, place?: Place): readonly string[] {
  return elementsOf(parent).flatMap((node) => readBlock(node, context, place));
}

const CONTENTS = new Set([
  ...['text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:alphabetical-index'],
]);

function readBlock(node: XmlNode, context: OdtContext, place: Place | undefined): readonly string[] {
  const { findings, hidden } = context;
  if (CONTENTS.has(node.name)) {
    const lines = descendantsOf(node, 'text:p');
    findings.note('contents', lines[0] === undefined ? '' : textOf(lines[0]), lines.length);
    return [];
  }
  switch (node.name) {
    case 'text:p':
    case 'text:h':
      return readOdtParagraph(node, context, place);
    case 'text:list':
      return readList(node, context, place);
    case 'table:table':
      return readRows(node, context);
    case 'text:section':
      if (node.attributes['display'] !== 'none' && !hidden.has(node.attributes['style-name'] ?? ''))
        return readOdtBlocks(node, context, place);
      findings.note('hidden-text', textOf(node));
      return [];
    case 'text:tracked-changes':
      noteChanges(node, findings);
      return [];
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:g':
      return readDrawing(node, context);
    default:
      return [];
  }
}

/** Deleted words are kept apart from the text, so nothing is to be left out of it. */
function noteChanges(node: XmlNode, findings: Findings): void {
  for (const region of elementsOf(node)) {
    const deleted = childOf(region, 'text:deletion');
    const words = deleted === undefined ? '' : descendantsOf(deleted, 'text:p').map(textOf).join(' ');
    findings.note('tracked-changes', words);
    if (words !== '') findings.note('deleted-text', words);
  }
}

function readList(node: XmlNode, context: OdtContext, outer: Place | undefined): readonly string[] {
  const list = context.lists.open(node, outer?.list);
  const level = (outer?.level ?? 0) + 1;
  return elementsOf(node).flatMap((item) => {
    const isItem = item.name === 'text:list-item';
    const holdsText = elementsOf(item).some(({ name }) => name === 'text:p' || name === 'text:h');
    const start = item.attributes['start-value'];
    const restart = start === undefined ? undefined : Number(start);
    // An item that holds only a deeper list has no label of its own.
    const text = isItem && holdsText ? context.lists.label(named(list, item, context), level, restart) : '';
    return readOdtBlocks(item, context, { list, level, label: { text } });
  });
}

/** A list without a style takes that of its paragraphs. */
function named(list: OdtList, item: XmlNode, context: OdtContext): OdtList {
  if (list.style !== '') return list;
  const paragraph = elementsOf(item).find(({ name }) => name === 'text:p' || name === 'text:h');
  const style = context.listOf(paragraph?.attributes['style-name'] ?? '');
  return style === undefined ? list : { style, counters: list.counters };
}

function readOdtParagraph(node: XmlNode, context: OdtContext, place: Place | undefined): readonly string[] {
  const boxes: string[] = [];
  const words = readInline(node, context, boxes).replace(/^ +| +$/gu, '');
  if (words.trim() === '') return [words, ...boxes];
  const label = place === undefined ? headingLabel(node, context) : place.label.text;
  if (place !== undefined) place.label.text = '';
  return [...joinLabel(label.replace(/\s+$/u, ''), words).split('\n'), ...boxes];
}

function headingLabel(node: XmlNode, { lists }: OdtContext): string {
  if (node.name !== 'text:h' || node.attributes['is-list-header'] === 'true') return '';
  return lists.label(lists.outline, Number(node.attributes['outline-level'] ?? 1));
}

function readRows(table: XmlNode, context: OdtContext): readonly string[] {
  return elementsOf(table).flatMap((node) => {
    if (node.name !== 'table:table-row') return /row|header/u.test(node.name) ? readRows(node, context) : [];
    const cells = elementsOf(node).filter(({ name }) => name.endsWith('table-cell'));
    return joinCells(cells.map((cell) => readOdtBlocks(cell, context)));
  });
}

function readInline(parent: XmlNode, context: OdtContext, boxes: string[]): string {
  return parent.children
    .map((child) =>
      typeof child === 'string' ? child.replace(/[ \t\r\n]+/gu, ' ') : readPart(child, context, boxes),
    )
    .join('');
}

/** No file has a thousand blanks in a row; a count is taken from the file. */
const MOST_BLANKS = 1000;

function readPart(node: XmlNode, context: OdtContext, boxes: string[]): string {
  const { findings } = context;
  switch (node.name) {
    case 'text:s':
      return ' '.repeat(Math.min(MOST_BLANKS, Number(node.attributes['c'] ?? 1) || 1));
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      findings.note('soft-returns');
      return '\n';
    case 'text:soft-page-break':
      return PAGE_SIGN;
    case 'text:note':
      return readNote(node, context);
    case 'office:annotation':
      findings.note('comments', descendantsOf(node, 'text:p').map(textOf).join(' '));
      return '';
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      findings.note('hidden-text', node.attributes['string-value'] ?? textOf(node));
      return '';
    case 'text:ruby':
      return readInline(childOf(node, 'text:ruby-base') ?? node, context, boxes);
    case 'text:span':
      if (!context.hidden.has(node.attributes['style-name'] ?? '')) return readInline(node, context, boxes);
      findings.note('hidden-text', textOf(node));
      return '';
    default:
      if (!node.name.startsWith('draw:')) return readInline(node, context, boxes);
      boxes.push(...readDrawing(node, context));
      return '';
  }
}

function readNote(node: XmlNode, context: OdtContext): string {
  const citation = childOf(node, 'text:note-citation');
  const mark = raiseDigits(citation === undefined ? '' : textOf(citation));
  const body = childOf(node, 'text:note-body');
  const at = context.notes.length;
  const [first = '', ...rest] = body === undefined ? [] : readOdtBlocks(body, context);
  // A note in a note comes behind it.
  context.notes.splice(at, 0, `${mark} ${first}`, ...rest);
  return mark;
}

/** The lines of the boxes in a drawing; a picture is told of. */
function readDrawing(node: XmlNode, context: OdtContext): readonly string[] {
  if (node.name === 'draw:image') context.findings.note('pictures');
  if (node.name === 'draw:object' || node.name === 'draw:object-ole') context.findings.note('embedded-files');
  if (node.name === 'draw:text-box' || node.name === 'draw:custom-shape') return readOdtBlocks(node, context);
  return elementsOf(node)
    .filter(({ name }) => name.startsWith('draw:'))
    .flatMap((child) => readDrawing(child, context));
}
