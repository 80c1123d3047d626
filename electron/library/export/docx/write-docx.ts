import { packParts, type Parts } from './pack.ts';
import { formatComments, type Comment } from './comments.ts';
import { formatStyles, STYLES } from './styles.ts';
import { field, paragraph, run, val, w } from './word.ts';
import { element, words, xmlFile, type Attributes, type Xml, withAttributes } from './xml.ts';

/** A name and what it says, as the properties of the file hold it. */
export type Property = readonly [name: string, value: string];

/** All that a document is made of. */
export type Docx = {
  /** Paragraphs and tables. */
  readonly body: readonly Xml[];
  readonly title: string;
  /** Of each page: what it is about. */
  readonly pageHead: string;
  /** The words around the number of the page and of all pages. */
  readonly pageFoot: readonly [before: string, between: string, after: string];
  readonly comments: readonly Comment[];
  /** Who made it: the program. */
  readonly author: string;
  /** ISO date and time in UTC, the same for the same document. */
  readonly date: string;
  /** What the file says of itself beside its text. */
  readonly properties: readonly Property[];
  readonly isLandscape?: boolean;
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Those parts of `word/` that the document refers to, by name, which is the kind of the relation, too. */
const RELATED = [
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['header1', 'header'],
  ['footer1', 'footer'],
  ['comments', 'comments'],
] as const;

/** The bytes of a DOCX file (ECMA-376, transitional). The same document gives the same bytes. */
export function writeDocx(docx: Docx): Uint8Array {
  const inWord = (name: string, root: Xml): Parts[number] => [`word/${name}.xml`, xmlFile(root)];
  return packParts([
    ['[Content_Types].xml', xmlFile(formatContentTypes())],
    ['_rels/.rels', xmlFile(formatPackageRelations())],
    ['docProps/core.xml', xmlFile(formatCore(docx))],
    ['docProps/app.xml', xmlFile(formatApp(docx))],
    ['docProps/custom.xml', xmlFile(formatCustom(docx))],
    inWord('document', withNamespaces(formatDocument(docx))),
    ['word/_rels/document.xml.rels', xmlFile(formatDocumentRelations())],
    inWord('styles', withNamespaces(formatStyles())),
    inWord('settings', withNamespaces(formatSettings())),
    inWord('header1', withNamespaces(w('hdr', {}, paragraph(STYLES.header, run(docx.pageHead))))),
    inWord('footer1', withNamespaces(w('ftr', {}, formatFoot(docx.pageFoot)))),
    inWord('comments', withNamespaces(formatComments(docx.comments))),
  ]);
}

/** The root of a part with the names it uses. */
function withNamespaces(root: Xml): Xml {
  return withAttributes(root, { 'xmlns:w': WORD, 'xmlns:r': `${OFFICE}/relationships` });
}

function formatDocument({ body, isLandscape }: Docx): Xml {
  return w('document', {}, w('body', {}, ...body, formatSection(isLandscape === true)));
}

/** A4 with margins of 2.5 cm, in twips. */
const A4 = { long: 16838, short: 11906 };
const MARGIN = { upright: 1418, landscape: 850 };

/** What lies between the margins of a page on its side, in twips. */
export const LANDSCAPE_WIDTH = A4.long - 2 * MARGIN.landscape;

/** The same of an upright page. */
export const UPRIGHT_WIDTH = A4.short - 2 * MARGIN.upright;

function formatSection(isLandscape: boolean): Xml {
  const reference = (name: 'header' | 'footer'): Xml =>
    element(`w:${name}Reference`, { 'w:type': 'default', 'r:id': `${name}1` });
  const size = isLandscape ? { w: A4.long, h: A4.short, orient: 'landscape' } : { w: A4.short, h: A4.long };
  const margin = isLandscape ? MARGIN.landscape : MARGIN.upright;
  const margins: Attributes = {
    ...{
      top: margin,
      right: margin,
      bottom: margin,
      left: margin,
      header: isLandscape ? 400 : 709,
      footer: isLandscape ? 400 : 567,
      gutter: 0,
    },
  };
  const page = [w('pgSz', size), w('pgMar', margins), w('cols', { space: 425 })];
  return w('sectPr', {}, reference('header'), reference('footer'), ...page);
}

function formatFoot([before, between, after]: Docx['pageFoot']): Xml {
  const parts = [run(before), field('PAGE'), run(between), field('NUMPAGES'), run(after)];
  return paragraph(STYLES.footer, ...parts);
}

/** Without the mode Word opens the file as one of an old version. */
function formatSettings(): Xml {
  const mode = { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 };
  return w(
    'settings',
    {},
    w('zoom', { percent: 100 }),
    val('defaultTabStop', 420),
    val('characterSpacingControl', 'compressPunctuation'),
    w('compat', {}, w('compatSetting', mode)),
  );
}

function formatContentTypes(): Xml {
  const override = (part: string, type: string): Xml =>
    element('Override', { PartName: part, ContentType: type });
  const inWord = (name: string, kind: string): Xml =>
    override(`/word/${name}.xml`, `${TYPES}.wordprocessingml.${kind}+xml`);
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    inWord('document', 'document.main'),
    ...RELATED.map(([name, kind]) => inWord(name, kind)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', `${TYPES}.extended-properties+xml`),
    override('/docProps/custom.xml', `${TYPES}.custom-properties+xml`),
  );
}

function relation(id: string, type: string, target: string): Xml {
  return element('Relationship', { Id: id, Type: type, Target: target });
}

function formatPackageRelations(): Xml {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relation('document', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'),
    relation('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('app', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'),
    relation('custom', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'),
  );
}

function formatDocumentRelations(): Xml {
  const relations = RELATED.map(([name, kind]) =>
    relation(name, `${OFFICE}/relationships/${kind}`, `${name}.xml`),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...relations);
}

function formatCore({ title, author, date }: Docx): Xml {
  const at = (name: string): Xml => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, words(date));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, words(title)),
    element('dc:creator', {}, words(author)),
    at('created'),
    at('modified'),
  );
}

function formatApp({ author }: Docx): Xml {
  return element(
    'Properties',
    { xmlns: `${OFFICE}/extended-properties` },
    element('Application', {}, words(author)),
  );
}

/** The format of properties that a user defines, and the first number that one may have ([MS-OLEPS] 2.21, 2.18.1). */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY = 2;

function formatCustom({ properties }: Docx): Xml {
  const written = properties.map(([name, value], index) =>
    element(
      'property',
      { fmtid: USER_DEFINED, pid: index + FIRST_PROPERTY, name },
      element('vt:lpwstr', {}, words(value)),
    ),
  );
  const names = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return element('Properties', names, ...written);
}
