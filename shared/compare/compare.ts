import type { Budget } from '../base/budget.ts';
import type { Comparison, SectionPair } from '../model/comparison.ts';
import type { PlacedDecision } from '../model/decision.ts';
import type { ReportText } from '../model/outline.ts';
import { alignPairs } from './align.ts';
import { swapAlignment, type Alignment } from './alignment.ts';
import { countChanges } from './changes/count.ts';
import { listChanges } from './changes/list.ts';
import { listPhraseTurns, type DatedText } from './changes/phrase-turns.ts';
import { listSubstitutions } from './changes/substitutions.ts';
import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { indexTokens, type TokenIndex } from '../text/tokens/tokens.ts';
import { settleSections, settleSentences, swapDecisions } from './decisions.ts';
import { createReportReader } from './features.ts';
import { createFigureJudge, type DatedFigures } from './figures.ts';
import { createFeatureTable, prepareReport } from './prepare.ts';
import type { Rarity } from './rarity.ts';
import { layOutRows } from './rows.ts';
import { createExplainer } from './sections/explain.ts';
import { linkReports, measureReports, swapLink, type LinkedReports } from './sections/link-reports.ts';
import { describeSections, type ExplainLinks } from './sections/pairs.ts';
import { profileSections } from './sections/profile.ts';
import { buildTree } from './sections/tree.ts';
import { matchSentences } from './sentences/match.ts';

export type CompareProgress = { readonly done: number; readonly total: number };

export type CompareContext = {
  /** How rare words are in all reports of the place; null takes the two texts alone. */
  readonly rarity: Rarity | null;
  readonly budget: Budget;
  /** What the reader settled; it wins over what is computed. */
  readonly decisions: readonly PlacedDecision[];
  /** The figures of either report, as the reader corrected them; `tokens`: all of its text. */
  readonly figuresOf: (report: ReportText, tokens: readonly FigureToken[]) => DatedFigures;
};

/** Pairs compared between two yields: about 10 ms of work. */
const PAIRS_A_STEP = 40;

/**
 * Compares two reports: sections, paragraphs, sentences, then characters. Yields between stages so that the caller can
 * report progress, let others run, or stop; the returned value is the comparison. Swapping the sides mirrors it: what
 * matches what is worked out on the two texts in one order, whichever is left, and only then laid out.
 */
export function* compareReports(
  left: ReportText,
  right: ReportText,
  given: CompareContext,
): Generator<CompareProgress, Comparison> {
  const dated = new Map<ReportText, DatedFigures>();
  const figuresOf: CompareContext['figuresOf'] = (report, figures) => {
    const known = dated.get(report) ?? given.figuresOf(report, figures);
    dated.set(report, known);
    return known;
  };
  const context = { ...given, figuresOf };
  const isSwapped = left.text > right.text;
  const [first, second] = isSwapped ? [right, left] : [left, right];
  const decisions = isSwapped ? swapDecisions(context.decisions) : context.decisions;
  const found = yield* matchReports(first, second, { ...context, decisions });
  const linked = isSwapped ? swapLinks(found.linked) : found.linked;
  const alignment = isSwapped ? swapAlignment(found.alignment) : found.alignment;
  const explain: ExplainLinks = isSwapped
    ? (links) => found.explain(links.map(({ left: a, right: b }) => ({ left: b, right: a })))
    : found.explain;
  const tokens = isSwapped ? ([found.tokens[1], found.tokens[0]] as const) : found.tokens;
  const isComplete = found.isComplete && !context.budget.isSpent;
  const laidOut = layOut(left, right, { linked, alignment, explain }, tokens, isComplete);
  const date = (report: ReportText, { figures }: TokenIndex): DatedText => ({
    text: report.text,
    year: context.figuresOf(report, figures).year,
  });
  const [one, other] = [date(left, tokens[0]), date(right, tokens[1])];
  const phraseTurns = listPhraseTurns(one, other, laidOut.rows, laidOut.substitutions);
  return { ...laidOut, phraseTurns };
}

type Linked = Pick<LinkedReports, 'links' | 'unsure' | 'strangeness'>;

/** What belongs together, before it is laid out, seen from one side. */
type Matches = {
  readonly linked: Linked;
  readonly alignment: Alignment;
  readonly explain: ExplainLinks;
};

type Matched = Matches & {
  readonly tokens: readonly [TokenIndex, TokenIndex];
  /** False where a pair was too large for its characters to be compared. */
  readonly isComplete: boolean;
};

function* matchReports(
  first: ReportText,
  second: ReportText,
  context: CompareContext,
): Generator<CompareProgress, Matched> {
  const read = createReportReader(first.text.length + second.text.length);
  const features = [read(first), read(second)] as const;
  const table = createFeatureTable(features, context.rarity);
  const a = prepareReport(first, features[0], table);
  const b = prepareReport(second, features[1], table);
  yield { done: 1, total: 10 };
  const profiles = [profileSections(a, table), profileSections(b, table)] as const;
  const sides = [
    { prepared: a, profiles: profiles[0] },
    { prepared: b, profiles: profiles[1] },
  ] as const;
  const explain = createExplainer(...sides, table);
  const settledSections = settleSections(first, second, context.decisions);
  const linked = linkReports(measureReports(...sides, table, context.budget), settledSections);
  yield { done: 3, total: 10 };
  const settled = settleSentences(first, second, context.decisions);
  const matches = matchSentences(a, b, linked, settled, table, context.budget);
  yield { done: 5, total: 10 };
  const tokens = [indexTokens(first.text, a.folded), indexTokens(second.text, b.folded)] as const;
  const total = matches.inPlace.length + matches.moved.length;
  const alignment: { inPlace: Alignment['inPlace'][number][]; moved: Alignment['moved'][number][] } = {
    inPlace: [],
    moved: [],
  };
  let { isComplete } = linked;
  const judge = createFigureJudge(first, second, (report) =>
    context.figuresOf(report, tokens[report === first ? 0 : 1].figures),
  );
  for (const list of ['inPlace', 'moved'] as const)
    for (let from = 0; from < matches[list].length; from += PAIRS_A_STEP) {
      for (const aligned of alignPairs(a, b, tokens, matches[list].slice(from, from + PAIRS_A_STEP), judge)) {
        alignment[list].push(aligned.pair);
        isComplete &&= aligned.isComplete;
      }
      const done = alignment.inPlace.length + alignment.moved.length;
      yield { done: 5 + Math.floor((4 * done) / total), total: 10 };
    }
  return { linked, alignment, explain, tokens, isComplete };
}

function swapLinks({ links, unsure, strangeness }: Linked): Linked {
  return {
    links: links.map(swapLink).sort((a, b) => a.left - b.left || a.right - b.right),
    strangeness,
    unsure: unsure.map((link) => ({ ...link, left: link.right, right: link.left })),
  };
}

/** From here on two reports share less than any two neighbouring years of one place, by far. */
const STRANGE = 0.3;

function layOut(
  left: ReportText,
  right: ReportText,
  { linked, alignment, explain }: Matches,
  [leftTokens, rightTokens]: readonly [TokenIndex, TokenIndex],
  isComplete: boolean,
): Omit<Comparison, 'phraseTurns'> {
  const lefts = left.outline.sections;
  const rights = right.outline.sections;
  const sections: readonly SectionPair[] = describeSections(lefts, rights, linked, explain);
  const { rows, moves } = layOutRows(left, right, alignment);
  const changes = listChanges(left, right, sections, rows, moves);
  return {
    sections,
    tree: buildTree(lefts, rights, sections, changes),
    rows,
    moves,
    changes,
    substitutions: listSubstitutions(
      { text: left.text, tokens: leftTokens },
      { text: right.text, tokens: rightTokens },
      rows,
      sections,
    ),
    counts: countChanges(changes),
    sharesLittle: linked.strangeness >= STRANGE,
    isComplete,
  };
}
