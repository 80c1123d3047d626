import { groupBy } from '../../base/group-by.ts';
import { rememberLast } from '../../base/remember-last.ts';
import type { Figure } from '../../model/figure.ts';
import type { ReportText, Role, Sentence } from '../../model/outline.ts';
import { holds, type Span } from '../../model/span.ts';
import { isCrowded } from '../../text/figures/crowded.ts';
import type { Clause } from '../clauses.ts';
import { roleOf } from '../figure-kind.ts';
import { endsPast, findFrame, findSectionFrame, type Frame } from '../frame.ts';
import { findEntries } from '../parts.ts';
import { titleFrame } from '../periods.ts';
import { readThing, type Thing } from '../thing.ts';
import { circumstanceIn, type Circumstance } from './circumstances.ts';
import { pairsOf } from './terms.ts';
import { findTroubles } from './troubles.ts';

/** A passage of the later report that may say what became of a goal. */
export type Passage = {
  readonly quote: string;
  readonly span: Span;
  /** The quote with what follows it in `whole`. */
  readonly rest: string;
  /** The words up to the next ； or 。 on both sides, where they are few: what a reader needs to understand the clause. */
  readonly whole: Span;
  readonly role: Role;
  readonly pairs: ReadonlySet<string>;
  /** Pairs of the sentence and of the title above. */
  readonly context: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** What each of the figures is of, in their order. */
  readonly things: readonly Thing[];
  readonly isHeading: boolean;
  /** True where its paragraph looks back on several years: its totals are theirs. */
  readonly isOfSpan: boolean;
  /** True behind 我们也清醒地看到，存在一些问题 in its paragraph, what is promised against them included. */
  readonly isOfTroubles: boolean;
  /** True where a title of both, 过去五年和2024年工作回顾, leaves its paragraph to the one year. */
  readonly isOfOpenedYear: boolean;
  /** In face of what or about what the next clause was done, where it says nothing else. */
  readonly circumstance: Circumstance | null;
  /** True where it says what was, whatever part it stands in. */
  readonly isPast: boolean;
};

const OF_YEARS = /去年|全年|上年/u;
const SPAN_OF_YEARS =
  /[这过去]?[三四五十]年(?:来|间|，)|年均(?!浓度|值|气温|降水|降雨)|“?十[一二三四五]?五”?(?:时期|期间|以来)/u;

/** 我们要…, 指导思想是…: what a sentence demands in a part that looks back. */
const DEMANDS =
  /^(?:我们|今年|今后|下一步|新的一年)?(?:一定)?(?:要(?![求素])|必须|务必)|^[^，。；]{0,16}(?:指导思想|总体要求|总的要求|总体思路|工作思路|基本思路)[是为：]/u;

const BACK: ReadonlySet<Role> = new Set(['review', 'opening', 'appendix']);
/** What stands behind a report explains words or lists what is to be done; where it tells what was, it says so: 该工程已完工. */
const IS_DONE = /(?<![自业早])已(?![知故有婚])/u;
/** Who is to do it: （主办：住建局）. */
const IS_CHARGED = /(?:主办|协办|承办|牵头|责任)(?:单位|部门)?[：:]/u;
/** 请予审议, 2031年1月9日在……会议上: what a report is begun with says nothing of a place. */
const CEREMONY = /(?:请予|请.{0,12})审议|委员.{0,12}提出意见|^[-—－]*\d{4}年\d{1,2}月\d{1,2}日在.*会议上$/u;

/** The clauses that look back: those of the review, and what follows 过去一年 in a paragraph of another part. */
function findPasts(report: ReportText, clauses: readonly Clause[], year: number | null): ReadonlySet<Clause> {
  const pasts = new Set<Clause>();
  const roles = report.outline.sections.map(({ index }) =>
    roleOf(report.outline, index, findSectionFrame(report, index, year)),
  );
  let frame: Frame | null = null;
  let isDemand = false;
  let sentence: Sentence | null = null;
  let paragraph = -1;
  for (const clause of clauses) {
    if (clause.sentence.paragraph !== paragraph) frame = null;
    paragraph = clause.sentence.paragraph;
    const words = report.text.slice(clause.start, clause.end);
    if (endsPast(frame, words)) frame = null;
    frame = findFrame(words, year) ?? frame;
    if (clause.sentence !== sentence) isDemand = DEMANDS.test(words);
    sentence = clause.sentence;
    const role = roles[clause.sentence.section] ?? 'review';
    const isBack =
      BACK.has(role) && !isDemand && (frame?.kind !== 'own' || role === 'review') && tellsOf(role, words);
    if (isBack || (!BACK.has(role) && frame?.kind === 'past')) pasts.add(clause);
  }
  return pasts;
}

/** Whether a clause of a part that may look back does. */
function tellsOf(role: Role, words: string): boolean {
  if (role === 'appendix') return IS_DONE.test(words) && !IS_CHARGED.test(words);
  return role !== 'opening' || !CEREMONY.test(words);
}

/** The sections whose title, or that of one above, speaks of several years. */
function findSpanSections(report: ReportText, year: number | null): ReadonlySet<number> {
  const found = report.outline.sections.filter(
    ({ index }) => findSectionFrame(report, index, year)?.kind === 'span',
  );
  return new Set(found.map(({ index }) => index));
}

/** Longest stretch that is quoted as a whole. */
const LONGEST_WHOLE = 60;

function wholeSpan(report: ReportText, clauses: readonly Clause[], index: number): Span {
  const clause = clauses[index];
  if (clause === undefined) return { start: 0, end: 0 };
  let [first, last] = [clause, clause];
  for (let at = index - 1; isJoined(report, clauses[at], first); at--) first = clauses[at] ?? first;
  for (let at = index + 1; isJoined(report, last, clauses[at]); at++) last = clauses[at] ?? last;
  const whole = { start: first.start, end: last.end };
  return whole.end - whole.start <= LONGEST_WHOLE ? whole : { start: clause.start, end: clause.end };
}

/** Whether two neighbouring clauses of a sentence are joined by a comma. */
function isJoined(report: ReportText, left: Clause | undefined, right: Clause | undefined): boolean {
  if (right === undefined || left?.sentence !== right.sentence) return false;
  return /^[，,]/u.test(report.text.slice(left.end, right.start));
}

/** Where the quote begins: at the clause before, where that names what the clause's figures measure. */
function nameStart(
  report: ReportText,
  clause: Clause,
  before: Clause | undefined,
  figures: readonly Figure[],
): number {
  const [first] = figures;
  if (first === undefined || before?.sentence.start !== clause.sentence.start) return clause.start;
  const own = report.text.slice(clause.start, clause.end);
  if (first.name === '' || own.includes(first.name)) return clause.start;
  return report.text.slice(before.start, before.end).includes(first.name) ? before.start : clause.start;
}

/** The passages of a report: its clauses, each with its figures. */
export function readPassages(
  report: ReportText,
  clauses: readonly Clause[],
  figures: readonly Figure[],
  year: number | null,
): readonly Passage[] {
  const spanTitles = findSpanSections(report, year);
  const pasts = findPasts(report, clauses, year);
  const troubles = findTroubles(report, clauses);
  const pairsAround = rememberLast((words: string) => new Set(pairsOf(words)));
  const opensYear = rememberLast((sentence: Sentence) => titleFrame(report, sentence) === 'year');
  const entries = findEntries(report);
  const byStart = groupBy(figures, ({ span }) => span.start);
  return clauses
    .filter(
      ({ start, end, tokens, sentence }) =>
        end - start >= 3 && !isCrowded(tokens) && !entries.has(sentence.paragraph),
    )
    .map((clause, index, all) => {
      const section = report.outline.sections[clause.sentence.section];
      const mine = byStart.get(clause.start) ?? [];
      const span = { start: nameStart(report, clause, all[index - 1], mine), end: clause.end };
      const whole = wholeSpan(report, all, index);
      const quote = report.text.slice(span.start, span.end);
      const names = mine.map((figure) => figure.name).join('\n');
      const sentence = report.text.slice(clause.sentence.start, clause.sentence.end);
      return {
        quote,
        span,
        rest: report.text.slice(span.start, Math.max(span.end, whole.end)),
        role: section?.role ?? 'review',
        pairs: new Set(pairsOf(`${quote}\n${names}`)),
        context: pairsAround(`${section?.title ?? ''}\n${sentence}`),
        figures: mine,
        things: mine.map((figure) => readThing(report, clause.sentence, figure, year)),
        isHeading: clause.sentence.isHeading,
        whole: holds(whole, span) ? whole : span,
        isPast: pasts.has(clause),
        isOfTroubles: troubles.has(clause),
        circumstance: circumstanceIn(
          report.text.slice(clause.start, clause.end),
          report.text.charAt(clause.end),
        ),
        isOfOpenedYear: spanTitles.has(clause.sentence.section) && opensYear(clause.sentence),
        isOfSpan: OF_YEARS.test(quote)
          ? false
          : spanTitles.has(clause.sentence.section) ||
            SPAN_OF_YEARS.test(
              report.text.slice(report.paragraphs[clause.sentence.paragraph]?.start ?? span.start, span.end),
            ),
      };
    });
}
