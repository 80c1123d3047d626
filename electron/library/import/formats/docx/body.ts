import { joinCells, joinLabel, PAGE_SIGN, raiseDigits } from '../lines.ts';
import type { Findings } from '../findings.ts';
import { childOf, elementsOf, textOf, type XmlNode } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { readSwitch, valueOf, type Styles } from './styles.ts';

/** What the walk through a document needs beside the document. */
export type BodyContext = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly findings: Findings;
  /** The printed mark of a note, and puts the note down for the end of the text. */
  readonly markNote: (kind: 'footnote' | 'endnote', id: string) => string;
};

type Field = { instruction: string; isResult: boolean };

/** A paragraph's style, and fields that are open; a field may run over several paragraphs. */
type State = { readonly context: BodyContext; readonly fields: Field[]; boxes: XmlNode[]; style: string };

/** The lines of a body, a cell, a note or a box. */
export function readBlocks(parent: XmlNode, context: BodyContext, fields: Field[] = []): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const node of flattenBlocks(parent, context)) {
    if (node.name === 'w:tbl') lines.push(...readTable(node, context, fields));
    else {
      const { words, boxes, goesOn } = readParagraph(node, context, fields);
      // The end of a paragraph that a tracked change took out joins it to the next.
      if (goesOn) open += words;
      else {
        lines.push(...(open + words).split('\n'));
        open = '';
      }
      lines.push(...boxes);
    }
  }
  return open === '' ? lines : [...lines, open];
}

const BLOCK_WRAPPERS = new Set([
  ...['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'mc:Choice', 'w:body'],
]);

/** Paragraphs and tables, out of content controls and whatever else wraps them. */
function flattenBlocks(parent: XmlNode, context: BodyContext): readonly XmlNode[] {
  return elementsOf(parent).flatMap((node) => {
    if (node.name === 'w:p' || node.name === 'w:tbl') return [node];
    if (node.name === 'w:sdt') return flattenControl(node, context);
    if (node.name === 'mc:AlternateContent')
      return flattenBlocks({ ...node, children: pickForm(node) }, context);
    if (node.name === 'w:altChunk') context.findings.note('embedded-files');
    if (node.name === 'w:del' || node.name === 'w:moveFrom') noteDeleted(node, context);
    return BLOCK_WRAPPERS.has(node.name) ? flattenBlocks(node, context) : [];
  });
}

/** A control that nobody filled shows what should go in. */
function flattenControl(node: XmlNode, context: BodyContext): readonly XmlNode[] {
  const content = childOf(node, 'w:sdtContent');
  return content === undefined || isPlaceholder(node) ? [] : flattenBlocks(content, context);
}

function isPlaceholder(control: XmlNode): boolean {
  return readSwitch(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false;
}

/** One of the forms in which a program may show the same thing: the first that it knows, and we know as much as Word. */
function pickForm(node: XmlNode): readonly XmlNode[] {
  const form = childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback');
  return form === undefined ? [] : elementsOf(form);
}

/** Rows that a tracked change took out are gone. A cell that goes on with the one above has no words of its own. */
function readTable(table: XmlNode, context: BodyContext, fields: Field[]): readonly string[] {
  const rows = unwrap(table, 'w:tr');
  return rows.flatMap((row) => {
    if (childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined) {
      noteDeleted(row, context);
      return [];
    }
    return joinCells(unwrap(row, 'w:tc').map((cell) => readBlocks(cell, context, fields)));
  });
}

function unwrap(parent: XmlNode, name: string): readonly XmlNode[] {
  return elementsOf(parent).flatMap((node) => {
    if (node.name === name) return [node];
    if (node.name === 'w:sdt') return unwrap(childOf(node, 'w:sdtContent') ?? node, name);
    return BLOCK_WRAPPERS.has(node.name) ? unwrap(node, name) : [];
  });
}

type ReadParagraph = {
  readonly words: string;
  readonly boxes: readonly string[];
  readonly goesOn: boolean;
};

function readParagraph(node: XmlNode, context: BodyContext, fields: Field[]): ReadParagraph {
  const properties = childOf(node, 'w:pPr');
  const style = valueOf(childOf(properties, 'w:pStyle')) ?? '';
  const state: State = { context, fields, boxes: [], style };
  const label = context.numbering.label(properties, style);
  const words = readInline(node, state);
  const boxes = state.boxes.flatMap((box) => readBlocks(box, context));
  const goesOn = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
  return { words: words.trim() === '' ? words : joinLabel(label, words), boxes, goesOn };
}

const INLINE_WRAPPERS = new Set([
  ...['w:ins', 'w:moveTo', 'w:hyperlink', 'w:fldSimple', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo'],
  ...['w:sdtContent', 'w:ruby', 'w:rubyBase', 'mc:Choice', 'mc:Fallback'],
]);

function readInline(parent: XmlNode, state: State): string {
  return elementsOf(parent)
    .map((node) => readPart(node, state))
    .join('');
}

function readPart(node: XmlNode, state: State): string {
  const { name } = node;
  if (name === 'w:r') return readRun(node, state);
  if (name === 'w:del' || name === 'w:moveFrom') return noteDeleted(node, state.context);
  if (name === 'w:ins' || name === 'w:moveTo') state.context.findings.note('tracked-changes', textOf(node));
  if (name === 'w:sdt') {
    const content = childOf(node, 'w:sdtContent');
    return content === undefined || isPlaceholder(node) ? '' : readInline(content, state);
  }
  if (name === 'mc:AlternateContent') return readInline({ ...node, children: pickForm(node) }, state);
  if (name.startsWith('m:')) return name === 'm:t' ? textOf(node) : readInline(node, state);
  return INLINE_WRAPPERS.has(name) ? readInline(node, state) : '';
}

/** What was deleted, or stood where it was moved from: it is told, and the other place of a move keeps the words. */
function noteDeleted(node: XmlNode, { findings }: BodyContext): '' {
  const words = textOf(node);
  if (words.trim() === '') return '';
  findings.note('tracked-changes', words);
  findings.note('deleted-text', words);
  return '';
}

function readRun(run: XmlNode, state: State): string {
  const properties = childOf(run, 'w:rPr');
  const words = elementsOf(run)
    .map((node) => readRunPart(node, state))
    .join('');
  if (words !== '' && isHidden(properties, state)) {
    state.context.findings.note('hidden-text', words);
    return '';
  }
  const isRaised = valueOf(childOf(properties, 'w:vertAlign')) === 'superscript';
  return isRaised ? raiseDigits(words) : words;
}

function isHidden(properties: XmlNode | undefined, { context, style }: State): boolean {
  const own = readSwitch(properties, 'w:vanish');
  if (own !== undefined) return own;
  const { styles } = context;
  return styles.isHidden(valueOf(childOf(properties, 'w:rStyle')) ?? '') || styles.isHidden(style);
}

function readRunPart(node: XmlNode, state: State): string {
  const { findings } = state.context;
  if (node.name === 'w:fldChar') return stepField(node, state);
  if (node.name === 'w:instrText') {
    const field = state.fields.at(-1);
    if (field !== undefined && !field.isResult) field.instruction += textOf(node);
    return '';
  }
  // The code of a field is no text; its result is.
  if (state.fields.some((field) => !field.isResult)) return '';
  const words = readSign(node, state);
  if (words === '' || !state.fields.some(isContents)) return words;
  findings.note('contents', words.trim(), words.includes('\n') ? 1 : 0);
  return '';
}

function stepField(node: XmlNode, { fields, context }: State): '' {
  const type = node.attributes['fldCharType'];
  if (type === 'begin') fields.push({ instruction: '', isResult: false });
  const field = fields.at(-1);
  if (type === 'separate' && field !== undefined) {
    field.isResult = true;
    if (isContents(field)) context.findings.note('contents');
  }
  if (type === 'end') fields.pop();
  return '';
}

/** A table of contents gives every heading once more. */
function isContents({ instruction }: Field): boolean {
  return /^\s*TOC\b/u.test(instruction);
}

function readSign(node: XmlNode, state: State): string {
  switch (node.name) {
    case 'w:t':
      return readText(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return readBreak(node, state);
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return readSymbol(node);
    case 'w:lastRenderedPageBreak':
      return PAGE_SIGN;
    case 'w:footnoteReference':
      return state.context.markNote('footnote', node.attributes['id'] ?? '');
    case 'w:endnoteReference':
      return state.context.markNote('endnote', node.attributes['id'] ?? '');
    case 'mc:AlternateContent':
      return pickForm(node)
        .map((form) => readSign(form, state))
        .join('');
    case 'w:drawing':
    case 'w:pict':
      return readDrawing(node, state);
    case 'w:object':
      state.context.findings.note('embedded-files');
      return readDrawing(node, state);
    case 'w:ruby':
      return readInline(node, state);
    default:
      return '';
  }
}

/** Word takes the blanks at the ends of a text that does not ask to keep them for layout of the XML. */
function readText(node: XmlNode): string {
  const words = textOf(node).replace(/[\n\r\t]+/gu, ' ');
  return node.attributes['space'] === 'preserve' ? words : words.replace(/^ +| +$/gu, '');
}

/** A page's or a column's break stands between paragraphs, or ends one. */
function readBreak(node: XmlNode, { context }: State): string {
  const isSoft = (node.attributes['type'] ?? 'textWrapping') === 'textWrapping';
  if (isSoft) context.findings.note('soft-returns');
  return '\n';
}

function readSymbol(node: XmlNode): string {
  const code = Number.parseInt(node.attributes['char'] ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  const sign = String.fromCodePoint(code);
  return /\p{Co}|\p{Cs}/u.test(sign) ? '•' : sign;
}

/** Boxes stand behind the paragraph that they hang on; pictures are told of. A form for older programs is none anew. */
function readDrawing(node: XmlNode, state: State): '' {
  const { findings } = state.context;
  const visit = (part: XmlNode): void => {
    if (part.name === 'w:txbxContent') state.boxes.push(part);
    else if (part.name === 'mc:AlternateContent') pickForm(part).forEach(visit);
    else {
      if (part.name === 'a:blip' || part.name === 'v:imagedata') findings.note('pictures');
      elementsOf(part).forEach(visit);
    }
  };
  visit(node);
  return '';
}
