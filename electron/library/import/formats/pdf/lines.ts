import { groupBy } from '../../../../../shared/base/group-by.ts';
import { FULL_WIDTH_BLANK, type PdfCharacter, type PdfPage } from './pdfium.ts';

/** Words that stand side by side on one line, in points; y grows upwards. */
export type PdfLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
  /** Width of what stands at its start and may not be parted: a figure, an opening mark and a character, a character and a comma. */
  readonly head: number;
  /** Its right end without closing marks, which may hang over the edge of a column. */
  readonly body: number;
  /** Its characters that were recognised in a picture, by where they begin in `text`. */
  readonly seen: readonly SeenCharacter[];
};

export type SeenCharacter = NonNullable<PdfCharacter['seen']> & {
  readonly start: number;
  readonly end: number;
};

/** A line that is known to stand in the left or the right column, or over the whole page. `page` counts from 0. */
export type SidedLine = PdfLine & { readonly page: number; readonly side: Side };
type Side = 'whole' | 'left' | 'right';

/** A line with the edges of its column. */
export type PlacedLine = SidedLine & { readonly column: { readonly left: number; readonly right: number } };

/** Characters belong to one line whose baselines are closer than this share of their size: footnote marks are raised by a third. */
const SAME_LINE = 0.45;
/** A gap of so many ems parts two pieces of a line: cells of a table, or columns. */
const PARTS = 2;
/** Of a word's own blanks; less is the space of a justified line. */
const BLANK = 0.25;
/** A gutter between columns is at least so many ems wide, lies in the middle of the page, and is crossed by few lines. */
const GUTTER = 1.2;
const MIDDLE = [0.3, 0.7] as const;
const CROSSING = 0.25;
const FEWEST_BESIDE = 4;
const STEP = 2;

/** The lines of all pages in the order of reading: of two columns the left one first, what runs over both parts them. */
export function readLines(pages: readonly PdfPage[]): readonly SidedLine[] {
  const pieces = pages.map((page) => gatherPieces(page.characters));
  const gutters = findGutters(pieces, pages);
  return pieces.flatMap((each, page) =>
    splitBands(each, gutters[page]).flatMap((band) => placeLines(band, page)),
  );
}

/** The lines with the edges of their columns; running heads, which have edges of their own, are to be gone. */
export function placeInColumns(lines: readonly SidedLine[]): readonly PlacedLine[] {
  const columns = new Map(SIDES.map((side) => [side, columnOf(lines.filter((line) => line.side === side))]));
  return lines.map((line) => ({ ...line, column: columns.get(line.side) ?? line }));
}

const SIDES: readonly Side[] = ['whole', 'left', 'right'];

/** Where the lines of a column begin and end on most pages; of two pages one may have short or indented lines alone. */
function columnOf(lines: readonly SidedLine[]): PlacedLine['column'] {
  const byPage = [...groupBy(lines, ({ page }) => page).values()];
  const lefts = byPage.map((page) => Math.min(...page.map(({ left }) => left)));
  const rights = byPage.map((page) => Math.max(...page.map(({ body }) => body)));
  return { left: -medianOf(lefts.map((left) => -left)), right: medianOf(rights) };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Runs of characters in the file's order that stand on one baseline without a wide gap. */
function gatherPieces(characters: readonly PdfCharacter[]): readonly PdfLine[] {
  const rows: PdfCharacter[][] = [];
  for (const character of characters) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && follows(last, character)) row.push(character);
    else rows.push([character]);
  }
  return rows.flatMap((row) => {
    const words = trimBlanks(row);
    return words.length === 0 ? [] : [writeLine(words)];
  });
}

/** Full-width blanks at the ends of a line are its indent, or nothing. */
function trimBlanks(row: readonly PdfCharacter[]): readonly PdfCharacter[] {
  const isWord = ({ text }: PdfCharacter): boolean => text !== FULL_WIDTH_BLANK;
  return row.slice(row.findIndex(isWord), row.findLastIndex(isWord) + 1);
}

function follows(last: PdfCharacter, next: PdfCharacter): boolean {
  const em = Math.max(last.size, next.size);
  const isLevel = Math.abs(last.baseline - next.baseline) < SAME_LINE * em;
  return isLevel && next.left > last.left - 0.2 * em && next.left - last.right < PARTS * em;
}

function writeLine(row: readonly PdfCharacter[]): PdfLine {
  let text = '';
  const seen: SeenCharacter[] = [];
  row.forEach((character, at) => {
    const last = row[at - 1];
    if (last !== undefined && isBlankBetween(last, character)) text += ' ';
    const start = text.length;
    text += character.text;
    if (character.seen !== undefined) seen.push({ ...character.seen, start, end: text.length });
  });
  const sizes = row.map(({ size }) => size).sort((a, b) => a - b);
  const baselines = row.map(({ baseline }) => baseline).sort((a, b) => a - b);
  const middle = row.length >> 1;
  return {
    ...{ text, seen },
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    baseline: baselines[middle] ?? 0,
    size: sizes[middle] ?? 0,
    head: headOf(row),
    body: Math.max(...row.filter(({ text }) => !HANGING.test(text)).map(({ right }) => right), 0),
  };
}

const OPENING = '“‘（(《〈「『【〔〖［\\[';
const CLOSING = '，。、；：！？,.;:!?”’）)》〉」』】〕〗］\\]%‰…—–·\\-';
const FIGURE = '\\p{Script=Latin}\\d.,%‰％:/+\\-—–~～';
/** 3+2”〔32〕“3+4”、 stays on one line, and so does 护”[22]，. */
const HEAD = new RegExp(
  `^[${OPENING}]*(?:[${FIGURE}][${FIGURE}${CLOSING}]*|.[${CLOSING}]*)` +
    `(?:(?<=[”’）)\\]］〕])[${OPENING}]*[${FIGURE}][${FIGURE}${CLOSING}]*)*`,
  'u',
);

const HANGING = /^[，。、；：！？,.;:!?”’）)》〉」』】…]$/u;

function headOf(row: readonly PdfCharacter[]): number {
  const words = row.map(({ text }) => text).join('');
  const length = Array.from(HEAD.exec(words)?.[0] ?? '').length;
  const [first, last] = [row[0], row[Math.max(length, 1) - 1]];
  return first === undefined || last === undefined ? 0 : last.right - first.left;
}

/** Only words in Latin letters are parted by blanks; between a digit and a Han character PDFs print one that no one wrote. */
function isBlankBetween(last: PdfCharacter, next: PdfCharacter): boolean {
  const isWide = next.left - last.right > BLANK * Math.max(last.size, next.size);
  return isWide && /[\p{Script=Latin}\d]/u.test(last.text) && /[\p{Script=Latin}\d]/u.test(next.text);
}

/** Of each page, or undefined. Where most pages have one at the same place, a page with fewer full lines has it too. */
function findGutters(
  pieces: readonly (readonly PdfLine[])[],
  pages: readonly PdfPage[],
): readonly (number | undefined)[] {
  const own = pieces.map((each, page) => findGutter(each, pages[page]?.width ?? 0));
  const known = own.filter((gutter) => gutter !== undefined);
  if (known.length <= pages.length / 2) return own;
  const usual = medianOf(known);
  return own.map((gutter, page) => gutter ?? (isParted(pieces[page] ?? [], usual) ? usual : undefined));
}

/** Few lines run over the strip at `x`, of those on its sides; the last page may fill its left column alone. */
function isParted(pieces: readonly PdfLine[], x: number): boolean {
  const left = pieces.filter((piece) => piece.right < x);
  const crossing = pieces.filter((piece) => overlaps(piece, x)).length;
  return left.length >= FEWEST_BESIDE && crossing <= CROSSING * left.length;
}

/** The middle of the empty strip that parts a page in two columns, or undefined. */
function findGutter(pieces: readonly PdfLine[], width: number): number | undefined {
  const [from, to] = [MIDDLE[0] * width, MIDDLE[1] * width];
  let best: { readonly x: number; readonly crossing: number } | undefined;
  for (let x = from; x <= to; x += STEP) {
    const crossing = pieces.filter((piece) => overlaps(piece, x)).length;
    if (best === undefined || crossing < best.crossing) best = { x, crossing };
  }
  if (best === undefined) return undefined;
  const { x } = best;
  const [left, right] = besideEachOther(
    pieces.filter((piece) => piece.right < x),
    pieces.filter((piece) => piece.left > x),
  );
  const beside = Math.min(left.length, right.length);
  if (beside < FEWEST_BESIDE || !areSideBySide(left, right)) return undefined;
  const heights = [...left, ...right].map(({ baseline }) => baseline);
  const [bottom, top] = [Math.min(...heights), Math.max(...heights)];
  const among = pieces.filter(({ baseline }) => baseline >= bottom && baseline <= top);
  return among.filter((piece) => overlaps(piece, x)).length <= CROSSING * beside ? x : undefined;
}

/** Those at heights where both sides have lines: a title or a foreword over the whole page stands above its columns. */
function besideEachOther(
  left: readonly PdfLine[],
  right: readonly PdfLine[],
): readonly [readonly PdfLine[], readonly PdfLine[]] {
  const topOf = (side: readonly PdfLine[]): number => Math.max(...side.map(({ baseline }) => baseline));
  const top = Math.min(topOf(left), topOf(right)) + SAME_LINE * (left[0]?.size ?? 0);
  const isBelow = ({ baseline }: PdfLine): boolean => baseline <= top;
  return [left.filter(isBelow), right.filter(isBelow)];
}

function overlaps({ left, right, size }: PdfLine, x: number): boolean {
  return left - (GUTTER / 2) * size < x && right + (GUTTER / 2) * size > x;
}

/** Columns are read down, a table across: the lines of columns end at many places of the right edge alike. */
function areSideBySide(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  return [left, right].every((side) => {
    const widest = Math.max(...side.map((line) => line.right - line.left));
    return side.filter((line) => line.right - line.left > 0.8 * widest).length >= side.length / 2;
  });
}

type Band = { readonly pieces: readonly PdfLine[]; readonly side: Side };

/** What is read in one go, from the top: a full-width stretch, a left column, a right column. */
function splitBands(pieces: readonly PdfLine[], gutter: number | undefined): readonly Band[] {
  const sorted = [...pieces].sort((a, b) => b.baseline - a.baseline);
  if (gutter === undefined) return [{ pieces: sorted, side: 'whole' }];
  const bands: Band[] = [];
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []];
  const close = (): void => {
    if (left.length > 0) bands.push({ pieces: left, side: 'left' });
    if (right.length > 0) bands.push({ pieces: right, side: 'right' });
    [left, right] = [[], []];
  };
  for (const piece of sorted) {
    if (piece.right < gutter) left.push(piece);
    else if (piece.left > gutter) right.push(piece);
    else {
      close();
      bands.push({ pieces: [piece], side: 'whole' });
    }
  }
  close();
  return bands;
}

/** Pieces of one baseline are one line, cells apart by a tab. */
function placeLines({ pieces, side }: Band, page: number): readonly SidedLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.baseline - piece.baseline) < SAME_LINE * piece.size)
      lines[lines.length - 1] = joinPieces(last, piece);
    else lines.push(piece);
  }
  return lines.map((line) => ({ ...line, page, side }));
}

function joinPieces(a: PdfLine, b: PdfLine): PdfLine {
  const [first, second] = a.left <= b.left ? [a, b] : [b, a];
  const isApart = second.left - first.right > PARTS * Math.min(a.size, b.size);
  const words = isApart ? '\t' : '';
  const size = first.text.length >= second.text.length ? first.size : second.size;
  const by = first.text.length + words.length;
  const moved = second.seen.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
  return {
    text: `${first.text}${words}${second.text}`,
    seen: [...first.seen, ...moved],
    left: first.left,
    right: Math.max(first.right, second.right),
    baseline: first.text.length >= second.text.length ? first.baseline : second.baseline,
    size,
    head: first.head,
    body: Math.max(a.body, b.body),
  };
}
