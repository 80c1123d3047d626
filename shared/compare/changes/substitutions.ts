import { JOINERS } from '../joiners.ts';
import type { Row, RowSpan, Substitution } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens/tokens.ts';
import type { TokenIndex } from '../../text/tokens/tokens.ts';

/** Shorter than this a phrase is completed with the word beside it: [工业/产业]强市. */
const SHORT = 4;
const SHORTEST = 3;
/** A longer word beside it says enough by itself. */
const LONGEST_ADDED = 4;
/** A longer edit is a sentence written anew, not a phrase exchanged. */
const LONGEST = 14;
/** In a pair less alike than this nothing says that one phrase took the other's place. */
const LEAST_SCORE = 0.3;

const HAN_RUN = /^[\p{Script=Han}“”"]+$/u;
/** Verbs that only lead up to a figure; the figure is the news. */
const LEADS_TO_FIGURE = /(?:为|到|达|在|至|长|降|超过|突破|完成|压减|约)$/u;

/**
 * Phrases that the later report says where the earlier said another (提法), each with all its places: replaced wording
 * of a few characters in a pair whose words around it stayed. Those with most places come first, then reading order.
 */
export function listSubstitutions(
  left: string,
  right: string,
  rows: readonly Row[],
  tokens: TokenIndex,
): readonly Substitution[] {
  const found = new Map<string, { from: string; to: string; places: Substitution['places'][number][] }>();
  rows.forEach((row, index) => {
    if (row.kind !== 'changed' || row.score < LEAST_SCORE || row.isHeading) return;
    row.spans.forEach((span, at) => {
      const phrase = readPhrase(left, right, tokens, span, row.spans[at - 1], row.spans[at + 1]);
      if (phrase === null) return;
      const key = `${phrase.from}\u0000${phrase.to}`;
      const entry = found.get(key) ?? { from: phrase.from, to: phrase.to, places: [] };
      entry.places.push({ row: index, left: phrase.left, right: phrase.right });
      found.set(key, entry);
    });
  });
  return [...found.values()].sort((a, b) => b.places.length - a.places.length);
}

type Phrase = { readonly from: string; readonly to: string; readonly left: Span; readonly right: Span };

function readPhrase(
  left: string,
  right: string,
  tokens: TokenIndex,
  span: RowSpan,
  before: RowSpan | undefined,
  after: RowSpan | undefined,
): Phrase | null {
  if (span.kind !== 'replaced' || span.type !== 'wording') return null;
  if (before?.kind !== 'same' && after?.kind !== 'same') return null;
  const isShort = Math.min(span.left.end - span.left.start, span.right.end - span.right.start) < SHORT;
  const behind = isShort && after?.kind === 'same' ? measureWord(tokens.within(after.left)) : 0;
  const ahead =
    isShort && behind === 0 && before?.kind === 'same'
      ? measureWord(tokens.within(before.left).toReversed())
      : 0;
  const widen = (range: Span): Span => ({ start: range.start - ahead, end: range.end + behind });
  const [a, b] = [widen(span.left), widen(span.right)];
  const [from, to] = [left.slice(a.start, a.end), right.slice(b.start, b.end)];
  const isPhrase = [from, to].every(
    (words) => HAN_RUN.test(words) && words.length >= SHORTEST && words.length <= LONGEST,
  );
  if (!isPhrase || (LEADS_TO_FIGURE.test(from) && LEADS_TO_FIGURE.test(to))) return null;
  return { from, to, left: a, right: b };
}

/** How many characters of the tokens beside a phrase complete it: a word, or single characters that make one. */
function measureWord(tokens: readonly Token[]): number {
  let length = 0;
  for (const token of tokens) {
    if (length >= 2 || token.kind !== 'word' || JOINERS.has(token.key)) break;
    length += token.end - token.start;
  }
  return length >= 2 && length <= LONGEST_ADDED ? length : 0;
}
