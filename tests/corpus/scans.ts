// How well scans are read. Two real reports as PDFs of LibreOffice, pictured at 200 points an inch: as
// they are, and turned by 1° with noise. Share of the characters that are right after NFKC and without blanks.
import { readOptions } from '../../scripts/lib/options.mjs';
import { loadTesseract } from '../../electron/library/import/formats/scan/tesseract.ts';
import { openPages } from '../../electron/library/import/formats/scan/open-pages.ts';
import { picturePage } from '../../electron/library/import/formats/scan/pages.ts';
import { placeCharacters } from '../../electron/library/import/formats/scan/place-characters.ts';
import { layPages } from '../../electron/library/import/formats/pdf/lay-pages.ts';
import type { PdfPage } from '../../electron/library/import/formats/pdf/pdfium.ts';
import { seededRandom } from '../helpers/random.ts';
import { HAS_CORPUS, readCorpus } from './decode.ts';
import { convertReports, hasOffice } from './measures/converted.ts';
import { accuracyOf, degrade } from './measures/scanned.ts';

const REPORTS = ['hailar/2015.txt', 'hainan/2025.txt'];
const SEED = 20260101;
/** Of 255 steps of gray, the widest that a point may be off by. */
const NOISE = 60;
/** What is asked for: of a clean page, of one askew. */
const ASKED = { clean: 0.985, skewed: 0.97 } as const;

const say = (...words: readonly (string | number)[]): void =>
  void process.stdout.write(`${words.join('  ')}\n`);

async function measure(file: string, bytes: Uint8Array, kind: keyof typeof ASKED): Promise<boolean> {
  const recognise = await loadTesseract();
  const pages = await openPages(bytes, 'pdf');
  const random = seededRandom(SEED);
  const read: PdfPage[] = [];
  let seconds = 0;
  for (let index = 0; index < pages.count; index++) {
    const clean = await picturePage(pages, index);
    const picture = kind === 'clean' ? clean : { ...clean, ...degrade(clean, 1, NOISE, random) };
    const start = process.cpuUsage().user;
    const characters = placeCharacters(recognise(picture, picture.dpi), picture);
    seconds += (process.cpuUsage().user - start) / 1e6;
    read.push({ ...pages.sizeOf(index), characters, unknown: 0, isPicture: true });
  }
  pages.close();
  const { text, recognition } = layPages(read);
  const share = accuracyOf(text, readCorpus(file));
  const doubtful = (recognition?.doubtful.length ?? 0) / text.length;
  const percent = (value: number): string => `${(100 * value).toFixed(2)}%`;
  say(
    ...[file, kind, `${percent(share)} (asked ${percent(ASKED[kind])})`, `${pages.count} pages`],
    ...[`${(seconds / pages.count).toFixed(1)} s of a processor a page`, `${percent(doubtful)} doubtful`],
    `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  return share >= ASKED[kind];
}

const USAGE = `npm run -s scans

Says which share of the characters of two scanned reports is read rightly.`;

readOptions(USAGE, {});
if (!HAS_CORPUS) say('The real reports (../shared) are not at hand.');
else if (!hasOffice()) say('LibreOffice (soffice) is not at hand.');
else
  await convertReports(REPORTS, 'pdf', async (file, bytes) => {
    for (const kind of ['clean', 'skewed'] as const)
      if (!(await measure(file, bytes, kind))) process.exitCode = 1;
  });
