import { findLastStart, meets, type Span } from '../../model/span.ts';
import { KNOWN } from '../../text/terms/known.ts';
import { indexPhrases } from '../../text/terms/phrase-scan.ts';

/** A known phrase, and where it stands. */
export type KnownTerm = Span & { readonly phrase: string };

/** The known phrases of one text. */
export type KnownTerms = {
  /** Every phrase of the text, those inside longer ones too. */
  readonly phrases: ReadonlySet<string>;
  /** The longest phrases within `span` that don't overlap, from left to right. */
  within(span: Span): readonly KnownTerm[];
  /** True where a known phrase fills `span`. */
  has(span: Span): boolean;
};

const PHRASES = [...KNOWN.keys()];
const INDEX = indexPhrases(PHRASES);

/** Finds all known phrases of `text` in one walk; what is asked for later costs its own length. */
export function findKnownTerms(text: string): KnownTerms {
  const hits: KnownTerm[] = [];
  INDEX.scan(text, (phrase, start, end) => hits.push({ phrase: PHRASES[phrase] ?? '', start, end }));
  const filled = new Set(hits.map(keyOf));
  return {
    has: (span) => filled.has(keyOf(span)),
    phrases: new Set(hits.map(({ phrase }) => phrase)),
    within: (span) => keepLongest(sliceHits(hits, span)),
  };
}

/** Longer than the longest phrase, so that no two spans of phrases have one key. */
const MOST_CHARACTERS = 16;

const keyOf = ({ start, end }: Span): number =>
  end - start < MOST_CHARACTERS ? start * MOST_CHARACTERS + end - start : -1;

/** The hits that lie in `span`, which are in order of their start. */
function sliceHits(hits: readonly KnownTerm[], { start, end }: Span): KnownTerm[] {
  const found: KnownTerm[] = [];
  for (let at = findLastStart(hits, start - 1) + 1; at < hits.length; at++) {
    const hit = hits[at];
    if (hit === undefined || hit.start >= end) break;
    if (hit.end <= end) found.push(hit);
  }
  return found;
}

function keepLongest(hits: KnownTerm[]): readonly KnownTerm[] {
  const kept: KnownTerm[] = [];
  for (const hit of hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((each) => meets(each, hit))) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}
