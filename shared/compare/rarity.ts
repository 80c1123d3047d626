/** How much a shared word says: the rarer it is among paragraphs, the more. */
export type Rarity = {
  /** Weight of a folded word, from 0 (in every paragraph) upwards; a word never seen has the greatest. */
  weigh(word: string): number;
};
