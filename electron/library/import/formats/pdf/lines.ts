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
  /** Between most of its neighbouring Han characters: a line that is set justified is spread to fill its column. */
  readonly spread: number;
  /** Its characters that were recognised in a picture, by where they begin in `text`. */
  readonly seen: readonly SeenCharacter[];
};

export type SeenCharacter = NonNullable<PdfCharacter['seen']> & {
  readonly start: number;
  readonly end: number;
};

/** A line that is known to stand in a column, counted from the left, or over the whole page. `page` counts from 0. */
export type SidedLine = PdfLine & { readonly page: number; readonly side: Side };
type Side = 'whole' | number;

/** A line with the edges of its column. */
export type PlacedLine = SidedLine & { readonly column: { readonly left: number; readonly right: number } };

/** Whether a line goes on with the one before: `unsure` where it does by its place, though a sentence ended there. */
export type Bond = 'apart' | 'joined' | 'unsure';

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

/** The lines of all pages in the order of reading: of columns the left one first, what runs over them parts them. */
export function readLines(pages: readonly PdfPage[]): readonly SidedLine[] {
  const pieces = pages.map((page) => gatherPieces(page.characters));
  const gutters = findGutters(pieces, pages);
  return pieces.flatMap((each, page) =>
    splitBands(each, gutters[page] ?? []).flatMap((band) => placeLines(band, page)),
  );
}

/** The lines with the edges of their columns; running heads, which have edges of their own, are to be gone. */
export function placeInColumns(lines: readonly SidedLine[]): readonly PlacedLine[] {
  const bySide = groupBy(lines, ({ side }) => side);
  const columns = new Map(Array.from(bySide, ([side, own]) => [side, columnOf(own)]));
  const [ends, starts] = [findNarrowed(lines, endsLike), findNarrowed(lines, standsLike)];
  return lines.map((line) => {
    const column = columns.get(line.side) ?? line;
    const [right, left] = [ends.get(line)?.body, starts.get(line)?.left];
    return { ...line, column: { left: left ?? column.left, right: right ?? column.right } };
  });
}

/** So many lines of prose that end at one place, by so many ems, have a picture or a frame beside them. */
const FEWEST_NARROWED = 6;
const SAME_EDGE = 0.3;
const NARROWEST = 8;

/** For lines that stand beside a picture one of them that has their edges. */
function findNarrowed(
  lines: readonly SidedLine[],
  isLike: (last: SidedLine, line: SidedLine) => boolean,
): ReadonlyMap<SidedLine, SidedLine> {
  const runs: SidedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && isLike(last, line)) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  const prose = runs.filter((run) => {
    const withSigns = run.filter(({ text }) => /[，。、；：]/u.test(text));
    return run.length >= FEWEST_NARROWED && withSigns.length >= run.length / 2;
  });
  return new Map(
    prose.flatMap((run) => {
      const usual = run[run.length >> 1];
      return usual === undefined ? [] : run.map((line) => [line, usual] as const);
    }),
  );
}

/** Lines that begin alike tell of a picture only where they end alike too: short paragraphs may all be set in. */
function standsLike(last: SidedLine, line: SidedLine): boolean {
  return endsLike(last, line) && Math.abs(last.left - line.left) < SAME_EDGE * line.size;
}

function endsLike(last: SidedLine, line: SidedLine): boolean {
  const isBelow = last.page === line.page && last.side === line.side && line.baseline < last.baseline;
  const isWide = line.right - line.left > NARROWEST * line.size;
  return isBelow && isWide && Math.abs(last.body - line.body) < SAME_EDGE * line.size;
}

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
    spread: spreadOf(row),
  };
}

/** Beside figures and marks programs leave spaces of their own. A picture's characters have no exact edges. */
function spreadOf(row: readonly PdfCharacter[]): number {
  const isHan = ({ text, seen }: PdfCharacter): boolean =>
    seen === undefined && /^\p{Script=Han}$/u.test(text);
  const spaces = row.flatMap((character, at) => {
    const last = row[at - 1];
    return last !== undefined && isHan(last) && isHan(character) ? [character.left - last.right] : [];
  });
  return medianOf(spaces);
}

const OPENING = '“‘（(《〈「『【〔〖［\\[';
const CLOSING = '，。、；：！？,.;:!?”’）)》〉」』】〕〗］\\]%‰…—–·\\-';
const FIGURE = '\\p{Script=Latin}\\d.,%‰％:/+\\-—–~～';
/** 3+2”〔32〕“3+4”、 stays on one line, and so does 护”[22]，. */
export const HEAD = new RegExp(
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

/** Of each page, from the left. Where most pages have one at the same place, a page with fewer full lines has it too. */
function findGutters(
  pieces: readonly (readonly PdfLine[])[],
  pages: readonly PdfPage[],
): readonly (readonly number[])[] {
  const own = pieces.map((each, page) => findOwnGutters(each, 0, pages[page]?.width ?? 0));
  const known = own.filter((gutters) => gutters.length > 0);
  if (known.length <= pages.length / 2) return own;
  const count = medianOf(known.map((gutters) => gutters.length));
  const alike = known.filter((gutters) => gutters.length === count);
  const usual = Array.from({ length: count }, (_, at) => medianOf(alike.map((gutters) => gutters[at] ?? 0)));
  return own.map((gutters, page) => addUsual(gutters, usual, pieces[page] ?? []));
}

function addUsual(
  own: readonly number[],
  usual: readonly number[],
  pieces: readonly PdfLine[],
): readonly number[] {
  if (own.length >= usual.length) return own;
  const near = (usual[0] ?? 0) / 4;
  const isNew = (x: number): boolean => own.every((gutter) => Math.abs(gutter - x) > near);
  return [...own, ...usual.filter((x) => isNew(x) && isParted(pieces, x))].sort((a, b) => a - b);
}

/** A column is no narrower than this share of the others beside it: what is parted less evenly is a table. */
const EVEN = 0.7;
/** Newspapers have more columns; their pages hold more than one text. */
const MOST_GUTTERS = 3;

/** The gutters between two places of a page: the clearest, and those that part its sides as evenly once more. */
function findOwnGutters(pieces: readonly PdfLine[], from: number, to: number): readonly number[] {
  const first = findGutter(pieces, from, to);
  if (first === undefined) return [];
  const inLeft = pieces.filter(({ right }) => right < first);
  const inRight = pieces.filter(({ left }) => left > first);
  const all = [...findOwnGutters(inLeft, from, first), first, ...findOwnGutters(inRight, first, to)];
  return all.length <= MOST_GUTTERS && areEven(pieces, all) ? all : [first];
}

function areEven(pieces: readonly PdfLine[], gutters: readonly number[]): boolean {
  if (gutters.length === 1) return true;
  const inside = groupBy(
    pieces.filter((piece) => !isOver(piece, gutters)),
    (piece) => columnAt(piece, gutters),
  );
  const widths = Array.from(inside.values(), (column) =>
    Math.max(...column.map(({ left, right }) => right - left)),
  );
  return Math.min(...widths) >= EVEN * Math.max(...widths);
}

const isOver = ({ left, right }: PdfLine, gutters: readonly number[]): boolean =>
  gutters.some((gutter) => left <= gutter && right >= gutter);

const columnAt = ({ left }: PdfLine, gutters: readonly number[]): number =>
  gutters.filter((gutter) => left > gutter).length;

/** Few lines run over the strip at `x`, of those on its sides; the last page may fill its left column alone. */
function isParted(pieces: readonly PdfLine[], x: number): boolean {
  const left = pieces.filter((piece) => piece.right < x);
  const crossing = pieces.filter((piece) => overlaps(piece, x)).length;
  return left.length >= FEWEST_BESIDE && crossing <= CROSSING * left.length;
}

/** The middle of the empty strip that parts what stands between two places in two, or undefined. */
function findGutter(pieces: readonly PdfLine[], from: number, to: number): number | undefined {
  const [first, last] = MIDDLE.map((share) => from + share * (to - from));
  let best: { readonly x: number; readonly crossing: number } | undefined;
  for (let x = first ?? from; x <= (last ?? to); x += STEP) {
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

/** What is read in one go, from the top: a full-width stretch, or one column after the other with the captions among them. */
function splitBands(pieces: readonly PdfLine[], gutters: readonly number[]): readonly Band[] {
  const sorted = [...pieces].sort((a, b) => b.baseline - a.baseline);
  if (gutters.length === 0) return [{ pieces: sorted, side: 'whole' }];
  const bands: Band[] = [];
  let [columns, captions]: [PdfLine[][], PdfLine[]] = [[], []];
  const close = (): void => {
    for (const [side, column] of columns.entries())
      if (column.length > 0) bands.push({ pieces: column, side });
    if (captions.length > 0) bands.push({ pieces: captions, side: 'whole' });
    [columns, captions] = [gutters.concat(0).map(() => []), []];
  };
  close();
  for (const piece of sorted) {
    if (!isOver(piece, gutters)) columns[columnAt(piece, gutters)]?.push(piece);
    else if (isCaption(piece, sorted, gutters)) captions.push(piece);
    else {
      close();
      bands.push({ pieces: [piece], side: 'whole' });
    }
  }
  close();
  return bands;
}

/** What stands over a gutter between lines of the columns belongs to a picture there; a title has its height for itself. */
function isCaption(piece: PdfLine, all: readonly PdfLine[], gutters: readonly number[]): boolean {
  return all.some(
    (each) =>
      !isOver(each, gutters) && Math.abs(each.baseline - piece.baseline) < Math.max(each.size, piece.size),
  );
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
    spread: first.text.length >= second.text.length ? first.spread : second.spread,
  };
}
