import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../shared/model/extraction.ts';
import { createFindings } from './findings.ts';
import { refuseDamaged } from './limits.ts';
import { joinLines } from './lines.ts';
import { readOdtBlocks } from './odt-body.ts';
import { createOdtLists, readListStyles } from './odt-lists.ts';
import { childOf, descendantsOf, parseXml, textOf, type XmlNode } from './xml.ts';
import { openZip } from './zip.ts';

/** A text document of LibreOffice, WPS or any other program that writes OpenDocument. @throws AppError */
export async function readOdt(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes);
  const content = parseXml(await zip.read('content.xml'));
  const stylesFile = await zip.find('styles.xml');
  const styles = stylesFile === undefined ? undefined : parseXml(stylesFile);
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  if (body === undefined) throw refuseDamaged('no text document');
  const findings = createFindings();
  const roots = [content, ...(styles === undefined ? [] : [styles])];
  const lists = createOdtLists(readListStyles(roots));
  const context = {
    findings,
    lists,
    hidden: findHidden(roots),
    listOf: readParagraphLists(roots),
    notes: [],
  };
  const lines = readOdtBlocks(body, context);
  for (const head of findHeads(styles)) findings.note('headers-footers', head);
  findings.note('restored-numbers', '', lists.counts.restored);
  findings.note('unknown-numbering', '', lists.counts.unknown);
  return {
    ...joinLines([...lines, ...context.notes]),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: NO_FACTS,
  };
}

/** Styles of characters and sections that are not shown. */
function findHidden(roots: readonly XmlNode[]): ReadonlySet<string> {
  const styles = roots.flatMap((root) => descendantsOf(root, 'style:style'));
  const hidden = styles.filter(
    (style) => childOf(style, 'style:text-properties')?.attributes['display'] === 'none',
  );
  return new Set(hidden.map(({ attributes }) => attributes['name'] ?? ''));
}

/** The list that a paragraph's style names, through the styles that it is based on. */
function readParagraphLists(roots: readonly XmlNode[]): (style: string) => string | undefined {
  const styles = new Map(
    roots
      .flatMap((root) => descendantsOf(root, 'style:style'))
      .map((style) => [style.attributes['name'] ?? '', style.attributes]),
  );
  const find = (name: string, depth: number): string | undefined => {
    const style = styles.get(name);
    if (style === undefined || depth > 20) return undefined;
    return style['list-style-name'] ?? find(style['parent-style-name'] ?? '', depth + 1);
  };
  return (style) => find(style, 0);
}

function findHeads(styles: XmlNode | undefined): ReadonlySet<string> {
  if (styles === undefined) return new Set();
  const names = [
    'style:header',
    'style:footer',
    'style:header-left',
    'style:footer-left',
    'style:header-first',
  ];
  const heads = names.flatMap((name) => descendantsOf(styles, name)).map(textOf);
  return new Set(heads.filter((words) => !/^[\s\d—–-]*$/u.test(words)));
}
