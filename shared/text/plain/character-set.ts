/** What `\s` stands for in a pattern. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * A closed set of characters of the basic plane, asked by code unit: where every character of a report is asked of, a
 * tenth of what a Set of strings or a pattern costs. A bit a code unit, so that a set of Han characters stays in the cache.
 */
export class CharacterSet {
  readonly #bits = new Int32Array(0x10000 / 32);

  /** Each code unit of `characters` is one of the set. */
  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      this.#bits[code >>> 5] = (this.#bits[code >>> 5] ?? 0) | (1 << (code & 31));
    }
  }

  /** Whether the code unit is one of the set; NaN, which stands behind the end of a text, is taken for 0. */
  has(code: number): boolean {
    return (((this.#bits[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 1;
  }
}
