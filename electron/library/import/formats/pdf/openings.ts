import { WEIGHTS } from './opening-weights.ts';
import { formOf, readOpening, type Opening } from './opening-forms.ts';
import { learnRarity, readNeighbours, readSurroundings } from './opening-neighbours.ts';

/** Where a paragraph may begin or go on: a full line ends with a sentence, and the next one is not set in. */
export type Seam = {
  /** In the text of its stretch. */
  readonly at: number;
  /** Index of the line that begins there. */
  readonly line: number;
  /** True where what the line begins with would just have fitted into the one before. */
  readonly isTight: boolean;
};

/** What stands between two places where a paragraph surely begins. */
export type Stretch = { readonly text: string; readonly seams: readonly Seam[] };

/**
 * What tells at a seam whether a paragraph begins there: what stands there, how much commoner that is where paragraphs of the
 * same file surely begin than behind its other sentences, and its neighbours. Logistic regression (scripts/learn/openings.ts)
 * over 23,866 seams of 183 reports set in columns of ten widths, 5,689 of them beginnings: 420 are missed, 733 found that
 * are none.
 */
export const CUES = [
  'always',
  'form',
  'sign',
  'words',
  'density',
  'order',
  'time',
  'short',
  'behindColon',
  'behindCall',
  'tight',
  'lengths',
  'likeBefore',
  'likeNext',
  'touching',
  'near',
  'inner',
  'lastLength',
  'growth',
  'behindOne',
  'behindFigure',
  'shortLast',
  'shortThird',
  'headedAlike',
  'headedOtherwise',
  'wholeLengths',
  'lengthAfter',
  'shortBefore',
  'bothHeaded',
  'oneHeaded',
  'rareInner',
  'rareBack',
] as const;
type Cues = Readonly<Record<(typeof CUES)[number], number>>;

/**
 * A beginning that is missed spoils two paragraphs and, of a heading, the outline; one too many spoils one paragraph. From 0.28
 * to 0.36 twice the missed and the found are the same within one in a hundred.
 */
const LEAST_CHANCE = 0.3;
export const LIKELY = Math.log(LEAST_CHANCE / (1 - LEAST_CHANCE));
const SENTENCE = /[^。！？]+[。！？]/gu;
/** （见第4页） belongs to what stands before it; （1） and （一） begin an item. */
const REMARK = /^[（(](?![一二三四五六七八九十\d]{1,3}[）)])/u;
const SHORT_FORMS: readonly string[] = ['short', 'shortest', 'pair'];

/** A file of fewer sure paragraphs has no habits. */
const FEWEST = 4;

/** The lines of seams at which a paragraph begins, as far as the sure paragraphs of the file tell. */
export function findOpenings(stretches: readonly Stretch[]): ReadonlySet<number> {
  const found = weighSeams(stretches).filter(({ odds }) => odds > LIKELY);
  return new Set(found.map(({ line }) => line));
}

/** A seam by its line, with the log odds that a paragraph begins there and what they are made of. */
type WeighedSeam = { readonly line: number; readonly cues: Cues; readonly odds: number };

/** Every seam of a file at which a paragraph may begin. Linear in the text. */
export function weighSeams(stretches: readonly Stretch[]): readonly WeighedSeam[] {
  const parts = stretches.flatMap(splitAtBlanks);
  if (parts.length < FEWEST) return [];
  const habits = learnHabits(parts);
  return parts.flatMap((part, at) =>
    part.seams.flatMap((seam, index) => {
      if (REMARK.test(part.text.slice(seam.at, seam.at + 8))) return [];
      const cues = readCues(part, index, parts[at + 1], habits);
      return [{ line: seam.line, cues, odds: oddsOf(cues) }];
    }),
  );
}

function oddsOf(cues: Cues): number {
  return CUES.reduce((sum, cue) => sum + WEIGHTS[cue] * cues[cue], 0);
}

/** Two full-width blanks inside a line are a paragraph's end whose line break was lost. */
function splitAtBlanks({ text, seams }: Stretch): readonly Stretch[] {
  const parts = text.split(/(\u3000{2,})/u);
  let start = 0;
  return parts.flatMap((part) => {
    const [from, to] = [start, start + part.length];
    start = to;
    if (part.trim() === '') return [];
    const own = seams.filter(({ at }) => at > from && at < to);
    return [{ text: part, seams: own.map((seam) => ({ ...seam, at: seam.at - from })) }];
  });
}

function readCues(part: Stretch, index: number, next: Stretch | undefined, habits: Habits): Cues {
  const { at, isTight } = part.seams[index] ?? { at: 0, isTight: false };
  const start = part.seams[index - 1]?.at ?? 0;
  const end = part.seams[index + 1]?.at ?? part.text.length;
  const [before, after] = [part.text.slice(start, at), part.text.slice(at, end)];
  const opening = readOpening(after);
  const { form, sign, isAlone } = opening;
  const isShort = SHORT_FORMS.includes(form);
  return {
    always: 1,
    form: habits.form(opening),
    sign: habits.sign(opening),
    words: habits.words(opening),
    density: habits.density,
    order: Number(sign === 'order'),
    time: Number(sign === 'time'),
    short: Number(form === 'short' || form === 'shortest'),
    behindColon: Number(/[：:；;]$/u.test(before)),
    behindCall: Number(/[！!]$/u.test(before)),
    tight: Number(isTight),
    lengths: isAlone ? 0 : habits.lengths(at - start, end - at),
    likeBefore: Number(isShort && formOf(before) === form),
    likeNext: Number(isShort && next !== undefined && formOf(next.text) === form),
    ...readNeighbours(before, after, next?.text ?? ''),
    wholeLengths: habits.lengths(at, part.text.length - at),
    ...readSurroundings(part.text.slice(0, at), part.text.slice(at), habits.rarity),
  };
}

/** How much commoner something is where paragraphs begin than at other sentences, as a logarithm. */
type Habits = {
  /** How many sentences of the file begin paragraphs, as a logarithm. */
  readonly density: number;
  readonly form: (opening: Opening) => number;
  readonly sign: (opening: Opening) => number;
  readonly words: (opening: Opening) => number;
  /** How much likelier two paragraphs of these lengths are than one of both. */
  readonly lengths: (before: number, after: number) => number;
  readonly rarity: (pair: string) => number;
};

function learnHabits(parts: readonly Stretch[]): Habits {
  const begun = parts.map(({ text }) => readOpening(text));
  const inside = parts.flatMap(readInside);
  const [form, sign] = [
    compareCounts(begun, inside, (each) => `${each.form}${each.isAlone ? '!' : ''}`),
    compareCounts(begun, inside, (each) => each.sign),
  ];
  const words = compareCounts(begun, inside, (each) => each.words, 1);
  const known = new Set(begun.map((each) => each.words));
  return {
    ...{ form, sign },
    density: Math.log((begun.length + 1) / (inside.length + 1)),
    words: (opening) => (known.has(opening.words) ? words(opening) : 0),
    rarity: learnRarity(parts.map(({ text }) => text)),
    lengths: compareLengths(parts.map(({ text }) => text.length)),
  };
}

/** The sentences of a stretch behind its first, but for those that may begin a paragraph. */
function readInside({ text, seams }: Stretch): readonly Opening[] {
  const unsure = new Set(seams.map(({ at }) => at));
  const starts = Array.from(text.matchAll(SENTENCE), ({ index, 0: words }) => index + words.length);
  return starts.filter((at) => at < text.length && !unsure.has(at)).map((at) => readOpening(text.slice(at)));
}

/** Half a case is added of what was not seen. */
function compareCounts(
  begun: readonly Opening[],
  inside: readonly Opening[],
  keyOf: (opening: Opening) => string,
  added = 4,
): (opening: Opening) => number {
  const [ones, others] = [begun, inside].map((openings) => {
    const counts = new Map<string, number>();
    for (const key of openings.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return (key: string): number => ((counts.get(key) ?? 0) + 0.5) / (openings.length + added);
  });
  return (opening) => Math.log((ones?.(keyOf(opening)) ?? 1) / (others?.(keyOf(opening)) ?? 1));
}

/** Paragraphs of prose are longer; headings have lengths of their own. */
const PROSE = 40;
/** The lengths of a file of few paragraphs say little. */
const LEAST_SPREAD = 0.4;
const FURTHEST = 4;
/** Sets the comparison to nothing where both lengths are usual. */
const USUAL = 5;

/** Lengths of paragraphs are log-normal. */
function compareLengths(lengths: readonly number[]): Habits['lengths'] {
  const logs = lengths.filter((length) => length > PROSE).map(Math.log);
  if (logs.length === 0) logs.push(Math.log(100));
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const variance = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / logs.length;
  const spread = Math.max(LEAST_SPREAD, Math.sqrt(variance));
  const likeliness = (length: number): number => {
    const log = Math.log(Math.max(5, length));
    return -(((log - mean) / spread) ** 2) / 2 - Math.log(spread) - log;
  };
  return (before, after) => {
    const more = likeliness(before) + likeliness(after) - likeliness(before + after);
    return Math.max(-FURTHEST, Math.min(FURTHEST, USUAL + more));
  };
}
