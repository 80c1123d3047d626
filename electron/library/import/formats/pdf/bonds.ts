import { settleHeadingEnds } from './heading-ends.ts';
import type { Bond, PlacedLine } from './lines.ts';

/** A line is full where what begins the next one would not have fitted; by so many ems a box may be narrower than what is set. */
const SLACK = 0.25;
/** Programs keep more than they say together around figures and brackets. */
const SLACK_OF_FIGURES = 1.2;
/** A paragraph begins so many ems in. */
const INDENT = 1;
/** Another size, or a space between lines so many times the usual one, is another paragraph. */
const SAME_SIZE = 0.08;
const WIDE_SPACE = 1.6;
/** A sentence or a remark ends: 稳定。” but not “双代”, which a note mark or a word goes on with. */
const ENDS = /(?:[。！？!?；;：:…][”’）)]*|[）)])$/u;
/** What begins a paragraph whatever stands before it: 一、 （一） 第一章 1. ——. */
const OPENS =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[部章节])/u;

/** How each line is bound to the one before, by where lines end and begin. */
export function weighBonds(lines: readonly PlacedLine[]): readonly Bond[] {
  const usual = usualSpace(lines);
  const bonds = lines.map((line, at) => bondOf(lines[at - 1], line, usual));
  if (areSetIn(lines, bonds)) return bonds.map((bond) => (bond === 'unsure' ? 'joined' : bond));
  const settled = settleBySpread(lines, settleBySpaces(lines, bonds, usual));
  return settleHeadingEnds(lines, settleBehindHanging(lines, settled));
}

function bondOf(before: PlacedLine | undefined, line: PlacedLine, usual: number): Bond {
  if (before === undefined) return 'apart';
  const hasOtherSize = Math.abs(before.size - line.size) > SAME_SIZE * before.size;
  const isSpaced = (spaceAbove(before, line) ?? 0) > WIDE_SPACE * usual;
  const isTable = before.text.includes('\t') || line.text.includes('\t');
  if (fits(before, line, roomOf(before)) || isIndented(line) || hasOtherSize || isSpaced || isTable)
    return 'apart';
  if (!ENDS.test(before.text)) return 'joined';
  return OPENS.test(line.text) ? 'apart' : 'unsure';
}

/** Whether what begins a line would have fitted into the one before. */
function fits(before: PlacedLine, line: PlacedLine, room: number): boolean {
  const slack = /^\p{Script=Han}/u.test(line.text) ? SLACK : SLACK_OF_FIGURES;
  return room >= line.head + slack * before.size;
}

function roomOf({ column, right }: PlacedLine): number {
  return column.right - right;
}

/** Words in Latin letters and figures are not spread. */
const UNSPREAD = /[\p{Script=Latin}\d\p{ASCII}]/gu;

/** What a justified line would leave free if it were not spread. */
function roomWithin({ text, spread, size }: PlacedLine, usual: number): number {
  return Math.max(0, spread - usual * size) * (text.replace(UNSPREAD, '').length - 1);
}

/** By so many ems what would have fitted may be wider than the room that was left. */
const TIGHT = 0.3;

/** True where what begins a line would just have fitted into the one before. */
export function isTight(before: PlacedLine, line: PlacedLine): boolean {
  return roomOf(before) - line.head > -TIGHT * line.size;
}

function isIndented({ left, column, size }: PlacedLine): boolean {
  return left - column.left > INDENT * size;
}

/** So many of a file's paragraphs are set in, or have a space above, where all are. */
const MOST = 0.6;
const FEWEST = 8;
/** A space above a paragraph is so many times the usual one; nearly no line that goes on has it. */
const SPACE = 1.12;
const NEARLY_NONE = 0.05;

/** Where paragraphs have a space above, it tells for each line whether it begins one. */
function settleBySpaces(
  lines: readonly PlacedLine[],
  bonds: readonly Bond[],
  usual: number,
): readonly Bond[] {
  const spaces = lines.map((line, at) => {
    const before = lines[at - 1];
    return before === undefined ? undefined : spaceAbove(before, line);
  });
  const isWide = (at: number): boolean => (spaces[at] ?? 0) > SPACE * usual;
  const [begun, going] = (['apart', 'joined'] as const).map((bond) => {
    const own = [...lines.keys()].filter((at) => bonds[at] === bond && spaces[at] !== undefined);
    return { count: own.length, wide: own.filter(isWide).length };
  });
  if (begun === undefined || going === undefined || begun.count < FEWEST) return bonds;
  if (begun.wide < MOST * begun.count || going.wide > NEARLY_NONE * going.count) return bonds;
  return bonds.map((bond, at) => {
    if (bond !== 'unsure' || spaces[at] === undefined) return bond;
    return isWide(at) ? 'apart' : 'joined';
  });
}

/** A paragraph's end inside a line, whose break was lost. */
const INSIDE = /\S\u3000{2,}(?=\S)/gu;

/** Where every paragraph is set in a line that is not goes on with the one before. Most that begin inside a line are not. */
function areSetIn(lines: readonly PlacedLine[], bonds: readonly Bond[]): boolean {
  const begun = lines.filter((_, at) => bonds[at] === 'apart');
  const setIn = begun.filter(isIndented).length;
  return begun.length >= FEWEST && setIn >= MOST * (begun.length + countInside(lines));
}

function countInside(lines: readonly PlacedLine[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(INSIDE)?.length ?? 0), 0);
}

/** By so many ems a line's last mark hangs over the edge of its column; what is behind less of one is full. */
const OVERHANG = 0.5;
const FEWEST_SET_IN = 2;
const NEARLY_ALL = 0.9;

function hangsOver(line: PlacedLine | undefined): boolean {
  return line !== undefined && roomOf(line) < -OVERHANG * line.size;
}

/**
 * Where paragraphs end in blanks inside lines, programs leave out the blanks that would begin a line, but for those behind a
 * mark that hangs over: where nothing else is set in, a line behind one that is not goes on.
 */
function settleBehindHanging(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Bond[] {
  const before = lines.flatMap((line, at) => {
    const last = lines[at - 1];
    const isFull = last !== undefined && roomOf(last) < last.size;
    return bonds[at] === 'apart' && isIndented(line) && isFull ? [last] : [];
  });
  if (countInside(lines) < FEWEST) return bonds;
  if (before.length < FEWEST_SET_IN || before.filter(hangsOver).length < NEARLY_ALL * before.length)
    return bonds;
  return bonds.map((bond, at) => (bond === 'unsure' && hangsOver(lines[at - 1]) ? 'joined' : bond));
}

/** A numbered heading, which ends without a mark. */
const HEADING =
  /(?:^|\u3000)(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\u3000，。；：！？]*$/u;

/** Programs spread a justified line before a soft return, or before blanks that they hide: what follows would have fitted. */
function settleBySpread(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Bond[] {
  const usual = usualSpread(lines);
  return bonds.map((bond, at) => {
    const [before, line] = [lines[at - 1], lines[at]];
    if (bond === 'apart' || before === undefined || line === undefined) return bond;
    if (bond === 'joined' && !HEADING.test(before.text)) return bond;
    return fits(before, line, roomOf(before) + roomWithin(before, usual)) ? 'apart' : bond;
  });
}

/** The distance of a line from the one above it, of one column of a page. */
function spaceAbove(before: PlacedLine, line: PlacedLine): number | undefined {
  const isBelow = before.page === line.page && before.baseline > line.baseline;
  return isBelow ? before.baseline - line.baseline : undefined;
}

function usualSpace(lines: readonly PlacedLine[]): number {
  const spaces = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    return before === undefined ? [] : (spaceAbove(before, line) ?? []);
  });
  spaces.sort((a, b) => a - b);
  return spaces[(spaces.length - 1) >> 1] ?? 0;
}

/** A line that leaves so many ems free was not spread. */
const FREE = 2;
/** In fewer lines of a file its usual space between characters is not seen. */
const FEW = 3;

function usualSpread(lines: readonly PlacedLine[]): number {
  const free = lines.filter((line) => ENDS.test(line.text) && roomOf(line) > FREE * line.size);
  const spreads = free.map(({ spread, size }) => spread / size).sort((a, b) => a - b);
  return spreads.length < FEW ? 0 : (spreads[spreads.length >> 1] ?? 0);
}
