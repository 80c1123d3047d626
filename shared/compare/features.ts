import type { ReportText } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { foldCase } from '../text/plain/fold.ts';

/**
 * What a stretch of text is matched by: its pairs of neighbouring characters (bigrams), as numbers. Reports have no
 * blanks between words, and a word list would miss the names of places and projects, which say most. Digits are left
 * out: they change every year. Punctuation and white space part the pairs, so they never count.
 */
export type Features = { readonly ids: readonly number[]; readonly counts: readonly number[] };

/** 的 joins anything: `经济的发展` has the pair 经济 and the pair 济发. */
const JOINER = 0x7684;

/** Counted from here the number of a pair of usual Han characters is a small integer, which maps find faster. */
const FIRST_HAN = 0x3400;

/** No feature has a lower number. */
export const LEAST_FEATURE = -FIRST_HAN * 65536;

/** Han characters, each half of those beyond the basic plane, and ASCII letters. */
function isCounted(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** The bigrams of `folded` (a text in folded width and lower case) inside `span`, each once with its count, in order of first appearance. */
export function readFeatures(folded: string, span: Span): Features {
  const counts = new Map<number, number>();
  let previous = 0;
  for (let at = span.start; at < span.end; at++) {
    const code = folded.charCodeAt(at);
    if (code === JOINER) continue;
    if (previous > 0 && isCounted(code)) {
      const id = (previous - FIRST_HAN) * 65536 + code;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    previous = isCounted(code) ? code : 0;
  }
  return { ids: [...counts.keys()], counts: [...counts.values()] };
}

/** The two characters of a feature. */
export function nameFeature(id: number): string {
  const first = Math.floor(id / 65536);
  return String.fromCharCode(first + FIRST_HAN, id - first * 65536);
}

/** The features of one report: of each sentence, and of each section's heading. */
export type ReportFeatures = {
  /** The text in folded width and lower case, offset by offset. */
  readonly folded: string;
  readonly sentences: readonly Features[];
  readonly headings: readonly Features[];
};

/** Reads the features of a report once, for its rarity and its comparison. Linear in the length of the text. */
export function readReportFeatures(report: ReportText): ReportFeatures {
  const folded = foldCase(report.text);
  return {
    folded,
    sentences: report.sentences.map((sentence) => readFeatures(folded, sentence)),
    headings: report.outline.sections.map((section) => readFeatures(folded, section.heading)),
  };
}
