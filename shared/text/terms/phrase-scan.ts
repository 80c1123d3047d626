import { compareText } from '../../base/compare-text.ts';

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
  const { codes, siblings, phraseAt, openings } = buildTrie(phrases);
  const beginnings = markBeginnings(phrases);
  const singles = new Map(phrases.flatMap((phrase, at) => (phrase.length === 1 ? [[phrase, at]] : [])));
  return {
    scan(text, found) {
      const free = new Int32Array(phrases.length);
      const meet = (phrase: number, start: number, end: number): void => {
        if (phrase === NO_PHRASE || (free[phrase] ?? 0) > start) return;
        free[phrase] = end;
        found(phrase, start, end);
      };
      let second = text.charCodeAt(0);
      for (let start = 0; start < text.length; start++) {
        const first = second;
        second = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
        if (singles.size > 0) meet(singles.get(text.charAt(start)) ?? NO_PHRASE, start, start + 1);
        // At most places of a text no phrase begins, and a look at two characters says so, or at three.
        const beginning = beginnings[hashBeginning(first, second)];
        if (beginning === NONE || start + 1 === text.length) continue;
        if (beginning === LONGER) {
          const third = start + 2 < text.length ? text.charCodeAt(start + 2) : 0;
          if (beginnings[BEGINNINGS + hashThree(first, second, third)] === NONE) continue;
        }
        let node = openings.find(first, second);
        for (let end = start + 2; node !== 0; end++) {
          const phrase = phraseAt[node] ?? NO_PHRASE;
          if (phrase !== NO_PHRASE) meet(phrase, start, end);
          if (end >= text.length || ((siblings[node] ?? 0) & LEAF) !== 0) break;
          const code = text.charCodeAt(end);
          if (end === start + 2) node = openings.find(CODES + node, code);
          else {
            node += 1;
            while (node !== 0 && codes[node] !== code) node = (siblings[node] ?? 0) & ~LEAF;
          }
        }
      }
    },
  };
}

const NO_PHRASE = -1;

/** Slots for the first two code units of phrases, and behind them for the first three. */
const BEGINNINGS = 0x10000;
const THREES = 0x40000;
/** No phrase begins so; only phrases of three code units and more do; one of two may. */
const [NONE, LONGER, ANY] = [0, 1, 2];

function hashBeginning(first: number, second: number): number {
  return (first * 31 + second) & (BEGINNINGS - 1);
}

function hashThree(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ third) & (THREES - 1);
}

function markBeginnings(phrases: readonly string[]): Uint8Array {
  const marks = new Uint8Array(BEGINNINGS + THREES);
  for (const phrase of phrases) {
    const [first, second, third] = [phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2)];
    const slot = hashBeginning(first, second);
    marks[slot] = Math.max(marks[slot] ?? NONE, phrase.length > 2 ? LONGER : ANY);
    if (phrase.length > 2) marks[BEGINNINGS + hashThree(first, second, third)] = LONGER;
  }
  return marks;
}

/**
 * A trie in typed arrays, in reading order of its phrases: the first child of a node is the next one, so that what is
 * walked lies side by side. Node 0 is none.
 */
type Trie = {
  readonly codes: Uint16Array;
  /** The next child of the same parent, or 0; with the bit `LEAF` where the node has no children itself. */
  readonly siblings: Int32Array;
  readonly phraseAt: Int32Array;
  /** The nodes of the first three code units, of which many have hundreds of children. */
  readonly openings: Branches;
};

const LEAF = 0x40000000;

/** The parent of a second code unit is the first, that of a third its node, numbered behind all code units. */
const CODES = 0x10000;

function buildTrie(phrases: readonly string[]): Trie {
  const order = phrases.map((_, at) => at).filter((at) => (phrases[at] ?? '').length > 1);
  order.sort((a, b) => compareText(phrases[a] ?? '', phrases[b] ?? ''));
  const size = 1 + order.reduce((sum, at) => sum + (phrases[at] ?? '').length, 0);
  const [codes, siblings] = [new Uint16Array(size), new Int32Array(size).fill(LEAF)];
  const phraseAt = new Int32Array(size).fill(NO_PHRASE);
  const openings = createBranches(countBeginnings(phrases, 2) + countBeginnings(phrases, 3));
  /** The nodes of the phrase before, by depth. */
  const path: number[] = [];
  let [before, next] = ['', 1];
  for (const at of order) {
    const phrase = phrases[at] ?? '';
    let depth = 0;
    while (depth < before.length && before[depth] === phrase[depth]) depth += 1;
    const elder = path[depth];
    if (elder !== undefined && depth > 0) siblings[elder] = ((siblings[elder] ?? 0) & LEAF) | next;
    path.length = depth;
    for (; depth < phrase.length; depth++) {
      codes[next] = phrase.charCodeAt(depth);
      const parent = path.at(-1) ?? 0;
      siblings[parent] = (siblings[parent] ?? 0) & ~LEAF;
      if (depth === 1) openings.add(phrase.charCodeAt(0), phrase.charCodeAt(1), next);
      if (depth === 2) openings.add(CODES + parent, phrase.charCodeAt(2), next);
      path.push(next);
      next += 1;
    }
    phraseAt[path.at(-1) ?? 0] = at;
    before = phrase;
  }
  return { codes, siblings, phraseAt, openings };
}

function countBeginnings(phrases: readonly string[], length: number): number {
  return new Set(phrases.flatMap((phrase) => (phrase.length < length ? [] : [phrase.slice(0, length)]))).size;
}

/** The nodes behind a parent by code unit; 0, which is none, where there is no such node. */
type Branches = {
  find(parent: number, code: number): number;
  add(parent: number, code: number, node: number): void;
};

/**
 * Open addressing in typed arrays, for at most `size` branches: a Map keyed by parent and code takes three times as long,
 * because its keys are no small integers.
 */
function createBranches(size: number): Branches {
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 2)) - 1;
  const [parents, codes, nodes] = [
    new Int32Array(mask + 1),
    new Uint16Array(mask + 1),
    new Int32Array(mask + 1),
  ] as const;
  const findSlot = (parent: number, code: number): number => {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask;
    while (nodes[slot] !== 0 && (parents[slot] !== parent || codes[slot] !== code)) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    find: (parent, code) => nodes[findSlot(parent, code)] ?? 0,
    add: (parent, code, node) => {
      const slot = findSlot(parent, code);
      parents[slot] = parent;
      codes[slot] = code;
      nodes[slot] = node;
    },
  };
}
