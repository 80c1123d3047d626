import type { CleaningStep } from '../../model/cleaning.ts';
import { CharacterSet, WHITE_SPACE } from '../plain/character-set.ts';

/** Byte order marks, zero-width and control characters, characters for private use: first and last of each row. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x007f],
  [0x00ad, 0x00ad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
];
const BLANKS = WHITE_SPACE.replace('\n', '');

/** Characters of which a step needs one to have anything to do; one that is not named may have to do with any text. */
const SIGNS: Readonly<Partial<Record<CleaningStep, string>>> = {
  'line-ends': '\r\v\f\u0085\u2028\u2029',
  escapes: '\\&<_',
  invisible: INVISIBLE.map(([first, last]) => listCodes(first, last)).join(''),
  markdown: '#>*_\\-',
  watermarks: '马',
  turns: '版',
  'spaced-titles': BLANKS,
  indents: BLANKS,
};

function listCodes(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).join('');
}

const SETS = Object.entries(SIGNS).map(([step, signs]) => ({ step, set: new CharacterSet(signs) }));
const ANY = new CharacterSet(Object.values(SIGNS).join(''));

/**
 * The steps that have nothing to do with `text`, nor with what the others make of it: they put nothing in but line
 * breaks. One look at each character, where each step by itself would take one.
 */
export function findIdleSteps(text: string): ReadonlySet<string> {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (ANY.has(code)) found.add(code);
  }
  const codes = [...found];
  return new Set(SETS.filter(({ set }) => !codes.some((code) => set.has(code))).map(({ step }) => step));
}
