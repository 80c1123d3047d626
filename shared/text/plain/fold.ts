import { groupBy } from '../../base/group-by.ts';
import { SIMPLIFIED, TRADITIONAL } from './traditional.ts';

/** Characters that reports print in several shapes, and the one they are matched by; each one code unit to one. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟〝〞＂«»', '"'),
  ...pairs('‘’‚‛＇', "'"),
  ...pairs('—―–‒−－‐‑─━', '-'),
  ...pairs('～〜∼', '~'),
  ...pairs('\u3000\u00a0\u2002\u2003\u2009', ' '),
  ...pairs('｡', '。'),
  ...pairs('､', '、'),
  ...pairs('·・･•‧', '·'),
  ...pairs('【〔［﹝', '['),
  ...pairs('】〕］﹞', ']'),
]);

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  return Array.from(from, (char) => [char, to] as const);
}

const FOLDABLE = new RegExp(
  `[\\uFF01-\\uFF5E${[...FOLDED.keys()].join('').replace(/[\]\\^-]/gu, '\\$&')}]`,
  'gu',
);

/**
 * `text` with full-width digits, letters and punctuation, quotation marks, dashes and spaces folded to one shape, in the
 * case it has: for reading. As long as `text` in UTF-16 code units, so that offsets hold.
 */
export function foldText(text: string): string {
  return text.replace(
    FOLDABLE,
    (char) => FOLDED.get(char) ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** For each code unit the simplified character of a traditional one, else 0. */
const SIMPLER = new Uint16Array(0x10000);
for (let at = 0; at < TRADITIONAL.length; at++)
  SIMPLER[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);

const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x3400, 0x9fff];
/** Its small letter is another at the end of a word. */
const SIGMA = 0x3a3;

/** What a code unit is matched by, where that does not depend on the next. */
function matchUnit(code: number): number {
  const folded = foldText(String.fromCharCode(code)).charCodeAt(0);
  const simpler = SIMPLER[folded] ?? 0;
  if (simpler !== 0) return simpler;
  if (folded === SIGMA || (folded >= FIRST_IDEOGRAPH && folded <= LAST_IDEOGRAPH)) return folded;
  return String.fromCharCode(folded).toLowerCase().charCodeAt(0);
}

/** What each code unit is matched by: made when it is first asked for. */
let matched: Uint16Array | null = null;

function matchedBy(): Uint16Array {
  matched ??= Uint16Array.from({ length: 0x10000 }, (_, code) => matchUnit(code));
  return matched;
}

/** The other way round, for those that stand for others, too. */
let shapes: ReadonlyMap<number, readonly number[]> | null = null;

/** All code units that `foldCase` makes the given one of, which is such itself; but for Σ and surrogates. */
export function unitsFoldedTo(code: number): readonly number[] {
  shapes ??= groupBy(
    Array.from(matchedBy().keys()).filter((unit) => matchedBy()[unit] !== unit),
    (unit) => matchedBy()[unit] ?? unit,
  );
  const others = shapes.get(code) ?? [];
  return matchedBy()[code] === code ? [code, ...others] : others;
}

/**
 * `foldText` in lower case and simplified characters: the one rule by which words are the same, for whoever searches or
 * matches. Never shown. As long as `text`: İ, the one letter whose small one is two, loses its dot.
 */
export function foldCase(text: string): string {
  const matches = matchedBy();
  let [done, folded, hasMore] = [0, '', false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const other = matches[code] ?? code;
    hasMore ||= code === SIGMA || (code >= 0xd800 && code <= 0xdbff);
    if (other === code) continue;
    folded += text.slice(done, at) + String.fromCharCode(other);
    done = at + 1;
  }
  folded += text.slice(done);
  return hasMore ? folded.toLowerCase() : folded;
}
