import { strFromU8, unzipSync } from 'fflate';
import { childOf, elementsOf, parseXml, textIn, walk, type XmlNode } from './xml-tree.ts';

/** The parts of a Word document, by path. */
export type WordParts = ReadonlyMap<string, XmlNode>;

export function readWord(bytes: Uint8Array): WordParts {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([path, content]) => [path, parseXml(strFromU8(content))]));
}

export function partOf(parts: WordParts, path: string): XmlNode {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no ${path}`);
  return part;
}

/** What stands on the pages of a document. */
export function bodyOf(bytes: Uint8Array): XmlNode {
  const body = childOf(partOf(readWord(bytes), 'word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('no body');
  return body;
}

/** What stands in the runs below an element, as Word shows it. */
export function wordsOf(node: XmlNode): string {
  return [...walk(node)]
    .map((each) => {
      if (each.name === 'w:t' || each.name === 'w:delText') return textIn(each);
      if (each.name === 'w:tab') return '\t';
      return each.name === 'w:cr' ? '\r' : '';
    })
    .join('');
}

const GONE = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;

/**
 * The text after all changes are accepted or rejected, a paragraph a line, by the rules of ECMA-376, part 1, 17.13.5: a
 * paragraph whose mark goes is joined with the one behind it.
 */
export function settleChanges(document: XmlNode, how: keyof typeof GONE): string {
  const gone: readonly string[] = GONE[how];
  const body = childOf(document, 'w:body');
  const lines: string[] = [];
  let line = '';
  const paragraphs = elementsOf(body ?? document).filter(({ name }) => name === 'w:p');
  for (const paragraph of paragraphs) {
    for (const child of elementsOf(paragraph)) if (!gone.includes(child.name)) line += wordsOf(child);
    const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
    if (mark !== undefined && elementsOf(mark).some(({ name }) => gone.includes(name))) continue;
    lines.push(line);
    line = '';
  }
  return [...lines, ...(line === '' ? [] : [line])].join('\n');
}
