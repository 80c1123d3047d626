import type { PageStart } from '../../../../../shared/model/extraction.ts';
import type {
  Recognition,
  SeenLine,
  DoubtfulCharacter,
  PageBox,
} from '../../../../../shared/model/recognition.ts';
import type { PlacedLine } from './lines.ts';
import { findOpenings, type Seam, type Stretch } from './openings.ts';

/** The text of a file of pages, with where each page begins, and how often a paragraph's end could not be told. */
export type Paragraphs = {
  readonly text: string;
  readonly pages: readonly PageStart[];
  readonly unsure: number;
  /** Of the pages that were pictures. */
  readonly recognition: Recognition;
};

/** A line is full where what begins the next one would not have fitted; by so many ems a box may be narrower than what is set. */
const SLACK = 0.25;
/** Programs keep more than they say together around figures and brackets. */
const SLACK_OF_FIGURES = 1.2;
/** A paragraph begins so many ems in. */
const INDENT = 1;
/** Another size, or a space between lines so many times the usual one, is another paragraph. */
const SAME_SIZE = 0.08;
const WIDE_SPACE = 1.6;
/**
 * A character that was recognised less surely than this may be another one. Of 20,000 words of a report 0.6 % are less
 * sure, and half of those that are wrong; figures are wrong more often and more surely, and cost more.
 */
const SURE = 92;
const SURE_FIGURE = 97;
/** A sentence or a remark ends: 稳定。” but not “双代”, which a note mark or a word goes on with. */
const ENDS = /(?:[。！？!?；;：:…][”’）)]*|[）)])$/u;
/** What begins a paragraph whatever stands before it: 一、 （一） 第一章 1. ——. */
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章节])/u;

/** Joins lines into paragraphs, by where lines end and begin, over pages and columns too. */
export function joinParagraphs(lines: readonly PlacedLine[]): Paragraphs {
  const usual = usualSpace(lines);
  const pages: PageStart[] = [];
  const seenLines: SeenLine[] = [];
  const doubtful: DoubtfulCharacter[] = [];
  let [text, unsure] = ['', 0];
  const bonds = settleByIndents(
    lines,
    lines.map((line, at) => bondOf(lines[at - 1], line, usual)),
  );
  const openings = findOpenings(gatherStretches(lines, bonds));
  lines.forEach((line, at) => {
    const [before, bond] = [lines[at - 1], bonds[at]];
    if (bond === 'unsure') unsure += 1;
    const isApart = bond === 'apart' || openings.has(at);
    if (before !== undefined) text += isApart ? '\n' : glueOf(before.text, line.text);
    if (line.page !== before?.page) pages.push({ page: line.page + 1, start: text.length });
    seenLines.push(...findSeen(line, text.length));
    doubtful.push(...findDoubtful(line, text.length));
    text += line.text;
  });
  return { text, pages, unsure, recognition: { lines: seenLines, doubtful } };
}

/** A line of which anything was recognised. */
function findSeen({ seen, text, page }: PlacedLine, at: number): readonly SeenLine[] {
  if (seen.length === 0) return [];
  const box = seen.map((each) => each.box).reduce(joinBoxes);
  return [{ start: at, end: at + text.length, page: page + 1, box }];
}

function joinBoxes(a: PageBox, b: PageBox): PageBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** A digit, or a sign behind one. */
function isInFigure(text: string, at: number): boolean {
  return /^\d/u.test(text.slice(at, at + 1)) || (at > 0 && /^\d[.,%‰]/u.test(text.slice(at - 1, at + 1)));
}

function findDoubtful({ seen, page, text }: PlacedLine, at: number): readonly DoubtfulCharacter[] {
  return seen
    .filter(({ confidence, start }) => confidence < (isInFigure(text, start) ? SURE_FIGURE : SURE))
    .map(({ start, end, confidence, box }) => ({
      ...{ start: at + start, end: at + end },
      ...{ page: page + 1, box, confidence },
    }));
}

function isIndented({ left, column, size }: PlacedLine): boolean {
  return left - column.left > INDENT * size;
}

type Bond = 'apart' | 'joined' | 'unsure';

/** Whether a line goes on with the one before: `unsure` where it does by its place, though a sentence ended there. */
function bondOf(before: PlacedLine | undefined, line: PlacedLine, usual: number): Bond {
  if (before === undefined) return 'apart';
  const em = before.size;
  const slack = /^\p{Script=Han}/u.test(line.text) ? SLACK : SLACK_OF_FIGURES;
  const isFull = before.column.right - before.right < line.head + slack * em;
  const hasOtherSize = Math.abs(before.size - line.size) > SAME_SIZE * em;
  const isBelow = before.page === line.page && line.baseline < before.baseline;
  const isSpaced = isBelow && before.baseline - line.baseline > WIDE_SPACE * usual;
  const isTable = before.text.includes('\t') || line.text.includes('\t');
  if (!isFull || isIndented(line) || hasOtherSize || isSpaced || isTable) return 'apart';
  if (!ENDS.test(before.text)) return 'joined';
  return OPENS.test(line.text) ? 'apart' : 'unsure';
}

/** So many of a file's paragraphs are set in where all are. */
const SET_IN = 0.6;
const FEWEST = 8;

/** A paragraph's end inside a line, whose break was lost. */
const INSIDE = /\S\u3000{2,}(?=\S)/gu;

/** Where every paragraph is set in, a line that is not goes on with the one before. Most that begin inside a line are not. */
function settleByIndents(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Bond[] {
  const begun = lines.filter((_, at) => bonds[at] === 'apart');
  const inside = lines.reduce((sum, { text }) => sum + (text.match(INSIDE)?.length ?? 0), 0);
  const setIn = begun.filter(isIndented).length;
  if (begun.length < FEWEST || setIn < SET_IN * (begun.length + inside)) return bonds;
  return bonds.map((bond) => (bond === 'unsure' ? 'joined' : bond));
}

/** What stands between two sure beginnings, with the places that are unsure. */
function gatherStretches(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Stretch[] {
  const stretches: { text: string; readonly seams: Seam[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const [last, before] = [stretches.at(-1), lines[at - 1]];
    if (last === undefined || before === undefined || bonds[at] === 'apart') {
      stretches.push({ text: line.text, seams: [] });
      continue;
    }
    if (bonds[at] === 'unsure')
      last.seams.push({ at: last.text.length, line: at, isTight: isTight(before, line) });
    last.text += glueOf(before.text, line.text) + line.text;
  }
  return stretches;
}

/** By so many ems what would have fitted may be wider than the room that was left. */
const TIGHT = 0.3;

function isTight(before: PlacedLine, line: PlacedLine): boolean {
  return before.column.right - before.right - line.head > -TIGHT * line.size;
}

/** Between words in Latin letters a line's end is a blank; else it is nothing. */
function glueOf(before: string, after: string): string {
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? ' ' : '';
}

/** The distance of most lines from the one above. */
function usualSpace(lines: readonly PlacedLine[]): number {
  const spaces = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const isBelow = before?.page === line.page && before.baseline > line.baseline;
    return before !== undefined && isBelow ? [before.baseline - line.baseline] : [];
  });
  spaces.sort((a, b) => a - b);
  return spaces[(spaces.length - 1) >> 1] ?? 0;
}
