// Whether Word documents are what they should be: All neighbouring years
// are written. LibreOffice accepts and rejects all tracked changes, which must give the later and the earlier text to the
// letter; Microsoft's Open XML SDK looks at every document, where it runs; what each format takes is measured.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../../scripts/lib/options.mjs';
import { callLibrary } from '../../electron/cli/library-call.ts';
import type { Handlers } from '../../electron/library/handlers.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { HAS_CORPUS, listCorpus } from './decode.ts';
import { hasOffice } from './measures/converted.ts';
import { EXPORT_DEFAULTS, type ExportFormat } from '../../shared/contract/export-api.ts';
import { HAS_VALIDATOR, validateOpenXml } from '../helpers/open-xml.ts';
import { formatMedian, measureMedian, type Took } from './measures/took.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const SETTLE = fileURLToPath(new URL('measures/accept-reject.py', import.meta.url));

/** The places whose reports are written, with the years where not all are. */
const PLACES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'state-council': [2003, 2012],
  hailar: [2012, 2015],
  jiangsu: [0, 9999],
  nanshan: [0, 9999],
  xushui: [0, 9999],
};

type Settled = {
  readonly changes: number;
  readonly left: number;
  readonly comments: number;
  readonly paragraphs: readonly string[];
};
type Answer = { readonly path: string; readonly accepted: Settled; readonly rejected: Settled };
/** What is written of each pair; only the first can be accepted and rejected. */
const FORMATS = ['docx', 'sidebyside-docx', 'briefing', 'html'] as const satisfies readonly ExportFormat[];
type Format = (typeof FORMATS)[number];

/** Each is written so often; the middle one counts. */
const TIMES = 3;

type Written = {
  readonly path: string;
  /** The Word documents among what was written. */
  readonly documents: readonly string[];
  readonly characters: number;
  readonly earlier: string;
  readonly later: string;
  readonly took: Readonly<Record<Format, Took>>;
};

const say = (...words: readonly (string | number)[]): void =>
  void process.stdout.write(`${words.join('  ')}\n`);

function yearsOf(place: string): readonly string[] {
  const [first, last] = PLACES[place] ?? [0, 9999];
  return listCorpus()
    .filter((file) => file.startsWith(`${place}/`))
    .filter((file) => {
      const year = Number(basename(file, '.txt'));
      return first <= year && year <= last;
    });
}

const NOTES = 20;

/** Notes on words all over a report, some of them over the end of a paragraph. */
async function addNotes(handlers: Handlers, report: number): Promise<void> {
  const { text } = await callLibrary(handlers, 'report/open', { id: report });
  for (let at = 0; at < NOTES; at += 1) {
    const start = Math.floor((text.length / NOTES) * at);
    const anchor = createAnchor(text, { start, end: Math.min(start + 10 + 5 * at, text.length) });
    const target = { kind: 'text', report, anchor } as const;
    await callLibrary(handlers, 'notes/add', { target, text: `note ${at}`, tags: [] });
  }
}

/** Every neighbouring pair as a document; its name tells the place and the later year. */
async function writePairs(folder: string, place: string): Promise<readonly Written[]> {
  const library = openLibrary({
    ...{ file: join(folder, `${place}.sqlite`), samplesFolder: folder, appVersion: '0.0.0' },
  });
  const { handlers } = library;
  const ids: number[] = [];
  for (const file of yearsOf(place)) {
    const { items } = await callLibrary(handlers, 'import/files', {
      files: [join(CORPUS, file)],
      tables: [],
    });
    for (const item of items) if ('report' in item) ids.push(item.report.id);
  }
  const written: Written[] = [];
  for (const [at, right] of ids.entries()) {
    const left = ids[at - 1];
    if (left === undefined) continue;
    const nameOf = (format: Format): string =>
      join(folder, `${place}-${at}${format === 'html' ? '.html' : `-${format}.docx`}`);
    for (const report of [left, right]) await addNotes(handlers, report);
    await callLibrary(handlers, 'compare/open', { left, right });
    const options = { ...EXPORT_DEFAULTS, language: 'zh-CN', masks: MASK_NOTHING } as const;
    const write = (format: Format) => () =>
      callLibrary(handlers, 'export/file', { left, right, target: nameOf(format), format, options });
    const took = {
      docx: await measureMedian(TIMES, write('docx')),
      'sidebyside-docx': await measureMedian(TIMES, write('sidebyside-docx')),
      briefing: await measureMedian(TIMES, write('briefing')),
      html: await measureMedian(TIMES, write('html')),
    };
    const textOf = async (id: number): Promise<string> =>
      (await callLibrary(handlers, 'report/open', { id })).text;
    const [earlier, later] = [await textOf(left), await textOf(right)];
    written.push({
      ...{ path: nameOf('docx'), earlier, later, took },
      documents: FORMATS.filter((format) => format !== 'html').map(nameOf),
      characters: Math.max(earlier.length, later.length),
    });
  }
  library.close();
  return written;
}

/** The first paragraph that is another. */
function tellDifference(paragraphs: readonly string[], text: string): void {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => line !== paragraphs[index]);
  say(`paragraph ${at + 1} of ${lines.length}, read ${paragraphs.length}`);
  say(`  is ${JSON.stringify(paragraphs[at])}`);
  say(`  not ${JSON.stringify(lines[at])}`);
}

/** True where LibreOffice gives back both texts. */
function report({ path, earlier, later, took }: Written, answer: Answer | undefined): boolean {
  const isLater = answer?.accepted.paragraphs.join('\n') === later;
  const isEarlier = answer?.rejected.paragraphs.join('\n') === earlier;
  const verdict = (isEqual: boolean): string => (isEqual ? 'equal' : 'DIFFERENT');
  if (answer !== undefined && !isLater) tellDifference(answer.accepted.paragraphs, later);
  if (answer !== undefined && !isEarlier) tellDifference(answer.rejected.paragraphs, earlier);
  say(
    basename(path),
    `${answer?.accepted.changes ?? 0} changes`,
    `${answer?.accepted.comments ?? 0} comments left`,
    `${readFileSync(path).length} bytes`,
    ...FORMATS.map((format) => `${format} ${formatMedian(took[format])}`),
    `accepted ${verdict(isLater)}`,
    `rejected ${verdict(isEarlier)}`,
  );
  return isLater && isEarlier;
}

/** What is wrong with the documents by the schemas of Microsoft 365, a line each. */
function validate(written: readonly Written[]): readonly string[] {
  const documents = written.flatMap((each) => each.documents);
  if (!HAS_VALIDATOR) {
    say(`${documents.length} Word documents were not looked at: the validator is not there`);
    return [];
  }
  const faults = documents.flatMap((file) =>
    validateOpenXml(file).map((fault) => `${basename(file)} ${fault}`),
  );
  for (const fault of faults.slice(0, 20)) say(fault);
  say(`${faults.length} errors in ${documents.length} Word documents by the Open XML SDK`);
  return faults;
}

/** A report so long is what the time is asked of. */
const LONG = 20_000;

/** What each format took of the longest pairs, the slowest of them. */
function reportTimes(written: readonly Written[]): void {
  const long = written.filter(({ characters }) => characters >= LONG);
  for (const format of FORMATS) {
    const slowest = long.map(({ took }) => took[format]).sort((a, b) => b.processor - a.processor)[0];
    if (slowest !== undefined)
      say(`${format}: ${formatMedian(slowest)} at most, of ${long.length} pairs of ${LONG} characters`);
  }
}

/** A Python that knows LibreOffice: the first that is found by its name need not be the system's, with which that comes. */
function findPython(): string {
  const found = ['python3', '/usr/bin/python3'].find(
    (each) => spawnSync(each, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0,
  );
  if (found === undefined) throw new Error('needs python3-uno');
  return found;
}

/** Both texts of each document as LibreOffice gives them. A new one for each place: it has ended after many documents. */
function settle(written: readonly Written[]): readonly Answer[] {
  const input = JSON.stringify(written.map(({ path }) => path));
  const lines = execFileSync(findPython(), [SETTLE], { input, encoding: 'utf8', maxBuffer: 1 << 29 });
  return lines.split('\n').flatMap((line): readonly Answer[] =>
    // What the script beside this one wrote.
    line === '' ? [] : [JSON.parse(line) as Answer],
  );
}

const USAGE = `npm run -s exports -- [PLACE …]

Writes all neighbouring years as Word documents and has other programs look at them.
The places, all where none is named: ${Object.keys(PLACES).join(' ')}`;

const { words: asked } = readOptions(USAGE, {}, { of: Object.keys(PLACES) });

async function main(): Promise<void> {
  if (!HAS_CORPUS || !hasOffice()) throw new Error('needs ../shared and LibreOffice');
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-exports-'));
  try {
    const written: Written[] = [];
    const answers: Answer[] = [];
    for (const place of asked.length > 0 ? asked : Object.keys(PLACES)) {
      const own = await writePairs(folder, place);
      written.push(...own);
      answers.push(...settle(own));
    }
    const equal = written.filter((each) =>
      report(
        each,
        answers.find(({ path }) => path === each.path),
      ),
    );
    say(`${equal.length} of ${written.length} pairs give back both texts`);
    reportTimes(written);
    if (validate(written).length > 0 || equal.length < written.length) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
