import { element, join, words, type Attributes, type Xml } from './xml.ts';

/** An element of WordprocessingML; attributes are named without their prefix. */
export function w(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const prefixed = Object.entries(attributes).map(([key, value]) => [`w:${key}`, value] as const);
  return element(`w:${name}`, Object.fromEntries(prefixed), ...children);
}

/** An element that says one thing: its `val`. */
export function val(name: string, value: string | number): Xml {
  return w(name, { val: value });
}

/** The element, or nothing where it would be empty. */
export function unlessEmpty(name: string, children: readonly Xml[]): readonly Xml[] {
  return children.length === 0 ? [] : [w(name, {}, ...children)];
}

/** Quotation marks and dashes belong to the Chinese font, not to the Latin one that Word would take. */
const EAST_ASIAN = w('rFonts', { hint: 'eastAsia' });

/** Which element holds a run's words: deleted ones have one of their own. */
type TextElement = 't' | 'delText';

/** A run of that text with those properties; tabs and line breaks are elements of their own. */
export function run(text: string, properties: readonly Xml[] = [], name: TextElement = 't'): Xml {
  const pieces = text.split(/([\t\r\n])/u).filter((piece) => piece !== '');
  const written = pieces.map((piece) => {
    if (piece === '\t') return w('tab');
    if (piece === '\n') return w('br');
    return piece === '\r' ? w('cr') : element(`w:${name}`, { 'xml:space': 'preserve' }, words(piece));
  });
  // The style of a run stands before its fonts.
  const isStyle = (each: Xml): boolean => each.startsWith('<w:rStyle');
  const rest = properties.filter((each) => !isStyle(each));
  return w('r', {}, w('rPr', {}, ...properties.filter(isStyle), EAST_ASIAN, ...rest), join(written));
}

/** A run in a style of characters. */
export function styledRun(text: string, style: string | undefined, name: TextElement = 't'): Xml {
  return run(text, style === undefined ? [] : [val('rStyle', style)], name);
}

/** A paragraph in that style, of runs. */
export function paragraph(style: string | undefined, ...content: readonly Xml[]): Xml {
  return w('p', {}, ...unlessEmpty('pPr', style === undefined ? [] : [val('pStyle', style)]), ...content);
}

/** Runs that lead to the bookmark of that name. */
export function link(bookmark: string, ...runs: readonly Xml[]): Xml {
  return w('hyperlink', { anchor: bookmark }, ...runs);
}

/** Runs that links lead to. `id` is the file's own. */
export function bookmark(id: number, name: string, ...runs: readonly Xml[]): readonly Xml[] {
  return [w('bookmarkStart', { id, name }), ...runs, w('bookmarkEnd', { id })];
}

/** The number of the page, or of pages: what Word puts in by itself. */
export function field(name: 'PAGE' | 'NUMPAGES'): Xml {
  return w('fldSimple', { instr: ` ${name} ` }, run('1'));
}
