import type { Query } from './query.ts';
import { unitsFoldedTo } from './fold.ts';

/** How often something stands in a text that is given as its UTF-8 bytes, a character each. */
export type ByteScan = (bytes: string) => number;

/** What depends on the words around it (Σ), or is no character by itself. */
const SURROGATE_OR_SIGMA = /[\p{Cs}\u{10000}-\u{10ffff}σς]/u;

/**
 * Counts what `findQueried` finds without reading the text: most of the time of a search in thousands of texts goes into making
 * characters of their bytes. Null for words that can't be told so.
 */
export function createByteScan(query: Query): ByteScan | null {
  if (wordsOf(query).some((words) => SURROGATE_OR_SIGMA.test(words))) return null;
  const wanted = wantedPattern(query);
  if (wanted === null) return () => 0;
  if (query.kind === 'phrase') return (bytes) => countMatches(bytes, wanted);
  const isMet = createTest(query);
  return (bytes) => {
    if (!isFound(bytes, wanted)) return 0;
    let count = 0;
    for (const line of bytes.split('\n')) if (isMet(line)) count += countMatches(line, wanted);
    return count;
  };
}

function wordsOf(query: Query): readonly string[] {
  if (query.kind === 'phrase') return [query.words];
  return query.kind === 'not' ? wordsOf(query.part) : query.parts.flatMap(wordsOf);
}

/** Of the phrases that are looked for: at each place the longest. */
function wantedPattern(query: Query): RegExp | null {
  const wanted = wantedOf(query).toSorted((a, b) => b.length - a.length);
  return wanted.length === 0 ? null : new RegExp(wanted.map(patternOf).join('|'), 'g');
}

function wantedOf(query: Query): readonly string[] {
  if (query.kind === 'phrase') return [query.words];
  return query.kind === 'not' ? [] : query.parts.flatMap(wantedOf);
}

function createTest(query: Query): (line: string) => boolean {
  if (query.kind === 'phrase') {
    const pattern = new RegExp(patternOf(query.words), 'g');
    return (line) => isFound(line, pattern);
  }
  if (query.kind === 'not') {
    const test = createTest(query.part);
    return (line) => !test(line);
  }
  const tests = query.parts.map(createTest);
  return query.kind === 'all'
    ? (line) => tests.every((test) => test(line))
    : (line) => tests.some((test) => test(line));
}

function isFound(bytes: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(bytes);
}

function countMatches(bytes: string, pattern: RegExp): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (pattern.test(bytes)) count += 1;
  return count;
}

/** Each character in all the shapes that it is matched in. Bytes that begin a character never stand within one. */
function patternOf(words: string): string {
  return Array.from({ length: words.length }, (_, at) => {
    const shapes = unitsFoldedTo(words.charCodeAt(at)).map((unit) => bytesOf(unit));
    return shapes.length === 1 ? (shapes[0] ?? '') : `(?:${shapes.join('|')})`;
  }).join('');
}

/** The UTF-8 bytes of a code unit that is no surrogate, as a pattern. */
function bytesOf(unit: number): string {
  const bytes =
    unit < 0x80
      ? [unit]
      : unit < 0x800
        ? [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)]
        : [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
  return bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
