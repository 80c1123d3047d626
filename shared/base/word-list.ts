/** The words of a list that is written as text, parted by white space, in order. */
export function listWords(words: string): readonly string[] {
  return words.split(/\s+/u).filter((word) => word !== '');
}
