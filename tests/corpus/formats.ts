// How well each format is read. The real DOCX files against the TXT of the same report, and twelve reports turned by LibreOffice into each format; `columns`
// are PDFs of two columns with running heads and page numbers.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../../scripts/lib/options.mjs';
import { createFileReader } from '../../electron/library/import/reading/file-reader.ts';
import { importReport } from '../../electron/library/import/read-file.ts';
import { readReports } from '../../electron/library/import/reading/read-reports.ts';
import { readDocument } from '../../electron/library/import/document.ts';
import type { DocumentSource, TextDocument } from '../../electron/library/import/document.ts';
import { NO_FACTS } from '../../shared/model/extraction.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { HAS_CORPUS, readCorpus, readGoldOutlines, readWide } from './decode.ts';
import { shareOf, squeeze } from './measures/characters.ts';
import {
  CONVERTED,
  convertReports,
  endingOf,
  hasOffice,
  pickReports,
  type Converted,
} from './measures/converted.ts';
import { scoreOutline } from './measures/outline.ts';

const plainFile = (name: string): DocumentSource => ({ name, within: [], facts: NO_FACTS });

const FILES = fileURLToPath(new URL('../../../shared/files/', import.meta.url));
const WIDE = fileURLToPath(new URL('../../../shared/wide/', import.meta.url));
const REPORTS = 12;

const USAGE = `npm run -s formats -- [real] [${CONVERTED.join('] [')}]

Says how well each format is read, all of them or those named.`;

const { words: wanted } = readOptions(USAGE, {}, { of: ['real', ...CONVERTED] });
const reader = createFileReader();
const say = (...words: readonly (string | number)[]): void =>
  void process.stdout.write(`${words.join('  ')}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

async function read(name: string, bytes: Uint8Array): Promise<TextDocument> {
  for await (const found of readReports(reader, { name, within: [] }, bytes, new AbortController().signal)) {
    if (found.kind === 'report') return importReport(found.report).document;
    if (found.kind === 'failed') throw new Error(`${name}: ${found.error.message}`);
  }
  throw new Error(`${name} holds no report`);
}

/** Headings as they are compared. */
function headingsOf(document: TextDocument): readonly string[] {
  const { outline } = document.report;
  return outline.sections.slice(1).map(({ marker, title }) => squeeze(marker + title));
}

/** How many of `one` are in `other`, each there counted once. */
function countShared(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const paragraphsOf = ({ clean }: TextDocument): readonly string[] => clean.text.split('\n').map(squeeze);
const lettersOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.map((paragraph) => paragraph.replace(/\p{P}/gu, ''));

/** Shares of the paragraphs of `plain` that `read` has too: exactly, and but for punctuation. */
function compareParagraphs(read: TextDocument, plain: TextDocument): readonly [number, number] {
  const [one, other] = [paragraphsOf(plain), paragraphsOf(read)];
  const share = (shared: number): number => shared / one.length;
  return [share(countShared(one, other)), share(countShared(lettersOf(one), lettersOf(other)))];
}

/** F1 of the headings of `read` against those of `plain`: exactly, and but for punctuation. */
function compareHeadings(read: TextDocument, plain: TextDocument): readonly [number, number] {
  const [one, other] = [headingsOf(plain), headingsOf(read)];
  const all = one.length + other.length;
  const score = (shared: number): number => (all === 0 ? 1 : (2 * shared) / all);
  return [score(countShared(one, other)), score(countShared(lettersOf(one), lettersOf(other)))];
}

/** By how many points the outline of `read` is worse than that of `plain`, where it was made by hand. */
function compareWithGold(file: string, read: TextDocument, plain: TextDocument): number | undefined {
  const gold = readGoldOutlines().find((each) => each.file === file)?.headings;
  if (gold === undefined) return undefined;
  const [mine, own] = [read, plain].map(
    ({ report }) => 100 * scoreOutline(report.outline.sections.slice(1), gold).f1,
  );
  return (own ?? 0) - (mine ?? 0);
}

async function auditRealDocx(): Promise<void> {
  const shares: number[] = [];
  let missed = 0;
  for (const name of readdirSync(`${FILES}docx`).sort()) {
    const parts = /^(\d{4})-([^.-]+)/u.exec(name);
    const place = parts?.[2] ?? '';
    const known = [`city-2024/${place}.txt`, `city-2023/${place}.txt`, `province-2025/${place}.txt`];
    const text = known.find((file) => place !== '' && existsSync(WIDE + file));
    if (text === undefined) continue;
    const document = await read(name, readFileSync(`${FILES}docx/${name}`));
    const plain = readDocument(readWide(text), plainFile(`${place}.txt`), CLEAN_EVERYTHING);
    const share = shareOf(document.source, plain.source);
    const headings = headingsOf(document);
    const lost = headingsOf(plain).filter((heading) => !headings.includes(heading));
    shares.push(share);
    missed += lost.length;
    if (share < 0.998 || lost.length > 0)
      say(name, percent(share), `headings lost: ${lost.length}`, lost.slice(0, 3).join(' | '));
  }
  const mean = meanOf(shares);
  say(
    `DOCX of the web: ${shares.length} files, mean ${percent(mean)}, least ${percent(Math.min(...shares))}, headings lost ${missed}`,
  );
}

async function auditConverted(format: Converted): Promise<void> {
  const shares: number[] = [];
  const scores: (readonly [number, number])[] = [];
  const paragraphs: (readonly [number, number])[] = [];
  const behind: number[] = [];
  await convertReports(pickReports(REPORTS), format, async (file, bytes) => {
    const document = await read(`${file.replaceAll('/', '-')}.${endingOf(format)}`, bytes);
    const plain = readDocument(readCorpus(file), plainFile(file), CLEAN_EVERYTHING);
    const share = shareOf(document.source, plain.source);
    const [score, titles] = compareHeadings(document, plain);
    const [exact, letters] = compareParagraphs(document, plain);
    const points = compareWithGold(file, document, plain);
    shares.push(share);
    scores.push([score, titles]);
    paragraphs.push([exact, letters]);
    if (points !== undefined) behind.push(points);
    if (share < 0.9999 || score < 0.999 || exact < 0.999)
      say(
        ...[format, file, percent(share), `paragraphs ${percent(exact)}`],
        ...[`but for punctuation ${percent(letters)}`, `outline ${percent(score)}`],
        `but for punctuation ${percent(titles)}`,
        `behind the TXT by ${points === undefined ? 'unknown' : points.toFixed(2)} points`,
      );
  });
  const [exact, titles] = [scores.map(([score]) => score), scores.map(([, score]) => score)];
  say(
    ...[`${format}: ${shares.length} files, least ${percent(Math.min(...shares))}`],
    `paragraphs ${percent(meanOf(paragraphs.map(([exact]) => exact)))} in the mean`,
    `but for punctuation ${percent(meanOf(paragraphs.map(([, letters]) => letters)))}`,
    `outline least ${percent(Math.min(...exact))}, mean ${percent(meanOf(exact))}`,
    `but for punctuation least ${percent(Math.min(...titles))}, mean ${percent(meanOf(titles))}`,
    `behind the TXT by ${Math.max(...behind).toFixed(2)} points at most in ${behind.length} labelled`,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

if (!HAS_CORPUS) say('The real reports (../shared) are not at hand.');
else {
  if (wanted.length === 0 || wanted.includes('real')) await auditRealDocx();
  if (!hasOffice()) say('LibreOffice (soffice) is not at hand: nothing is turned into other formats.');
  else
    for (const format of CONVERTED.filter((each) => wanted.length === 0 || wanted.includes(each)))
      await auditConverted(format);
}
reader.close();
