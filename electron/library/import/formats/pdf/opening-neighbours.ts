/** What the sentences on both sides of a seam tell. */
type Neighbours = {
  /** How alike their words are: the last and the first sentence, the two sides, the first sentence and what it opens. 0 to 1. */
  readonly touching: number;
  readonly near: number;
  readonly inner: number;
  /** Logarithms of how long the last sentence is, and how much longer the second one is than the first. */
  readonly lastLength: number;
  readonly growth: number;
  readonly behindOne: number;
  readonly behindFigure: number;
  readonly shortLast: number;
  readonly shortThird: number;
  /** Whether it opens with a heading in its first sentence, as the paragraph behind it does; or does not, though those around it do. */
  readonly headedAlike: number;
  readonly headedOtherwise: number;
};

const SENTENCE = /[^。！？；]+[。！？；]?/gu;
/** Characters of a sentence without a comma that may be a heading, or an item among others. */
const HEADING = 18;
const ITEM = 16;
/** Characters on each side whose words are compared. */
const NEAR = 120;
const AROUND = 160;
/** Sentences longer than this are long. */
const LONG = 80;

export function readNeighbours(before: string, after: string, next: string): Neighbours {
  const behind = before.match(SENTENCE) ?? [];
  const last = behind.at(-1) ?? '';
  const [first = '', second = '', third = ''] = after.match(SENTENCE) ?? [];
  const isHeaded = hasHeading(after);
  return {
    touching: likenessOf(last, first),
    near: likenessOf(before.slice(-NEAR), after.slice(0, NEAR)),
    inner: likenessOf(first, second + third),
    lastLength: Math.log(lengthOf(last)),
    growth: second === '' ? 0 : Math.log(lengthOf(second) / lengthOf(first)),
    behindOne: Number(behind.length <= 1),
    behindFigure: Number(/\d/u.test(last)),
    shortLast: Number(isSimple(last, ITEM)),
    shortThird: Number(isSimple(third, ITEM)),
    headedAlike: Number(isHeaded && hasHeading(next)),
    headedOtherwise: Number(!isHeaded && hasHeading(before) && hasHeading(next)),
  };
}

/** What all tells that stands between a seam and the sure beginnings on both sides. */
type Surroundings = {
  /** Logarithms: how much is left, and how many short sentences before it may be headings that begin no paragraph. */
  readonly lengthAfter: number;
  readonly shortBefore: number;
  /** Whether it opens with a short sentence as what stands before it does; or does not, though that does. */
  readonly bothHeaded: number;
  readonly oneHeaded: number;
  /** How alike the rare words are of what it opens with and what follows, and of that and what stands before. 0 to 1. */
  readonly rareInner: number;
  readonly rareBack: number;
};

/** `before` from the sure beginning on, `after` up to the next one; `rarity` of a pair of characters in the file. */
export function readSurroundings(
  before: string,
  after: string,
  rarity: (pair: string) => number,
): Surroundings {
  const [first = '', ...others] = before.match(SENTENCE) ?? [];
  const short = others.filter((sentence) => sentence.endsWith('。') && isSimple(sentence, HEADING));
  const isHeaded = isSimple(first, HEADING);
  const [opening = '', ...more] = after.match(SENTENCE) ?? [];
  const rest = more.slice(0, 3).join('').slice(0, AROUND);
  const opens = isSimple(opening, HEADING);
  return {
    rareInner: rareLikenessOf(opening, rest, rarity),
    rareBack: rareLikenessOf(rest, before.slice(-AROUND), rarity),
    lengthAfter: Math.log(1 + after.length / NEAR),
    shortBefore: Math.log(1 + short.length),
    bothHeaded: Number(isHeaded && opens),
    oneHeaded: Number(isHeaded && !opens),
  };
}

const lengthOf = (sentence: string): number => Math.max(1, Math.min(LONG, sentence.length));

function isSimple(sentence: string, longest: number): boolean {
  return sentence !== '' && sentence.length <= longest && !/[，,、：]/u.test(sentence);
}

/** 强化招商引资。 and more behind it. */
function hasHeading(text: string): boolean {
  const [first = '', second = ''] = text.match(SENTENCE) ?? [];
  return second !== '' && isSimple(first, HEADING);
}

/** Pairs of Han characters that both have, of those of either (Ochiai's coefficient). */
function likenessOf(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / Math.sqrt((a.size + 1) * (b.size + 1));
}

/** Pairs that both have count by their rarity; a few words that are rare by chance say little. */
const FEW = 9;

function rareLikenessOf(one: string, other: string, rarity: (pair: string) => number): number {
  const weigh = (pairs: Iterable<string>): number =>
    Array.from(pairs, (pair) => rarity(pair) ** 2).reduce((sum, each) => sum + each, 0);
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].filter((pair) => b.has(pair));
  return weigh(shared) / Math.sqrt((weigh(a) + FEW) * (weigh(b) + FEW));
}

/** How rare a pair of characters is in the sentences of a file, as a logarithm. */
export function learnRarity(texts: readonly string[]): (pair: string) => number {
  const sentences = texts.flatMap((text) => text.match(SENTENCE) ?? []);
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const pair of pairsOf(sentence)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log((sentences.length + 1) / ((counts.get(pair) ?? 0) + 0.5));
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  return new Set(pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)));
}
