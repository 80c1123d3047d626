import { foldText } from '../plain/fold.ts';
import { readTokens, type Token } from '../tokens/tokens.ts';

/**
 * A stretch of words that nothing parts: no punctuation, figure, date, numbering or quotation mark. Printed in folded
 * width and in the case they have.
 */
export type Passage = {
  readonly words: readonly string[];
  /** True where quotation marks stand around it: it is a name as a whole. */
  readonly isName: boolean;
};

/** The words of a text as stretches that no set phrase reaches across, in reading order. Linear in the text. */
export function readPassages(text: string): readonly Passage[] {
  const folded = foldText(text);
  const passages: Passage[] = [];
  let words: string[] = [];
  const close = (isName: boolean): void => {
    if (words.length > 0) passages.push({ words, isName });
    words = [];
  };
  for (const token of readTokens(text)) {
    const isWord = token.kind === 'word' && !HAS_DIGIT.test(token.key);
    if (isWord) words.push(folded.slice(token.start, token.end));
    else close(false);
    if (token.kind !== 'name') continue;
    words = readName(folded, token);
    close(true);
  }
  close(false);
  return passages;
}

/** A word with a digit in it is part of a figure or a number: 5G would be wanted, 2号线 and 3A would not. */
const HAS_DIGIT = /\d/u;
const WORD = /^[\p{L}\p{N}]+$/u;

/** The words between the marks; none where a mark stands among them: “放管服”改革 has one, “一带、一路” has none. */
function readName(folded: string, { start, end }: Token): string[] {
  const inner = folded.slice(start + 1, end - 1);
  if (!WORD.test(inner)) return [];
  return readTokens(inner).map((token) => inner.slice(token.start, token.end));
}
