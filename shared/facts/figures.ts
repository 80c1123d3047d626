import type { Figure, FigureKind } from '../model/figure.ts';
import type { ReportText } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import type { FigureToken } from '../text/figures/figure-tokens.ts';
import { readClauses, type Clause } from './clauses.ts';
import { splitNames } from './figure-group.ts';
import { findRole, readKind } from './figure-kind.ts';
import { isFall, readMeasure } from './figure-measure.ts';
import { behindInnerVerb, nameAfter, nameBefore } from './figure-name.ts';
import { isNoise } from './figure-noise.ts';
import { defaultYear, findDueYear, findYear } from './figure-time.ts';

/** A figure in its clause, before it has a name. */
type Mention = {
  readonly token: FigureToken;
  readonly clause: Clause;
  /** From the figure before it in the clause, or the clause's start. */
  readonly before: string;
  readonly after: string;
  /** What the clause says before `before`. */
  readonly lead: string;
  readonly isFirst: boolean;
};

/** What earlier clauses of the paragraph leave to later ones. */
type Memory = {
  /** Names given so far, latest last: 增长9.1% is a figure of the last. */
  readonly names: string[];
  /** What the clause before, without a figure, is about. */
  topic: string;
  /** The year that the sentence's beginning set. */
  year: number | null;
};

/**
 * Every figure of a report in reading order, as `year` (the report's own, null where unknown) dates them. Durations,
 * ages, ranks, numbers inside names and counts that only announce a list are none. Cost: linear in the text.
 */
export function readFigures(report: ReportText, year: number | null): readonly Figure[] {
  const figures: Figure[] = [];
  let memory: Memory = { names: [], topic: '', year: null };
  let paragraph = -1;
  let sentence = -1;
  for (const clause of readClauses(report)) {
    if (clause.sentence.paragraph !== paragraph) memory = { names: [], topic: '', year: null };
    if (clause.sentence.start !== sentence) memory.year = null;
    paragraph = clause.sentence.paragraph;
    sentence = clause.sentence.start;
    const words = report.text.slice(clause.start, clause.end);
    const mentions = readMentions(report.text, clause);
    if (mentions.length === 0) rememberTopic(memory, words);
    else for (const group of groupMentions(mentions)) figures.push(...readGroup(report, year, group, memory));
    if (mentions.length > 0) memory.topic = '';
  }
  return figures;
}

function rememberTopic(memory: Memory, words: string): void {
  memory.year = findYear(words) ?? memory.year;
  memory.topic = nameAfter(words).length > 1 ? nameBefore(nameAfter(words)) : '';
}

function readMentions(text: string, clause: Clause): readonly Mention[] {
  const tokens = clause.tokens.filter((token) => {
    const before = text.slice(clause.start, token.start);
    const after = text.slice(token.end, clause.end);
    return !isNoise(token, before, after, text.slice(token.core.start, token.core.end));
  });
  return tokens.map((token, index) => {
    const from = tokens[index - 1]?.end ?? clause.start;
    const to = tokens[index + 1]?.start ?? clause.end;
    const isFirst = index === 0;
    const between = text.slice(from, token.start);
    const cut = isFirst ? 0 : listCut(between);
    return {
      token,
      clause,
      before: between.slice(cut),
      after: index === tokens.length - 1 ? text.slice(token.end, to) : untilCut(text.slice(token.end, to)),
      lead: text.slice(clause.start, from),
      isFirst,
    };
  });
}

/** Between two figures the first mark of a list ends what belongs to the one before: 54栋[住宅楼、]14万平方米. */
function listCut(between: string): number {
  const mark = /[、，]|(?:以及|和|及|与)(?=\P{Script=Han}|$)/u.exec(between);
  return mark === null ? 0 : mark.index + mark[0].length;
}

function untilCut(between: string): string {
  const cut = listCut(between);
  return cut === 0 ? between : between.slice(0, cut);
}

/** Figures in a row with nothing between them but a list mark, of one unit: 7.8%、7.5%和6%. */
function groupMentions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const isNext = !mention.isFirst && /^[\s、和及与以]*$/u.test(mention.before);
    if (
      group !== undefined &&
      isNext &&
      group[0]?.token.unit === mention.token.unit &&
      /^[、和及与以]*$/u.test(group.at(-1)?.after ?? '')
    )
      group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function readGroup(
  report: ReportText,
  year: number | null,
  group: readonly Mention[],
  memory: Memory,
): readonly Figure[] {
  const [first] = group;
  if (first === undefined) return [];
  const names = nameGroup(group, memory);
  const figures = group.map((mention, index) =>
    toFigure(report, year, mention, first, names[index] ?? names.at(-1) ?? '', memory),
  );
  for (const name of names) if (name !== '') memory.names.push(name);
  return figures;
}

function nameGroup(group: readonly Mention[], memory: Memory): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  if (group.length === 1) return [nameOne(first, memory)];
  const own = nameBefore(behindInnerVerb(first.before));
  const split = own === '' ? memory.names.slice(-group.length) : splitNames(own, group.length);
  if (split.length === group.length) return split;
  return group.map(() => nameOne(first, memory));
}

function nameOne(mention: Mention, memory: Memory): string {
  const { before, after, token } = mention;
  const share = /占(?:到|了)?(?:全[国省市区县年]|[^，]{1,16})的?(?:比重|比例)?(?:约|近|超|达)?$/u;
  const own = nameBefore(behindInnerVerb(before));
  const counted = nameAfter(after);
  const last = memory.topic !== '' && mention.isFirst ? memory.topic : (memory.names.at(-1) ?? '');
  if (/^占/u.test(before.trim()) && share.test(before.trim()))
    return `${last}${own === '' ? '占比' : own.replace(/的$/u, '')}`;
  if (isOwned(token, before, own, counted)) return own;
  if (counted !== '') return counted;
  if (own !== '') return own;
  const verb = /(?:投资|投入|融资|招商|就业|创业|支出|收入|产值|销售|出口|进口|贷款|补助|造林|绿化)$/u.exec(
    before.replace(/(?:了|达到?|完成|约|近|超)$/u, ''),
  );
  return verb?.[0] ?? (last === '' ? before.trim() : last);
}

/** Whether the name stands before the figure and not behind it. */
function isOwned(token: FigureToken, before: string, own: string, counted: string): boolean {
  if (own === '') return false;
  if (counted === '') return true;
  if (/[的等：]$|(?:使|为|将|对|向|在|有|让|把)$/u.test(before)) return false;
  return /元$|[%‰倍番]|百分点/u.test(token.unit);
}

function toFigure(
  report: ReportText,
  reportYear: number | null,
  mention: Mention,
  first: Mention,
  name: string,
  memory: Memory,
): Figure {
  const { token, clause } = mention;
  const words = report.text.slice(clause.start, clause.end);
  const before = report.text.slice(clause.start, token.start);
  const near = mention === first ? mention.before : first.before;
  const explicit = findYear(before) ?? memory.year;
  const role = findRole(report.outline, clause.sentence.section);
  const isBase =
    /[从由]/u.test(mention.before) &&
    /^(?:的)?[^，]{0,4}(?:提高|增加|扩大|上升|下降|降|减少|增长|提升|升|增|缩小|降低|调整|发展|扩|延伸|上调|提)/u.test(
      report.text.slice(token.end, token.end + 10),
    );
  const kind: FigureKind = isBase ? 'achievement' : readKind(role, words, explicit, reportYear);
  const sign = isFall(near, name) ? -1 : 1;
  const span: Span = { start: clause.start, end: clause.end };
  return {
    quote: words,
    name,
    kind,
    year: readYear(kind, isBase, explicit, words, reportYear),
    measure: readMeasure(token, near, mention.lead, name),
    value: sign * token.value,
    valueTo: token.valueTo === null ? null : sign * token.valueTo,
    unit: token.unit,
    bound: token.bound === 'exact' && kind === 'achievement' && /预计/u.test(before) ? 'about' : token.bound,
    span,
    valueSpan: { start: token.start, end: token.end },
  };
}

function readYear(
  kind: FigureKind,
  isBase: boolean,
  explicit: number | null,
  words: string,
  reportYear: number | null,
): number | null {
  if (reportYear === null) return explicit;
  if (kind === 'goal') return explicit ?? findDueYear(words, reportYear) ?? reportYear;
  if (explicit !== null && (isBase || explicit < reportYear)) return explicit;
  return defaultYear(kind, reportYear);
}
