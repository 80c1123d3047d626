import { SaxesParser } from 'saxes';
import { LIMITS, refuseDamaged, refuseLimit } from './limits.ts';

/** An element. Its name has the prefix of `PREFIXES`, whatever the file calls it: `w:p`. */
export type XmlNode = {
  readonly name: string;
  /** By name without prefix: the formats at hand have no two of one name on an element that mean different things. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
};

/** Our prefixes by the end of a namespace's address; the strict and the transitional form of OOXML share it. */
const PREFIXES: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/main', 'w'],
  ['/wordprocessingml/2006/main', 'w'],
  ['/markup-compatibility/2006', 'mc'],
  ['/drawingml/main', 'a'],
  ['/drawingml/2006/main', 'a'],
  ['/spreadsheetml/main', 'x'],
  ['/spreadsheetml/2006/main', 'x'],
  ['/package/2006/relationships', 'rel'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['/dc/elements/1.1/', 'dc'],
  [':xmlns:text:1.0', 'text'],
  [':xmlns:office:1.0', 'office'],
  [':xmlns:table:1.0', 'table'],
  [':xmlns:style:1.0', 'style'],
  [':xmlns:drawing:1.0', 'draw'],
  [':xmlns:meta:1.0', 'meta'],
  ['//www.ofdspec.org/2016', 'ofd'],
  ['/2007/opf', 'opf'],
  [':xmlns:container', 'container'],
  ['/1999/xhtml', 'html'],
];

/**
 * The root element of an XML file of any Unicode encoding.
 * @throws AppError `unreadable-file` {reason: damaged | over-limit}; a file with a DOCTYPE is damaged: none of the
 * formats has one, and entities are how a small file becomes a large one.
 */
export function parseXml(bytes: Uint8Array): XmlNode {
  type Open = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] };
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw refuseDamaged('XML with a DOCTYPE');
  });
  parser.on('error', (error) => {
    throw refuseDamaged('damaged XML', error);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    nodes += 1;
    if (nodes > LIMITS.xmlNodes) throw refuseLimit('xmlNodes');
    if (open.length > LIMITS.xmlDepth) throw refuseLimit('xmlDepth');
    const own = Object.values(attributes).map((each) => [each.local, each.value] as const);
    const node = { name: nameOf(local, uri), attributes: Object.fromEntries(own), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  const found = root.children.find((child) => typeof child !== 'string');
  if (found === undefined) throw refuseDamaged('XML without an element');
  return found;
}

function nameOf(local: string, uri: string): string {
  const prefix = PREFIXES.find(([ending]) => uri.endsWith(ending))?.[1];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** Office programs write UTF-8 or UTF-16 with a mark; GB names in a declaration are met in old OFD and web files. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const isChinese = /^<\?xml[^>]*encoding=["'](?:gb2312|gbk|gb18030)["']/iu.test(head);
  return new TextDecoder(isChinese ? 'gb18030' : 'utf-8').decode(bytes);
}

/** The elements among the children. */
export function elementsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** All elements of that name below `node`, in the order of the file. */
export function descendantsOf(node: XmlNode, name: string): readonly XmlNode[] {
  return elementsOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text below `node`, as it stands. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
