import { compareThings } from '../facts/same-thing.ts';
import { createFigureReader } from '../facts/figures.ts';
import { readThing, type Thing } from '../facts/thing.ts';
import { areComparableUnits } from '../facts/units.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import { findFirstEnd } from '../model/span.ts';
import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { readHead } from '../text/head.ts';
import type { Token } from '../text/tokens/tokens.ts';

/** The figures of a report with the year that dates them; null where that is unknown. */
export type DatedFigures = {
  readonly year: number | null;
  /** Those of a sentence; others of its paragraph may be among them. */
  readonly figuresIn: (sentence: Sentence) => readonly Figure[];
};

/** Says whether two figures of the two texts are of the same thing, so that the one may be said to have become the other. */
export type JudgeFigures = (left: Token, right: Token) => boolean;

/** The figures as they are read, dated by the report's own head. `tokens`: all of its text. */
export function readDatedFigures(report: ReportText, tokens: readonly FigureToken[]): DatedFigures {
  const { year } = readHead(report.text);
  return { year, figuresIn: createFigureReader(report, year, tokens) };
}

/**
 * A judge over two reports. Figures are read where they are asked of, a sentence at a time. What stands in no list of
 * figures on either side (a duration, a rank, one that the reader struck out) is the same thing where the words before
 * it are, in the same unit.
 */
export function createFigureJudge(
  left: ReportText,
  right: ReportText,
  read: (report: ReportText) => DatedFigures,
): JudgeFigures {
  const [a, b] = [createReader(left, read), createReader(right, read)];
  return (one, other) => {
    if (!areComparableUnits(one.figure?.unit ?? '', other.figure?.unit ?? '')) return false;
    const areWordsSame = a.before(one) === b.before(other);
    const [thing, second] = [a.thingAt(one), b.thingAt(other)];
    if (thing === null || second === null) return areWordsSame && one.figure?.unit === other.figure?.unit;
    if (!areWordsSame && isOutOfProportion(thing, second)) return false;
    return compareThings(thing, second, { years: 'turn', areNamesSettled: areWordsSame }).answer === 'yes';
  };
}

/** Where other words stand before two values and the one is so many times the other, they were of one thing in one of eight. */
const MOST_TIMES = 6;

function isOutOfProportion({ figure: a }: Thing, { figure: b }: Thing): boolean {
  if (a.measure === 'change' || a.unit !== b.unit) return false;
  const [less, more] = [Math.abs(a.value), Math.abs(b.value)].sort((one, other) => one - other);
  return less !== undefined && more !== undefined && less > 0 && more > MOST_TIMES * less;
}

type FigureReader = {
  /** What the figure of a token is of; null for a token that is no figure of the report's. */
  thingAt(token: Token): Thing | null;
  /** What the token's sentence says before it, without what every year says otherwise. */
  before(token: Token): string;
};

function createReader(report: ReportText, read: (report: ReportText) => DatedFigures): FigureReader {
  let dated: DatedFigures | null = null;
  const things = new Map<number, Thing | null>();
  const befores = new Map<number, string>();
  const readAt = (token: Token): Thing | null => {
    const sentence = sentenceAt(report, token.start);
    if (sentence === null) return null;
    dated ??= read(report);
    const figure = dated.figuresIn(sentence).find(({ valueSpan }) => valueSpan.start === token.start);
    return figure === undefined ? null : readThing(report, sentence, figure, dated.year);
  };
  return {
    thingAt: (token) => remember(things, token.start, () => readAt(token)),
    before: (token) =>
      remember(befores, token.start, () => {
        const start = sentenceAt(report, token.start)?.start ?? token.start;
        return foldNumerals(report.text.slice(start, token.start)).replace(YEARLY, '');
      }),
  };
}

function remember<T>(known: Map<number, T>, key: number, read: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = read();
  known.set(key, value);
  return value;
}

function sentenceAt({ sentences }: ReportText, offset: number): Sentence | null {
  return sentences[findFirstEnd(sentences, offset)] ?? null;
}

/** Numbers, years and what each year says of itself differ between two reports that say the same. */
const YEARLY = /\d[\d.,]*[%万亿]*|[今去明上当]年|全年|预计|达到?|[，、。；：\s（）()]/gu;
