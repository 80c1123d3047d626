import { NO_FACTS, type Extraction } from '../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from './findings.ts';
import { refuseDamaged } from './limits.ts';
import { readPage, wordsOf, type Units } from './ofd-page.ts';
import { layPages } from './pdf/lay-pages.ts';
import type { PdfPage } from './pdf/pdfium.ts';
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlNode } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/**
 * A document of fixed layout (GB/T 33190): its pages as those of a PDF are read, in columns, without running heads and
 * page numbers. @throws AppError
 */
export async function readOfd(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes);
  const file = parseXml(await zip.read('OFD.xml'));
  const [docRoot] = descendantsOf(file, 'ofd:DocRoot');
  if (docRoot === undefined) throw refuseDamaged('no document');
  const path = resolve('', textOf(docRoot).trim());
  const document = parseXml(await zip.read(path));
  const findings = createFindings();
  const pages = await readPages({ zip, path, document, findings });
  const [title] = descendantsOf(file, 'ofd:Title');
  return {
    ...layPages(pages, findings),
    facts: { ...NO_FACTS, title: title === undefined ? '' : textOf(title).trim() },
  };
}

type OpenOfd = {
  readonly zip: Zip;
  /** Of the document in the archive. */
  readonly path: string;
  readonly document: XmlNode;
  readonly findings: Findings;
};

async function readPages(ofd: OpenOfd): Promise<readonly PdfPage[]> {
  const { zip, path, document, findings } = ofd;
  const units = await readUnits(zip, path, document);
  const paper = boxOf(childOf(childOf(document, 'ofd:CommonData'), 'ofd:PageArea'));
  const contents: (XmlNode | undefined)[] = [];
  for (const page of listPages(document)) contents.push(await findPage(zip, path, page, findings));
  const templates = await readTemplates(ofd, contents);
  return contents.map((content) => {
    const layers = content === undefined ? [] : [content, ...templatesOf(content).flatMap(templates)];
    return readPage(layers, boxOf(childOf(content, 'ofd:Area')) ?? paper, units, findings);
  });
}

function boxOf(area: XmlNode | undefined): string | undefined {
  const box = childOf(area, 'ofd:PhysicalBox');
  return box === undefined ? undefined : textOf(box);
}

/** Numbers of the templates that a page is printed on. */
function templatesOf(content: XmlNode): readonly string[] {
  return elementsOf(content).flatMap(({ name, attributes }) =>
    name === 'ofd:Template' ? [attributes['TemplateID'] ?? ''] : [],
  );
}

/** What a template prints on a page of its own belongs to the page; on several pages it is a head, a foot or a frame. */
async function readTemplates(
  { zip, path, document, findings }: OpenOfd,
  contents: readonly (XmlNode | undefined)[],
): Promise<(id: string) => readonly XmlNode[]> {
  const used = contents.flatMap((content) => (content === undefined ? [] : templatesOf(content)));
  const own = new Map<string, XmlNode>();
  for (const { name, attributes } of elementsOf(childOf(document, 'ofd:CommonData') ?? document)) {
    const times = used.filter((id) => id === attributes['ID']).length;
    if (name !== 'ofd:TemplatePage' || times === 0) continue;
    const template = await findPage(zip, path, attributes['BaseLoc'] ?? '', findings);
    if (template === undefined) continue;
    if (times === 1) own.set(attributes['ID'] ?? '', template);
    else if (wordsOf(template).trim() !== '') findings.note('headers-footers', wordsOf(template), times);
  }
  return (id) => {
    const template = own.get(id);
    return template === undefined ? [] : [template];
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
