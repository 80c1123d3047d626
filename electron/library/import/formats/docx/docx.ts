import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from '../findings.ts';
import { joinLines, PAGE_SIGN } from '../lines.ts';
import { refuseDamaged } from '../limits.ts';
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlNode } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import { readBlocks, type BodyContext } from './body.ts';
import { createNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/** A document of Word, or of WPS in Word's format, as its lines stand on paper. @throws AppError */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes);
  const main = await findMain(zip);
  const part = async (name: string): Promise<XmlNode | undefined> => {
    const found = await zip.find(resolvePart(main, name));
    return found === undefined ? undefined : parseXml(found);
  };
  const body = childOf(parseXml(await zip.read(main)), 'w:body');
  if (body === undefined) throw refuseDamaged('no body');
  const findings = createFindings();
  const styles = readStyles(await part('styles.xml'));
  const numbering = readNumbering(await part('numbering.xml'), styles);
  const [footnotes, endnotes] = [await part('footnotes.xml'), await part('endnotes.xml')];
  const notes = createNotes({ footnotes, endnotes, settings: await part('settings.xml') });
  const markNote: BodyContext['markNote'] = (kind, id) => notes.mark(kind, id);
  const context: BodyContext = { styles, numbering, findings, markNote };
  const lines = readBlocks(body, context);
  // A note may hold the mark of another one.
  const noted = notes.list((note) => readBlocks(note, context));
  noteComments(await part('comments.xml'), findings);
  await noteRunningHeads(zip, findings);
  findings.note('restored-numbers', '', numbering.counts.restored);
  findings.note('unknown-numbering', '', numbering.counts.unknown);
  return {
    ...joinLines([...lines, ...noted]),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: NO_FACTS,
  };
}

/** The part that the package says is the document: `word/document.xml` but for a few programs. */
async function findMain(zip: Zip): Promise<string> {
  const usual = 'word/document.xml';
  const relations = await zip.find('_rels/.rels');
  if (relations === undefined) return usual;
  const main = elementsOf(parseXml(relations)).find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  );
  const target = main?.attributes['Target']?.replace(/^\//u, '') ?? usual;
  return zip.has(target) ? target : usual;
}

function resolvePart(main: string, name: string): string {
  return main.replace(/[^/]*$/u, name);
}

function noteComments(root: XmlNode | undefined, findings: Findings): void {
  if (root === undefined) return;
  for (const comment of descendantsOf(root, 'w:comment')) findings.note('comments', textOf(comment));
}

/** Heads and feet of pages, each once; one that holds but a number or nothing is not worth a word. */
async function noteRunningHeads(zip: Zip, findings: Findings): Promise<void> {
  const parts = zip.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name));
  const seen = new Set<string>();
  for (const name of parts) {
    const words = descendantsOf(parseXml(await zip.read(name)), 'w:t')
      .map(textOf)
      .join('');
    const plain = words.replaceAll(PAGE_SIGN, '').replace(/[\s\d—–-]/gu, '');
    if (plain !== '' && !seen.has(plain)) findings.note('headers-footers', words);
    seen.add(plain);
  }
}
