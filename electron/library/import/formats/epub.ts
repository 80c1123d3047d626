import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../shared/model/extraction.ts';
import { createFindings } from './findings.ts';
import { readLines } from './html/blocks.ts';
import { decodeHtml } from './html/charset.ts';
import { parsePage } from './html/parse.ts';
import { refuseDamaged } from './limits.ts';
import { joinLines } from './lines.ts';
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlNode } from './xml.ts';
import { openZip } from './zip.ts';

/** A book of EPUB 2 or 3: its pages in the order of reading, without its list of contents. @throws AppError */
export async function readEpub(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes);
  const container = parseXml(await zip.read('META-INF/container.xml'));
  const [rootFile] = descendantsOf(container, 'container:rootfile');
  const path = rootFile?.attributes['full-path'];
  if (path === undefined) throw refuseDamaged('no book');
  const book = parseXml(await zip.read(path));
  const findings = createFindings();
  const lines: string[] = [];
  for (const page of listPages(book)) {
    const { root } = parsePage(decodeHtml(await zip.read(resolve(path, page))));
    lines.push(...readLines(root, findings));
  }
  const [meta] = descendantsOf(book, 'opf:metadata');
  const say = (name: string): string => {
    const node = childOf(meta, name);
    return node === undefined ? '' : textOf(node).trim();
  };
  return {
    ...joinLines(lines),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: {
      ...NO_FACTS,
      title: say('dc:title'),
      date: say('dc:date'),
      url: say('dc:source'),
      issuer: say('dc:publisher'),
    },
  };
}

/** Pages in the order of reading, but for the one that lists the others. */
function listPages(book: XmlNode): readonly string[] {
  const items = new Map(
    descendantsOf(book, 'opf:item').map(({ attributes }) => [attributes['id'] ?? '', attributes]),
  );
  const spine = childOf(book, 'opf:spine');
  const refs = spine === undefined ? [] : elementsOf(spine);
  return refs.flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '');
    const isContents = item?.['properties']?.split(' ').includes('nav') ?? false;
    return item?.['href'] === undefined || isContents ? [] : [decodeURIComponent(item['href'])];
  });
}

function resolve(from: string, to: string): string {
  const parts = [...from.split('/').slice(0, -1), ...to.split('/')];
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
