// Whether PDFs hold both reports: Each pair is printed twice by the
// project's Electron, as the command line does; poppler and qpdf then say what is in it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../../scripts/lib/options.mjs';
import { callLibrary, openCliLibrary } from '../../electron/cli/library-call.ts';
import type { Handlers } from '../../electron/library/handlers.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';
import type { ReportView } from '../../shared/contract/views.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { HAS_CORPUS, listCorpus } from './decode.ts';
import { formatMedian, measure, type Took } from './measures/took.ts';
import { countMissing, readPrinted, withoutBlanks, type Printed } from './measures/printed.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** The places whose reports are printed, with the years where not all are. */
const PLACES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'state-council': [2009, 2012],
  hailar: [2012, 2015],
  jiangsu: [0, 9999],
  nanshan: [0, 9999],
  xushui: [0, 9999],
};

const OPTIONS = {
  ...EXPORT_DEFAULTS,
  language: 'zh-CN',
  masks: MASK_NOTHING,
} as const;

const SIDES = ['left', 'right'] as const;

const say = (...words: readonly (string | number)[]): void =>
  void process.stdout.write(`${words.join('  ')}\n`);

function yearsOf(place: string): readonly string[] {
  const [first, last] = PLACES[place] ?? [0, 9999];
  return listCorpus().filter((file) => {
    const year = Number(basename(file, '.txt'));
    return file.startsWith(`${place}/`) && first <= year && year <= last;
  });
}

/** What an export took, with the start of Electron. */
async function write(handlers: Handlers, left: number, right: number, target: string): Promise<Took> {
  const format = target.endsWith('.pdf') ? 'pdf' : target.endsWith('.docx') ? 'sidebyside-docx' : 'html';
  return measure(() =>
    callLibrary(handlers, 'export/file', { left, right, target, format, options: OPTIONS }),
  );
}

/** The sections whose headings begin on no page that a bookmark of theirs leads to. */
function findUnmarked({ outline, text }: ReportView, printed: Printed): readonly string[] {
  return outline.sections.flatMap(({ index, marker, title, heading }) => {
    if (index === 0) return [];
    const words = withoutBlanks(text.slice(heading.start, heading.end));
    const isMarked = printed.marks.some((mark) => {
      const page = printed.columns[mark.page - 1];
      const next = printed.columns[mark.page];
      // A heading in the middle of a sentence that a page break cuts goes on overleaf.
      const found = SIDES.some((side) => {
        const both = (page?.[side] ?? '') + (next?.[side] ?? '');
        const at = both.indexOf(words);
        return at >= 0 && at < (page?.[side] ?? '').length;
      });
      return mark.title.includes(marker + title) && found;
    });
    return isMarked ? [] : [marker + title];
  });
}

/** True where everything that the issue asks of a PDF is so. */
async function checkPair(
  handlers: Handlers,
  ids: readonly [number, number],
  folder: string,
): Promise<boolean> {
  const [left, right] = ids;
  const files = ['a.pdf', 'b.pdf', 'c.html', 'd.docx'].map((name) => join(folder, name));
  await callLibrary(handlers, 'compare/open', { left, right });
  const took: string[] = [];
  for (const file of files) took.push(formatMedian(await write(handlers, left, right, file)));
  const [first = '', second = ''] = files;
  const isSame = readFileSync(first).equals(readFileSync(second));
  const printed = readPrinted(first);
  const views = [
    await callLibrary(handlers, 'report/open', { id: left }),
    await callLibrary(handlers, 'report/open', { id: right }),
  ];
  let missing = 0;
  let [paragraphs, whole] = [0, 0];
  const unmarked: string[] = [];
  views.forEach((view, at) => {
    const column = printed.columns.map((page) => page[SIDES[at] ?? 'left']).join('');
    missing += countMissing(withoutBlanks(view.text), column);
    const own = view.text
      .split('\n')
      .map(withoutBlanks)
      .filter((line) => line !== '');
    paragraphs += own.length;
    whole += own.filter((line) => column.includes(line)).length;
    unmarked.push(...findUnmarked(view, printed));
  });
  const { place, year } = views[1]?.summary.head ?? { place: '', year: null };
  const share = whole / Math.max(1, paragraphs);
  say(
    `${place} ${year ?? ''}`,
    `${views.map((view) => view.summary.characters).join('/')} characters`,
    `${printed.pages} pages`,
    `${missing} missing`,
    `${(100 * share).toFixed(1)}% of ${paragraphs} paragraphs whole`,
    `${printed.fonts - printed.fontsNotEmbedded}/${printed.fonts} fonts embedded`,
    `${printed.marks.length} bookmarks, ${unmarked.length} sections without`,
    `twice the same: ${isSame ? 'yes' : 'NO'}`,
    `PDF ${took[0]}, ${took[1]}, HTML ${took[2]}, DOCX ${took[3]}`,
  );
  for (const title of unmarked.slice(0, 5)) say(`  no bookmark: ${title}`);
  return isSame && missing === 0 && share >= 0.95 && printed.fontsNotEmbedded === 0 && unmarked.length === 0;
}

async function checkPlace(place: string, folder: string): Promise<readonly boolean[]> {
  const library = await openCliLibrary(join(folder, `${place}.duizhao`), true, false);
  try {
    const files = yearsOf(place).map((file) => join(CORPUS, file));
    const { items } = await callLibrary(library.handlers, 'import/files', { files, tables: [] });
    const ids = items.flatMap((item) => ('report' in item ? [item.report.id] : []));
    const good: boolean[] = [];
    for (const [at, right] of ids.entries()) {
      const left = ids[at - 1];
      if (left !== undefined) good.push(await checkPair(library.handlers, [left, right], folder));
    }
    return good;
  } finally {
    library.close();
  }
}

const USAGE = `npm run -s prints -- [PLACE …]

Writes neighbouring years as PDFs and looks whether both reports are in them.
The places, all where none is named: ${Object.keys(PLACES).join(' ')}`;

const { words: asked } = readOptions(USAGE, {}, { of: Object.keys(PLACES) });

async function main(): Promise<void> {
  if (!HAS_CORPUS) throw new Error('needs ../shared');
  execFileSync('pdftotext', ['-v'], { stdio: 'ignore' }); // throws where it is missing
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-prints-'));
  try {
    const good: boolean[] = [];
    for (const place of asked.length > 0 ? asked : Object.keys(PLACES))
      good.push(...(await checkPlace(place, folder)));
    const load = (loadavg()[0] ?? 0).toFixed(1);
    say(
      `${good.filter(Boolean).length} of ${good.length} pairs are sound; load ${load} on ${cpus().length} cores`,
    );
    if (good.includes(false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
