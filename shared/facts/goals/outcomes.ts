import type { Attainment } from '../../model/attainment.ts';
import type {
  Candidate,
  CandidateReason,
  GoalOutcome,
  JudgedCandidate,
  Proposal,
  TrackedGoal,
} from '../../model/goal.ts';
import { CANDIDATE_REASONS } from '../../model/goal.ts';
import type { ReportText, Sentence } from '../../model/outline.ts';
import type { ReportId } from '../../model/report.ts';
import { isSameSpan, type Span } from '../../model/span.ts';
import { remember } from '../../base/remember.ts';
import { foldCase } from '../../text/plain/fold.ts';
import { attain } from '../attain.ts';
import { readClauses } from '../clauses.ts';
import { readFigures } from '../figures.ts';
import { readThing, type Thing } from '../thing.ts';
import { belowOr } from '../track/follow.ts';
import type { DatedReport } from '../track.ts';
import { readPassages, type Passage } from '../track/passages.ts';
import { pairsOf } from '../track/terms.ts';
import { findSection, type BaseGoal } from './base-goals.ts';
import { markTerms } from './marks.ts';
import { describeSearch } from './searched.ts';

/** A later report, read once for all goals that are looked for in it. */
export type SearchedReport = {
  readonly id: ReportId;
  readonly report: ReportText;
  readonly year: number | null;
  /** Its passages by the start of the words that they are quoted with. */
  readonly passages: ReadonlyMap<number, readonly Passage[]>;
  /** What the titles above a section are about. */
  readonly titlesOf: (section: number) => Titles;
};

/** The pairs of characters of each title. */
type Titles = readonly (readonly string[])[];

/** Shared words of no more characters than this are little. */
const FEW_CHARACTERS = 3;
/** A name is said again where this share of its pairs of characters stands there. */
const SAME_NAME = 0.8;
/** Titles of one subject share this much of the shorter one's pairs. */
const SAME_TITLE = 0.5;

/** Reads a later report for `judgeOutcome`. Cost: its figures, where they are not given, and its clauses. */
export function readSearched(id: ReportId, { report, year, figures }: DatedReport): SearchedReport {
  const read = figures ?? readFigures(report, year);
  const passages = new Map<number, Passage[]>();
  for (const passage of readPassages(report, readClauses(report), read, year)) {
    const before = passages.get(passage.whole.start);
    if (before === undefined) passages.set(passage.whole.start, [passage]);
    else before.push(passage);
  }
  return { id, report, year, passages, titlesOf: remember((section) => titlesAbove(report, section)) };
}

/**
 * What a later report says of a goal, with all that a reader needs to judge it. A goal that is due later is not missed
 * yet: the proposal then leaves it open. `dueYear` is the one that counts, the reader's own or the one that was read.
 * `chosen` is the value in the later report that the reader set against the goal's, if any.
 */
export function judgeOutcome(
  earlier: DatedReport,
  goal: BaseGoal,
  dueYear: number | null,
  later: SearchedReport,
  tracked: Tracked,
  chosen: Span | null = null,
): GoalOutcome {
  const aim = aimOf(earlier, goal, dueYear);
  const asked = { earlier: earlier.report, goal, aim, titles: titlesAbove(earlier.report, goal.section) };
  const candidates = tracked.candidates.map((candidate) => judgeCandidate(asked, later, candidate, chosen));
  return {
    report: later.id,
    candidates,
    searched: describeSearch(later.report.outline, goal.name),
    proposal: proposalOf(tracked, candidates, later.year, dueYear),
  };
}

type Tracked = Pick<TrackedGoal, 'candidates' | 'verdict' | 'grade' | 'ground'>;

/** What the goal's figure is of, in the year that counts; null for a task. */
function aimOf({ report, year }: DatedReport, { figure }: BaseGoal, dueYear: number | null): Thing | null {
  if (figure === null) return null;
  const sentence = sentenceAt(report, figure.valueSpan.start);
  const aim = { ...figure, year: dueYear ?? figure.year };
  return sentence === undefined ? null : readThing(report, sentence, aim, year);
}

function sentenceAt({ sentences }: ReportText, offset: number): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= offset && offset < end);
}

/** What the reader chose to compare settles a proposal; a goal that is due later is not missed yet. */
function proposalOf(
  { verdict, grade, ground }: Tracked,
  candidates: readonly JudgedCandidate[],
  laterYear: number | null,
  dueYear: number | null,
): Proposal {
  const chosen = candidates.find(({ isChosen }) => isChosen)?.attainment;
  if (chosen?.kind === 'comparable')
    return { verdict: chosen.isMet ? 'met' : 'missed', grade: 'sure', ground: 'figure' };
  const isDueLater = laterYear !== null && dueYear !== null && laterYear <= dueYear;
  return isDueLater && verdict === 'missed'
    ? { verdict: 'unclear', grade: 'open', ground }
    : { verdict, grade, ground };
}

/** A goal with all that its candidates are held against. */
type Asked = {
  readonly earlier: ReportText;
  readonly goal: BaseGoal;
  readonly aim: Thing | null;
  readonly titles: Titles;
};

function judgeCandidate(
  asked: Asked,
  later: SearchedReport,
  candidate: Candidate,
  chosen: Span | null,
): JudgedCandidate {
  const { earlier, goal, aim } = asked;
  const things = (later.passages.get(candidate.span.start) ?? []).flatMap((passage) => passage.things);
  const own = chosen === null ? undefined : things.find((thing) => isAt(thing, chosen));
  const found = things.find((thing) => candidate.result !== null && isAt(thing, candidate.result.valueSpan));
  const shown = own ?? found;
  const judge = (thing: Thing): Attainment | null => {
    if (aim === null) return null;
    if (thing === own) return attain(aim, thing, true);
    return isDoubted(candidate, thing === found)
      ? candidate.attainment
      : belowOr(attain(aim, thing), candidate.isReported);
  };
  return {
    ...candidate,
    reasons: readReasons(asked, later, candidate),
    goalMarks: markTerms(earlier.text, goal.span, candidate.terms),
    marks: markTerms(later.report.text, candidate.span, candidate.terms),
    result: own?.figure ?? candidate.result,
    attainment: shown === undefined ? null : judge(shown),
    figures: things.flatMap((thing) => {
      const attainment = judge(thing);
      return attainment === null ? [] : [{ figure: thing.figure, attainment }];
    }),
    isChosen: own !== undefined,
  };
}

function isAt({ figure }: Thing, span: Span): boolean {
  return isSameSpan(figure.valueSpan, span);
}

/** Whether the search itself found a reason against the result, other than its year: that one the reader may have set anew. */
function isDoubted({ attainment }: Candidate, isFound: boolean): boolean {
  return isFound && attainment?.kind === 'not comparable' && attainment.reason !== 'year';
}

function readReasons(
  { goal, titles }: Asked,
  later: SearchedReport,
  candidate: Candidate,
): readonly CandidateReason[] {
  const { result, terms, span } = candidate;
  const passages = later.passages.get(span.start) ?? [];
  const isPast = passages.some((passage) => passage.isPast) && result?.kind !== 'goal';
  const hasFigures = passages.some(({ figures }) => figures.length > 0);
  const holds: Readonly<Record<CandidateReason, boolean>> = {
    'same-name': isSameName(goal.name, candidate),
    'same-figure': result !== null,
    'same-section': sharesTitle(titles, later.titlesOf(findSection(later.report.outline, span))),
    'looks-back': isPast,
    'plans-again': !isPast,
    'of-span': isPast && passages.some(({ isOfSpan }) => isOfSpan),
    'other-unit': goal.figure !== null && result === null && hasFigures,
    'few-words': terms.reduce((sum, term) => sum + term.length, 0) <= FEW_CHARACTERS,
  };
  return CANDIDATE_REASONS.filter((reason) => holds[reason]);
}

function isSameName(name: string, { quote, result }: Candidate): boolean {
  const said = `${foldCase(quote)}\n${foldCase(result?.name ?? '')}`;
  if (said.includes(foldCase(name))) return true;
  const pairs = pairsOf(name);
  const shared = pairs.filter((pair) => said.includes(pair)).length;
  return pairs.length > 0 && shared >= SAME_NAME * pairs.length;
}

/** Whether two sections, or those around them below the parts of the report, have titles of one subject. */
function sharesTitle(one: Titles, other: Titles): boolean {
  return one.some((left) => other.some((right) => isAlike(left, right)));
}

/** Parts are named for their role (今年工作安排), which says nothing of a subject. */
function titlesAbove({ outline }: ReportText, section: number): Titles {
  const titles: (readonly string[])[] = [];
  for (let at = outline.sections[section]; at !== undefined && at.level > 1; at = outline.sections[at.parent])
    titles.push(pairsOf(at.title));
  return titles;
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((pair) => b.includes(pair)).length;
  return shared > 1 && shared >= SAME_TITLE * Math.min(a.length, b.length);
}
