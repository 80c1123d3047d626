import { compareThings } from '../facts/same-thing.ts';
import { readFigures } from '../facts/figures.ts';
import { readThing, type Thing } from '../facts/thing.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import { findFirstEnd } from '../model/span.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { readHead } from '../text/head.ts';
import type { Token } from '../text/tokens/tokens.ts';

/** The figures of a report with the year that dates them; null where that is unknown. */
export type DatedFigures = { readonly figures: readonly Figure[]; readonly year: number | null };

/** Says whether two figures of the two texts are of the same thing, so that the one may be said to have become the other. */
export type JudgeFigures = (left: Token, right: Token) => boolean;

/** The figures as they are read, dated by the report's own head. */
export function readDatedFigures(report: ReportText): DatedFigures {
  const { year } = readHead(report.text);
  return { figures: readFigures(report, year), year };
}

/**
 * A judge over two reports. Nothing is read before it is first asked; then each report once, about 10 ms. What stands
 * in no list of figures (a duration, a rank) is the same thing where the words before it are.
 */
export function createFigureJudge(
  left: ReportText,
  right: ReportText,
  read: (report: ReportText) => DatedFigures,
): JudgeFigures {
  const [a, b] = [createReader(left, read), createReader(right, read)];
  return (one, other) => {
    const areWordsSame = isSaidAlike(a.before(one), b.before(other));
    const [thing, second] = [a.thingAt(one), b.thingAt(other)];
    if (thing === null || second === null) return thing === second && areWordsSame;
    return compareThings(thing, second, { years: 'turn', areNamesSettled: areWordsSame }).answer === 'yes';
  };
}

type FigureReader = {
  /** What the figure of a token is of; null for a token that is no figure of the report's. */
  thingAt(token: Token): Thing | null;
  /** What the token's sentence says before it. */
  before(token: Token): string;
};

function createReader(report: ReportText, read: (report: ReportText) => DatedFigures): FigureReader {
  let dated: { readonly byStart: ReadonlyMap<number, Figure>; readonly year: number | null } | null = null;
  const load = (): NonNullable<typeof dated> => {
    if (dated !== null) return dated;
    const { figures, year } = read(report);
    return (dated = { byStart: new Map(figures.map((figure) => [figure.valueSpan.start, figure])), year });
  };
  return {
    thingAt(token) {
      const { byStart, year } = load();
      const figure = byStart.get(token.start);
      const sentence = sentenceAt(report, token.start);
      return figure === undefined || sentence === null ? null : readThing(report, sentence, figure, year);
    },
    before(token) {
      return report.text.slice(sentenceAt(report, token.start)?.start ?? token.start, token.start);
    },
  };
}

function sentenceAt({ sentences }: ReportText, offset: number): Sentence | null {
  return sentences[findFirstEnd(sentences, offset)] ?? null;
}

/** Numbers, years and what each year says of itself differ between two reports that say the same. */
const YEARLY = /\d[\d.,]*[%万亿]*|[今去明上当]年|全年|预计|达到?|[，、。；：\s（）()]/gu;

/** Whether two sentences say the same up to where the figure stands. */
function isSaidAlike(one: string, other: string): boolean {
  return foldNumerals(one).replace(YEARLY, '') === foldNumerals(other).replace(YEARLY, '');
}
