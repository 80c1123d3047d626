import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from './findings.ts';
import { refuseDamaged } from './limits.ts';
import { joinLines, PAGE_SIGN } from './lines.ts';
import { layLines } from './lay-lines.ts';
import { readSigns, type Units } from './ofd-page.ts';
import { childOf, descendantsOf, parseXml, textOf, type XmlNode } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** A document of fixed layout (GB/T 33190): its lines as they stand on the page, with their indents. @throws AppError */
export async function readOfd(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes);
  const file = parseXml(await zip.read('OFD.xml'));
  const [docRoot] = descendantsOf(file, 'ofd:DocRoot');
  if (docRoot === undefined) throw refuseDamaged('no document');
  const path = resolve('', textOf(docRoot).trim());
  const document = parseXml(await zip.read(path));
  const findings = createFindings();
  const units = await readUnits(zip, path, document);
  const lines: string[] = [];
  for (const [at, page] of listPages(document).entries()) {
    const content = await findPage(zip, path, page, findings);
    const own = content === undefined ? [] : layLines(readSigns(content, units, findings));
    const [first = '', ...rest] = own;
    lines.push((at === 0 ? '' : PAGE_SIGN) + first, ...rest);
  }
  const [title] = descendantsOf(file, 'ofd:Title');
  return {
    ...joinLines(lines),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: { ...NO_FACTS, title: title === undefined ? '' : textOf(title).trim() },
  };
}

function listPages(document: XmlNode): readonly string[] {
  const pages = childOf(document, 'ofd:Pages');
  return pages === undefined
    ? []
    : descendantsOf(pages, 'ofd:Page').map(({ attributes }) => attributes['BaseLoc'] ?? '');
}

/** A page that is missing or damaged is said; the others are read. */
async function findPage(
  zip: Zip,
  from: string,
  page: string,
  findings: Findings,
): Promise<XmlNode | undefined> {
  const found = await findPart(zip, from, page);
  if (found === undefined) findings.note('unreadable-parts', page);
  return found;
}

/** Paths are relative to the file that names them, or to the archive; some programs mix the two up. */
async function findPart(zip: Zip, from: string, to: string): Promise<XmlNode | undefined> {
  const paths = [resolve(from, to), resolve('', to)];
  const path = paths.find((each) => zip.has(each));
  return path === undefined ? undefined : parseXml(await zip.read(path));
}

/** Groups of signs that pages draw by number. */
async function readUnits(zip: Zip, path: string, document: XmlNode): Promise<Units> {
  const data = childOf(document, 'ofd:CommonData');
  const names = ['ofd:PublicRes', 'ofd:DocumentRes'].flatMap((name) => {
    const node = childOf(data, name);
    return node === undefined ? [] : [textOf(node).trim()];
  });
  const found: (readonly [string, XmlNode])[] = [];
  for (const name of names) {
    const resources = await findPart(zip, path, name);
    const units = resources === undefined ? [] : descendantsOf(resources, 'ofd:CompositeGraphicUnit');
    found.push(...units.map((unit) => [unit.attributes['ID'] ?? '', unit] as const));
  }
  return new Map(found);
}

function resolve(from: string, to: string): string {
  const base = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const path: string[] = [];
  for (const part of [...base, ...to.split('/')]) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
