// How well each format is read: `npm run -s formats -- [real] [docx] [doc] …`, without a word all of them.
// The real DOCX files against the TXT of the same report, and twelve reports turned by LibreOffice into each format.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFileReader } from '../../electron/library/import/reading/file-reader.ts';
import { importReport } from '../../electron/library/import/read-file.ts';
import { readReports } from '../../electron/library/import/reading/read-reports.ts';
import { readDocument } from '../../electron/library/import/document.ts';
import type { DocumentSource, TextDocument } from '../../electron/library/import/document.ts';
import { NO_FACTS } from '../../shared/model/extraction.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { HAS_CORPUS, readCorpus, readWide } from './decode.ts';
import { shareOf, squeeze } from './measures/characters.ts';
import { CONVERTED, convertReports, hasOffice, pickReports, type Converted } from './measures/converted.ts';

const plainFile = (name: string): DocumentSource => ({ name, within: [], facts: NO_FACTS });

const FILES = fileURLToPath(new URL('../../../shared/files/', import.meta.url));
const WIDE = fileURLToPath(new URL('../../../shared/wide/', import.meta.url));
const REPORTS = 12;

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

/** F1 of the headings of one reading against those of another. */
function compareHeadings(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const found = one.filter((heading) => {
    const at = left.indexOf(heading);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return one.length + other.length === 0 ? 1 : (2 * found) / (one.length + other.length);
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
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  say(
    `DOCX of the web: ${shares.length} files, mean ${percent(mean)}, least ${percent(Math.min(...shares))}, headings lost ${missed}`,
  );
}

async function auditConverted(format: Converted): Promise<void> {
  const shares: number[] = [];
  const scores: number[] = [];
  await convertReports(pickReports(REPORTS), format, async (file, bytes) => {
    const document = await read(`${file.replaceAll('/', '-')}.${format}`, bytes);
    const plain = readDocument(readCorpus(file), plainFile(file), CLEAN_EVERYTHING);
    const share = shareOf(document.source, plain.source);
    const score = compareHeadings(headingsOf(document), headingsOf(plain));
    shares.push(share);
    scores.push(score);
    if (share < 0.9999 || score < 0.999) say(format, file, percent(share), `outline ${percent(score)}`);
  });
  say(
    `${format}: ${shares.length} files, least ${percent(Math.min(...shares))}, outline least ${percent(Math.min(...scores))}`,
  );
}

if (!HAS_CORPUS) say('The real reports (../shared) are not at hand.');
else {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0 || wanted.includes('real')) await auditRealDocx();
  if (!hasOffice()) say('LibreOffice (soffice) is not at hand: nothing is turned into other formats.');
  else
    for (const format of CONVERTED.filter((each) => wanted.length === 0 || wanted.includes(each)))
      await auditConverted(format);
}
reader.close();
