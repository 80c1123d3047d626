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

/** Traditional characters as simplified ones, each by itself. As long as `text`; one without any comes back as it is. */
function simplify(text: string): string {
  let done = 0;
  let simple = '';
  for (let at = 0; at < text.length; at++) {
    const simpler = SIMPLER[text.charCodeAt(at)] ?? 0;
    if (simpler === 0) continue;
    simple += text.slice(done, at) + String.fromCharCode(simpler);
    done = at + 1;
  }
  return done === 0 ? text : simple + text.slice(done);
}

/**
 * `foldText` in lower case and simplified characters: the one rule by which words are the same, for whoever searches or
 * matches. Never shown. As long as `text`: İ, the one letter whose small one is two, loses its dot first.
 */
export function foldCase(text: string): string {
  return simplify(foldText(text)).replaceAll('İ', 'I').toLowerCase();
}
