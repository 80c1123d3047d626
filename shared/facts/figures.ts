import type { Figure, FigureKind } from '../model/figure.ts';
import type { ReportText } from '../model/outline.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { readClauses, type Clause } from './clauses.ts';
import { isBaseValue, readKind, roleOf } from './figure-kind.ts';
import { isFall, readMeasure } from './figure-measure.ts';
import { findYear } from './figure-time.ts';
import { endsPast, findFrame, findSectionFrame, type Frame } from './frame.ts';
import { groupMentions, readMentions, type Mention } from './mentions.ts';
import { EMPTY_MEMORY, nameGroup, rememberTopic, type NameMemory } from './naming.ts';

/** 是1950年到1997年投资总和的1.7倍: the years are the base's. */
const BASE_OF_MULTIPLE = /(?:是|为|相当于)[^，]*的$/u;
/** 由1978年的36.5%调整到29%: the year is the base's, not that of what is reached. */
const BASE_OF_CHANGE =
  /[从由][^，]*(?:提高|增加|扩大|上升|下降|降低|降|减少|增长|提升|调整|缩小|发展|增|升|减)(?:到|至|为)/u;
/** 是1950年到2002年的总和 compares, and sets no year for what follows. */
const COMPARES = /^(?:是|为|相当于|比|较|超过|高于|低于)/u;
/** A plan, and a term of office, runs five years. */
const SPAN_YEARS = 5;

/** What reading a paragraph has found so far. */
type State = {
  names: NameMemory;
  /** What time the paragraph speaks of; null where it did not say. */
  frame: Frame | null;
  /** The year that the sentence's first words set. */
  year: number | null;
  /** The year that the sentence's changes start from: 由2002年7703元增加到…，农村由[2476元]增加到…. */
  baseYear: number | null;
};

/**
 * Every figure of a report in reading order, as `year` (the report's own, null where unknown) dates them. Durations,
 * ages, ranks, numbers inside names and counts that only announce a list are none. Cost: linear in the text.
 */
export function readFigures(report: ReportText, year: number | null): readonly Figure[] {
  const figures: Figure[] = [];
  // As long as the text, so that offsets hold: names and times are read in one width of digits.
  const folded = foldNumerals(report.text);
  let state: State = { names: EMPTY_MEMORY, frame: null, year: null, baseYear: null };
  let last: Clause | null = null;
  for (const clause of readClauses(report)) {
    if (clause.sentence.paragraph !== last?.sentence.paragraph)
      state = { names: EMPTY_MEMORY, frame: null, year: null, baseYear: null };
    else if (clause.sentence.start !== last.sentence.start) state.year = state.baseYear = null;
    last = clause;
    const words = folded.slice(clause.start, clause.end);
    if (endsPast(state.frame, words)) state.frame = null;
    state.frame = findFrame(words, year) ?? state.frame;
    const mentions = readMentions(folded, clause);
    for (const group of groupMentions(mentions)) figures.push(...readGroup(report, year, group, state));
    if (mentions.length > 0) continue;
    state.names = rememberTopic(state.names, words);
    if (!COMPARES.test(words)) state.year = findYear(words) ?? state.year;
  }
  return figures;
}

function readGroup(
  report: ReportText,
  year: number | null,
  group: readonly Mention[],
  state: State,
): readonly Figure[] {
  const named = nameGroup(group, state.names);
  state.names = named.memory;
  const near = group[0]?.before ?? '';
  return group.map((mention, index) =>
    toFigure(report, year, mention, near, named.names[index] ?? '', state),
  );
}

/** The figure of a mention; `near` is what stands before the first figure of its group: its verb counts for all. */
function toFigure(
  report: ReportText,
  reportYear: number | null,
  mention: Mention,
  near: string,
  name: string,
  state: State,
): Figure {
  const { token, clause } = mention;
  const quote = report.text.slice(clause.start, clause.end);
  const before = foldNumerals(report.text.slice(clause.start, token.start));
  const own = findYear(before.replace(BASE_OF_MULTIPLE, '').replace(BASE_OF_CHANGE, ''));
  const explicit = own ?? state.year;
  const frame = state.frame ?? findSectionFrame(report, clause.sentence.section, reportYear);
  const isBase = isBaseValue(mention.before, report.text.slice(token.end, token.end + 10));
  const stated = readKind(
    roleOf(report.outline, clause.sentence.section),
    quote,
    explicit,
    reportYear,
    frame,
  );
  const kind = isBase ? 'achievement' : stated;
  if (isBase && own !== null) state.baseYear = own;
  const sign = isFall(near, name) ? -1 : 1;
  return {
    quote,
    name,
    kind,
    year: isBase
      ? readBaseYear(stated, own ?? state.baseYear ?? explicit, reportYear, frame)
      : readYear(kind, explicit, reportYear, frame),
    measure: readMeasure(token, near, mention.lead, name),
    value: sign * token.value,
    valueTo: token.valueTo === null ? null : sign * token.valueTo,
    unit: token.unit,
    bound:
      token.bound === 'exact' && kind === 'achievement' && before.includes('预计') ? 'about' : token.bound,
    span: { start: clause.start, end: clause.end },
    valueSpan: { start: token.start, end: token.end },
  };
}

function readYear(
  kind: FigureKind,
  explicit: number | null,
  reportYear: number | null,
  frame: Frame | null,
): number | null {
  if (reportYear === null) return explicit;
  if (kind === 'achievement') return explicit !== null && explicit < reportYear ? explicit : reportYear - 1;
  if (explicit !== null && explicit >= reportYear) return explicit;
  const due = frame?.kind === 'span' ? frame.year : null;
  return due !== null && due >= reportYear ? due : reportYear;
}

/** The year of what a change starts from: a goal starts from the year before the report, a result from before its own span. */
function readBaseYear(
  stated: FigureKind,
  explicit: number | null,
  reportYear: number | null,
  frame: Frame | null,
): number | null {
  if (reportYear === null || (explicit !== null && explicit < reportYear)) return explicit;
  if (stated === 'goal') return reportYear - 1;
  return reportYear - 1 - (frame?.kind === 'span' ? SPAN_YEARS : 1);
}
