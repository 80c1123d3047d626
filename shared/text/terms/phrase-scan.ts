/** All phrases of a list, ready to be looked for in one walk over a text. */
export type PhraseIndex = {
  /**
   * Calls `found` for every place of every phrase: by start, of one start the shorter first. Places of one phrase
   * don't overlap: after a hit its next one begins behind it, as in a plain scan from left to right. The cost is that
   * of the text times the longest phrase, whatever the number of phrases (a trie, after Aho and Corasick 1975).
   */
  scan(text: string, found: (phrase: number, start: number, end: number) => void): void;
};

/** One code unit more than there are: keys of a node's branches don't meet those of the next node. */
const CODES = 0x10000;

/** Indexes `phrases` by their place in the list; none may be empty, and no two the same. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const branches = new Map<number, number>();
  const ends: (number | undefined)[] = [undefined];
  const beginnings = new Uint8Array(BEGINNINGS);
  phrases.forEach((phrase, index) => {
    if (phrase.length < 2) beginnings.fill(1);
    beginnings[hashBeginning(phrase, 0)] = 1;
    let node = 0;
    for (let at = 0; at < phrase.length; at++) {
      const key = node * CODES + phrase.charCodeAt(at);
      const next = branches.get(key) ?? ends.length;
      if (next === ends.length) {
        branches.set(key, next);
        ends.push(undefined);
      }
      node = next;
    }
    ends[node] = index;
  });
  return {
    scan(text, found) {
      const free = new Int32Array(phrases.length);
      for (let start = 0; start < text.length; start++) {
        if (beginnings[hashBeginning(text, start)] !== 1) continue;
        let node: number | undefined = 0;
        for (let at = start; at < text.length; at++) {
          node = branches.get(node * CODES + text.charCodeAt(at));
          if (node === undefined) break;
          const phrase = ends[node];
          if (phrase === undefined || (free[phrase] ?? 0) > start) continue;
          free[phrase] = at + 1;
          found(phrase, start, at + 1);
        }
      }
    },
  };
}

/** Slots for the first two code units of phrases: at most places of a text no phrase begins, and a look here says so. */
const BEGINNINGS = 0x10000;

function hashBeginning(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (BEGINNINGS - 1);
}
