import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldCase } from '../../shared/text/plain/fold.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { startLibrary, type LibraryProcess } from './library-process.ts';

export type SearchFigures = {
  readonly files: number;
  readonly reports: number;
  readonly characters: number;
  readonly queries: number;
  /** The first of a library that was just opened: it reads and folds all texts. */
  readonly firstMs: number;
  /** Of the rest, from the request to the answer with its first hits. */
  readonly medianMs: number;
  readonly worstMs: number;
  readonly worstQuery: string;
  readonly hits: number;
  /** Queries of which the count is another than that of a plain scan. */
  readonly different: readonly string[];
  readonly loadBefore: string;
};

const QUERIES = 200;
const LONGEST = 8;
/** What the screen asks for. */
const LIMIT = 200;
/** Words and figures: no blank, which a query would lose at its ends, and no sign. */
const PLAIN = /^[\p{Script=Han}\d]+$/u;

/**
 * Imports the texts beside the project into one library, opens it anew in a process of its own, and searches it for words of 1 to
 * 8 characters that a seed takes out of its texts; counts are held against a plain scan of the same texts.
 */
export async function measureSearch(shared: string, seed: number): Promise<SearchFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  const file = join(folder, 'library.sqlite');
  const loadBefore = readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '';
  try {
    const files = listTexts(shared);
    const importing = await startLibrary(file);
    await importing.call('import/files', { files });
    const texts = await loadTexts(importing);
    await importing.close();
    const library = await startLibrary(file);
    const searched = await searchAll(library, takeQueries(texts, seed));
    await library.close();
    return { files: files.length, ...describe(texts, searched), loadBefore };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listTexts(shared: string): readonly string[] {
  return ['corpus', 'wide'].flatMap((root) =>
    readdirSync(join(shared, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(shared, root, name)),
  );
}

/** The texts as the library holds them. */
async function loadTexts(library: LibraryProcess): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { reports } of await library.call('shelf/list', {}))
    for (const { id } of reports) texts.push((await library.call('report/open', { id })).text);
  return texts;
}

/** As many of each length. */
function takeQueries(texts: readonly string[], seed: number): readonly string[] {
  const random = seededRandom(seed);
  const queries: string[] = [];
  while (queries.length < QUERIES) {
    const text = texts[pickBelow(random, texts.length)] ?? '';
    const at = pickBelow(random, text.length);
    const query = text.slice(at, at + 1 + (queries.length % LONGEST));
    if (query.length === 1 + (queries.length % LONGEST) && PLAIN.test(query)) queries.push(query);
  }
  return queries;
}

type Searched = { readonly query: string; readonly ms: number; readonly total: number };

async function searchAll(library: LibraryProcess, queries: readonly string[]): Promise<readonly Searched[]> {
  const searched: Searched[] = [];
  for (const query of queries) {
    const began = performance.now();
    const { total } = await library.call('library/search', { query, limit: LIMIT });
    searched.push({ query, ms: performance.now() - began, total });
  }
  return searched;
}

function describe(
  texts: readonly string[],
  searched: readonly Searched[],
): Omit<SearchFigures, 'files' | 'loadBefore'> {
  const [first, ...rest] = searched;
  const slowest = rest.toSorted((a, b) => a.ms - b.ms);
  const folded = texts.map(foldCase);
  return {
    reports: texts.length,
    characters: texts.reduce((sum, { length }) => sum + length, 0),
    queries: searched.length,
    firstMs: first?.ms ?? 0,
    medianMs: slowest[Math.floor(slowest.length / 2)]?.ms ?? 0,
    worstMs: slowest.at(-1)?.ms ?? 0,
    worstQuery: slowest.at(-1)?.query ?? '',
    hits: searched.reduce((sum, { total }) => sum + total, 0),
    different: searched.flatMap(({ query, total }) => (total === scan(folded, query) ? [] : [query])),
  };
}

/** How often a query stands in the texts, one place after another. */
function scan(folded: readonly string[], query: string): number {
  const words = foldCase(query);
  return folded.reduce((sum, text) => sum + text.split(words).length - 1, 0);
}
