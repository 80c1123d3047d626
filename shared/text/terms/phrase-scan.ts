/** All phrases of a list, ready to be looked for in one walk over a text. */
export type PhraseIndex = {
  /**
   * Calls `found` for every place of every phrase: by start, of one start the shorter first. Places of one phrase
   * don't overlap: after a hit its next one begins behind it, as in a plain scan from left to right. The cost is that
   * of the text times the longest phrase, whatever the number of phrases (a trie, after Aho and Corasick 1975).
   */
  scan(text: string, found: (phrase: number, start: number, end: number) => void): void;
};

/** Indexes `phrases` by their place in the list; none may be empty, and no two the same. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const branches = createBranches(phrases.reduce((sum, { length }) => sum + length, 0));
  const ends: number[] = [NO_PHRASE];
  const beginnings = new Uint8Array(BEGINNINGS);
  phrases.forEach((phrase, index) => {
    if (phrase.length < 2) beginnings.fill(1);
    beginnings[hashBeginning(phrase, 0)] = 1;
    let node = 0;
    for (let at = 0; at < phrase.length; at++) {
      const code = phrase.charCodeAt(at);
      const known = branches.find(node, code);
      const next = known === 0 ? ends.length : known;
      if (known === 0) {
        branches.add(node, code, next);
        ends.push(NO_PHRASE);
      }
      node = next;
    }
    ends[node] = index;
  });
  const phraseAt = Int32Array.from(ends);
  const roots = new Int32Array(0x10000);
  for (const phrase of phrases) roots[phrase.charCodeAt(0)] = branches.find(0, phrase.charCodeAt(0));
  return {
    scan(text, found) {
      const free = new Int32Array(phrases.length);
      for (let start = 0; start < text.length; start++) {
        if (beginnings[hashBeginning(text, start)] !== 1) continue;
        let node = roots[text.charCodeAt(start)] ?? 0;
        for (let end = start + 1; node !== 0; end++) {
          const phrase = phraseAt[node] ?? NO_PHRASE;
          if (phrase !== NO_PHRASE && (free[phrase] ?? 0) <= start) {
            free[phrase] = end;
            found(phrase, start, end);
          }
          node = end < text.length ? branches.find(node, text.charCodeAt(end)) : 0;
        }
      }
    },
  };
}

const NO_PHRASE = -1;

/** Slots for the first two code units of phrases: at most places of a text no phrase begins, and a look here says so. */
const BEGINNINGS = 0x10000;

function hashBeginning(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (BEGINNINGS - 1);
}

/** The nodes behind a node by code unit; 0, the root, where there is none. */
type Branches = {
  find(node: number, code: number): number;
  add(node: number, code: number, next: number): void;
};

/**
 * Open addressing in typed arrays, for at most `size` branches: a Map keyed by node and code takes three times as long,
 * because its keys are no small integers.
 */
function createBranches(size: number): Branches {
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 2)) - 1;
  const [nodes, codes, nexts] = [
    new Int32Array(mask + 1),
    new Uint16Array(mask + 1),
    new Int32Array(mask + 1),
  ] as const;
  const findSlot = (node: number, code: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask;
    while (nexts[slot] !== 0 && (nodes[slot] !== node || codes[slot] !== code)) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    find: (node, code) => nexts[findSlot(node, code)] ?? 0,
    add: (node, code, next) => {
      const slot = findSlot(node, code);
      nodes[slot] = node;
      codes[slot] = code;
      nexts[slot] = next;
    },
  };
}
