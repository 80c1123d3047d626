import { findFirst } from '../base/bisect.ts';
import { remember } from '../base/remember.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { foldNumerals, parseNumber } from '../text/figures/numbers.ts';
import { readClauses, readClausesIn, type Clause } from './clauses.ts';
import { demands, isBaseValue, isYardstick, readKind } from './figure-kind.ts';
import { isFall, readMeasure } from './figure-measure.ts';
import { findComparedYear, findYear, findYearAhead, findYearNear, isRunningYear } from './figure-time.ts';
import { areTargetsAhead, endsPast, findFrame, GROUNDWORK, YEARS_AHEAD, type Frame } from './frame.ts';
import { groupMentions, NEAR, readMentions, type Mention } from './mentions.ts';
import {
  beginSentence,
  EMPTY_MEMORY,
  nameGroup,
  rememberTopic,
  type NameMemory,
  type Naming,
} from './naming.ts';
import { once } from '../base/once.ts';
import { findEntries, readParts, type Part } from './parts.ts';

/** 是1950年到1997年投资总和的1.7倍: the years are the base's. */
const BASE_OF_MULTIPLE = /(?:是|为|相当于)[^，]*的$/u;
/** 由1978年的36.5%调整到29%: the year is the base's, not that of what is reached. */
const BASE_OF_CHANGE =
  /[从由][^，]*(?:提高|增加|扩大|上升|下降|降低|降|减少|增长|提升|调整|缩小|发展|增|升|减)(?:到|至|为)/u;
/** 五年新增…: a goal for the years from the report's on. */
const YEARS_LED = /^([三四五])年(?![来前以期间])/u;
/** 是1950年到2002年的总和 compares, and sets no year for what follows. */
const COMPARES = /^(?:是|为|相当于|比|较|超过|高于|低于)/u;

/** What reading a sentence has found so far. */
type State = {
  names: NameMemory;
  /** What time the paragraph speaks of; null where it did not say. */
  frame: Frame | null;
  /** The year that the sentence's first words set. */
  year: number | null;
  /** The year that the sentence's changes start from: 由2002年7703元增加到…，农村由[2476元]增加到…. */
  baseYear: number | null;
  /** Whether the sentence's first words set the first months of the report's own year. */
  isRunning: boolean;
};

/** A report given in `year`, with what its parts say of their figures. */
type Source = {
  readonly report: ReportText;
  readonly folded: string;
  readonly year: number | null;
  readonly parts: readonly Part[];
  /** True where a paragraph explains words, and states no figure. */
  readonly explains: (paragraph: number) => boolean;
};

const NO_PART: Part = { frame: null, role: 'review' };

/**
 * Every figure of a report in reading order, as `year` (the report's own, null where unknown) dates them. Durations,
 * ages, ranks, numbers inside names and counts that only announce a list are none. Cost: linear in the text.
 */
export function readFigures(report: ReportText, year: number | null): readonly Figure[] {
  const source = openSource(report, year);
  return listParagraphs(readClauses(report)).flatMap((clauses) => readInOrder(source, clauses));
}

/**
 * The figures of a report as `readFigures` gives them, by the sentence that is asked for: of the others of its paragraph
 * only those are read that it goes on with. `tokens`: those of the whole text.
 */
export function createFigureReader(
  report: ReportText,
  year: number | null,
  tokens: readonly FigureToken[],
): (sentence: Sentence) => readonly Figure[] {
  const source = openSource(report, year);
  const paragraphs = remember((paragraph: number) =>
    createParagraphReader(source, readClausesIn(report, paragraph, tokens)),
  );
  return ({ paragraph, start }) => (source.explains(paragraph) ? [] : paragraphs(paragraph)(start));
}

function openSource(report: ReportText, year: number | null): Source {
  const parts = readParts(report, year);
  // As long as the text, so that offsets hold: names and times are read in one width of digits.
  const folded = foldNumerals(report.text);
  const entries = once(() => findEntries(report));
  const explains = remember(
    (paragraph: number) =>
      parts[report.paragraphs[paragraph]?.section ?? 0]?.role === 'appendix' || entries().has(paragraph),
  );
  return { report, folded, year, parts, explains };
}

/** What a sentence leaves to the next one of its paragraph besides its figures. */
type ReadSentence = {
  readonly figures: readonly Figure[];
  readonly frame: Frame | null;
  readonly names: NameMemory;
};

/** The figures of one paragraph: nothing is carried from one paragraph to the next. */
function readInOrder(source: Source, paragraph: readonly Clause[]): readonly Figure[] {
  const first = paragraph[0];
  if (first === undefined || source.explains(first.sentence.paragraph)) return [];
  const figures: Figure[] = [];
  let [frame, names]: [Frame | null, NameMemory] = [null, EMPTY_MEMORY];
  for (const clauses of listSentences(paragraph)) {
    const read = readSentence(source, clauses, frame, names);
    figures.push(...read.figures);
    frame = read.frame;
    const known = read.names.names;
    names = beginSentence(() => known);
  }
  return figures;
}

/** A sentence that goes on with the one before, which goes on with another, and so forth: from here on all are read in order. */
const MOST_BACK = 50;

/** The figures of one paragraph by the start of the sentence. */
function createParagraphReader(
  source: Source,
  paragraph: readonly Clause[],
): (start: number) => readonly Figure[] {
  const sentences = listSentences(paragraph);
  const frames: (Frame | null)[] = [null];
  const frameBefore = (at: number): Frame | null => {
    for (let next = frames.length; next <= at; next++)
      frames.push(
        (sentences[next - 1] ?? []).reduce(
          (frame, clause) => turnFrame(source, frame, clause),
          frames[next - 1] ?? null,
        ),
      );
    return frames[at] ?? null;
  };
  const read = remember((at: number): ReadSentence => {
    const names = at === 0 ? EMPTY_MEMORY : beginSentence(() => read(at - 1).names.names);
    return readSentence(source, sentences[at] ?? [], frameBefore(at), names);
  });
  return (start) => {
    const at = sentences.findIndex(([first]) => first?.sentence.start === start);
    if (at > MOST_BACK) for (let before = 0; before < at; before++) read(before);
    return at < 0 ? [] : read(at).figures;
  };
}

const listParagraphs = (clauses: readonly Clause[]): readonly (readonly Clause[])[] =>
  groupNeighbours(clauses, (a, b) => a.sentence.paragraph === b.sentence.paragraph);
const listSentences = (clauses: readonly Clause[]): readonly (readonly Clause[])[] =>
  groupNeighbours(clauses, (a, b) => a.sentence.start === b.sentence.start);

function groupNeighbours(
  clauses: readonly Clause[],
  isOne: (a: Clause, b: Clause) => boolean,
): readonly (readonly Clause[])[] {
  const groups: Clause[][] = [];
  let last: Clause | null = null;
  for (const clause of clauses) {
    if (last !== null && isOne(last, clause)) groups.at(-1)?.push(clause);
    else groups.push([clause]);
    last = clause;
  }
  return groups;
}

const wordsOf = ({ folded }: Source, { start, end }: Clause): string => folded.slice(start, end);

/** The frame that holds in a clause, where `frame` did before it. */
function turnFrame(source: Source, frame: Frame | null, clause: Clause): Frame | null {
  const [words, { year }] = [wordsOf(source, clause), source];
  const opened = source.folded.slice(clause.sentence.start, clause.start);
  if (areTargetsAhead(frame, words) && YEARS_AHEAD.test(opened)) return frame;
  return findFrame(words, year) ?? (endsPast(frame, words) ? null : frame);
}

function readSentence(
  source: Source,
  clauses: readonly Clause[],
  frame: Frame | null,
  names: NameMemory,
): ReadSentence {
  const { folded, year } = source;
  const figures: Figure[] = [];
  const state: State = { names, frame, year: null, baseYear: null, isRunning: false };
  for (const clause of clauses) {
    const words = wordsOf(source, clause);
    state.frame = turnFrame(source, state.frame, clause);
    const mentions = readMentions(folded, clause);
    for (const group of groupMentions(mentions)) figures.push(...readGroup(source, group, state));
    if (mentions.length > 0) {
      if (year !== null && words.includes('明年')) state.year = year + 1;
      continue;
    }
    state.names = rememberTopic(state.names, words);
    rememberTime(state, words, year);
  }
  return { figures, frame: state.frame, names: state.names };
}

/** What a clause without figures says of the time of those behind it. */
function rememberTime(state: State, words: string, reportYear: number | null): void {
  if (COMPARES.test(words) || GROUNDWORK.test(words)) return;
  state.year = findYearAhead(words, reportYear) ?? state.year;
  state.baseYear = findComparedYear(words) ?? state.baseYear;
  state.isRunning ||= isRunningYear(words, reportYear);
}

function readGroup(source: Source, group: readonly Mention[], state: State): readonly Figure[] {
  const { report } = source;
  const named = nameGroup(group, state.names);
  state.names = named.memory;
  const first = group[0]?.before ?? '';
  const end = group.at(-1)?.token.end ?? 0;
  const isBase = isBaseValue(first, report.text.slice(end, end + 10));
  let near = first;
  const figures: Figure[] = [];
  for (const [index, mention] of group.entries()) {
    const naming = named.names[index];
    // 分别增长8%、7%、下降3%: a verb holds until the next.
    if (/\p{Script=Han}/u.test(mention.before.replace(/以及|[和及与]/gu, ''))) near = mention.before;
    if (naming === undefined || mention.token.doubt === 'broken') continue;
    const figure = toFigure(source, mention, { near, isBase }, naming, state);
    const isGoal = figure.kind === 'achievement' && isYardstick(wordsBefore(report, mention), mention.after);
    if (!isGoal) figures.push(figure);
  }
  return figures;
}

/** From the clause's start to the number itself, bound words included. */
function wordsBefore({ text }: ReportText, { clause, token }: Mention): string {
  return text.slice(Math.max(clause.start, token.core.start - NEAR), token.core.start);
}

/** What holds for all figures of a group: the words of change before it, and whether others are reached from them. */
type Shared = { readonly near: string; readonly isBase: boolean };

/** The figure of a mention. */
function toFigure(
  { report, folded, year: reportYear, parts }: Source,
  mention: Mention,
  { near, isBase }: Shared,
  { name, isDoubtful }: Naming,
  state: State,
): Figure {
  const { token, clause } = mention;
  const quote = report.text.slice(clause.start, clause.end);
  const start = Math.max(clause.start, token.start - NEAR);
  const before = folded.slice(start, token.start);
  const words = report.text.slice(start, Math.min(clause.end, token.end + NEAR));
  // The mark stands for the number: “十四五”规划38项 names a paper and no time.
  const own = findYearNear(
    `${before.replace(BASE_OF_MULTIPLE, '').replace(BASE_OF_CHANGE, '')}#`,
    reportYear,
  );
  const explicit = own ?? state.year;
  const { frame: sectionFrame, role } = parts[clause.sentence.section] ?? NO_PART;
  const frame = state.frame ?? sectionFrame;
  const isRunning =
    (state.isRunning || isRunningYear(before, reportYear)) && role === 'review' && !demands(words);
  const stated = isRunning ? 'achievement' : readKind(role, words, explicit, reportYear, frame);
  const kind = isBase ? 'achievement' : stated;
  const reached = isRunning ? reportYear : readYear(kind, words, explicit, reportYear, frame);
  const from = before.slice(Math.max(before.lastIndexOf('从'), before.lastIndexOf('由'), 0));
  if (isBase) state.baseYear = findYear(from) ?? state.baseYear;
  const sign = token.value > 0 && isFall(near, name) ? -1 : 1;
  return {
    quote,
    name,
    kind,
    year: isBase ? readBaseYear(stated, from, state.baseYear, explicit, reached, reportYear, frame) : reached,
    measure: readMeasure(token, near, mention.lead, name),
    value: sign * token.value,
    valueTo: token.valueTo === null ? null : sign * token.valueTo,
    unit: token.unit,
    bound:
      token.bound === 'exact' && kind === 'achievement' && before.includes('预计') ? 'about' : token.bound,
    isDoubtful: isDoubtful || token.doubt === 'doubtful' || isMisread(report, token),
    span: { start: clause.start, end: clause.end },
    valueSpan: { start: token.start, end: token.end },
  };
}

/** True where a character of the number may be another one. */
function isMisread({ doubtful = [] }: ReportText, token: Span): boolean {
  const first = doubtful[findFirst(doubtful.length, (at) => (doubtful[at]?.end ?? 0) > token.start)];
  return first !== undefined && first.start < token.end;
}

function readYear(
  kind: FigureKind,
  quote: string,
  explicit: number | null,
  reportYear: number | null,
  frame: Frame | null,
): number | null {
  if (reportYear === null) return explicit;
  if (kind === 'achievement') return explicit !== null && explicit < reportYear ? explicit : reportYear - 1;
  if (explicit !== null && explicit >= reportYear) return explicit;
  const due = frame?.kind === 'span' ? frame.year : yearsAhead(quote, reportYear);
  return due !== null && due >= reportYear ? due : reportYear;
}

/** The last year of a stretch that a goal opens with: 五年新增…; null where it opens otherwise. */
function yearsAhead(clause: string, reportYear: number): number | null {
  const years = parseNumber(YEARS_LED.exec(clause)?.[1] ?? '');
  return years === null ? null : reportYear + years - 1;
}

/**
 * The year of what a change starts from: the one that stands with it (`from`) or did in the sentence, 五年前; else a goal
 * starts from the year before the report, a result from before its own span. 2030年由5亿元增加到9亿元 leaves open which year
 * it starts from: the base has the year it leads to, and readers of series leave it out.
 */
function readBaseYear(
  stated: FigureKind,
  from: string,
  baseYear: number | null,
  explicit: number | null,
  reached: number | null,
  reportYear: number | null,
  frame: Frame | null,
): number | null {
  if (reportYear === null || (baseYear !== null && baseYear < reportYear)) return baseYear;
  if (stated === 'goal') return reportYear - 1;
  const end = reached ?? reportYear - 1;
  const ago = parseNumber(/([一二三四五六七八九十\d]+)年前/u.exec(from)?.[1] ?? '');
  if (ago !== null) return end - ago;
  if (/[上去]年/u.test(from)) return end - 1;
  return explicit !== null && explicit < reportYear ? explicit : end - (frame?.years ?? 1);
}
