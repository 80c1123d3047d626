import type { Translate } from './words.ts';

/** Words that are kept; beyond them all are let go of. */
const MOST_KEPT = 5000;
/** Longer questions are hardly asked twice: they hold words of a report. */
const LONGEST_KEPT = 120;

/**
 * The same words, looked up once: lists say the same of line after line, and i18next takes some fifteen times as long to put a year
 * into its words as it takes to find them. `speak` is of one language.
 */
export function keepWords(speak: Translate): Translate {
  const said = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const known = said.get(asked);
    if (known !== undefined) return known;
    const words = speak(key, values);
    if (said.size >= MOST_KEPT) said.clear();
    if (asked.length <= LONGEST_KEPT) said.set(asked, words);
    return words;
  };
}
