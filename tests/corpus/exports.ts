// Whether Word documents with tracked changes hold both reports: `npm run -s exports`, with places for those alone.
// All neighbouring years are written; LibreOffice accepts and rejects all changes, which must give the later and the
// earlier text to the letter.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callLibrary } from '../../electron/cli/library-call.ts';
import type { Handlers } from '../../electron/library/handlers.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { HAS_CORPUS, listCorpus } from './decode.ts';
import { hasOffice } from './measures/converted.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';

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
type Written = {
  readonly path: string;
  readonly earlier: string;
  readonly later: string;
  readonly took: number;
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
    const path = join(folder, `${place}-${at}.docx`);
    for (const report of [left, right]) await addNotes(handlers, report);
    await callLibrary(handlers, 'compare/open', { left, right });
    const begun = performance.now();
    await callLibrary(handlers, 'export/file', {
      ...{ left, right, target: path, format: 'docx' },
      options: {
        ...EXPORT_DEFAULTS,
        language: 'zh-CN',
        masks: MASK_NOTHING,
      },
    });
    const took = performance.now() - begun;
    const textOf = async (id: number): Promise<string> =>
      (await callLibrary(handlers, 'report/open', { id })).text;
    written.push({ path, earlier: await textOf(left), later: await textOf(right), took });
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
    `${readFileSync(path).length} bytes in ${Math.round(took)} ms`,
    `accepted ${verdict(isLater)}`,
    `rejected ${verdict(isEarlier)}`,
  );
  return isLater && isEarlier;
}

async function main(): Promise<void> {
  if (!HAS_CORPUS || !hasOffice()) throw new Error('needs ../shared and LibreOffice');
  const asked = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-exports-'));
  try {
    const written: Written[] = [];
    for (const place of asked.length > 0 ? asked : Object.keys(PLACES))
      written.push(...(await writePairs(folder, place)));
    const input = JSON.stringify(written.map(({ path }) => path));
    const lines = execFileSync('python3', [SETTLE], { input, encoding: 'utf8', maxBuffer: 1 << 29 });
    const answers = lines.split('\n').flatMap((line): readonly Answer[] =>
      // What the script beside this one wrote.
      line === '' ? [] : [JSON.parse(line) as Answer],
    );
    const equal = written.filter((each) =>
      report(
        each,
        answers.find(({ path }) => path === each.path),
      ),
    );
    say(`${equal.length} of ${written.length} pairs give back both texts`);
    if (equal.length < written.length) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
