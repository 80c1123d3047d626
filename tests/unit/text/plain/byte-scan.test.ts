import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteScan } from '../../../../shared/text/plain/byte-scan.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { findQueried, parseQuery } from '../../../../shared/text/plain/query.ts';

/** The UTF-8 bytes of a text, a character each. */
function toBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** Characters in several shapes, with others whose bytes are much alike. */
const PIECES = [
  ...[
    '发',
    '發',
    '髮',
    '展',
    '屐',
    '稳',
    '穏',
    'Ａ',
    'A',
    'a',
    'ａ',
    '2',
    '２',
    '“',
    '"',
    '”',
    '—',
    '-',
    '.',
  ],
  ...['\n', ' ', '\u3000', 'é', 'É', '𠀀', '𐐀', 'İ', 'Σ', '|', '(', '\\'],
];
const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(''));
const phrase = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const query = fc
  .tuple(phrase, fc.array(fc.tuple(fc.constantFrom(' AND ', ' OR ', ' NOT '), phrase), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));

describe('a scan of bytes', () => {
  it('counts what is found in the text itself', () => {
    let scanned = 0;
    fc.assert(
      fc.property(text, query, (words, typed) => {
        const parsed = parseQuery(typed);
        const scan = parsed === null ? null : createByteScan(parsed);
        if (parsed === null || scan === null) return;
        scanned += 1;
        expect(scan(toBytes(words))).toBe(findQueried(foldCase(words), parsed).length);
      }),
      { seed: 13, numRuns: 2000 },
    );
    expect(scanned).toBeGreaterThan(1000);
  });

  it('is not made for what depends on the words around it, or is half a character', () => {
    for (const typed of ['Σ', 'ς', '𠀀', '稳 AND 𠀀']) {
      const parsed = parseQuery(typed);
      expect(parsed && createByteScan(parsed)).toBeNull();
    }
  });
});
