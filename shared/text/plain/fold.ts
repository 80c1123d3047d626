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

/**
 * `foldText` in lower case: the one rule by which words are the same, for whoever searches or matches. Never shown. As
 * long as `text`: İ, the one letter whose small one is two, loses its dot first.
 */
export function foldCase(text: string): string {
  return foldText(text).replaceAll('İ', 'I').toLowerCase();
}
