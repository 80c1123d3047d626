import type { PageBox } from '../../../../../shared/model/recognition.ts';
import type { PdfCharacter } from '../pdf/pdfium.ts';
import { mendLine } from './mend.ts';
import type { Recognised, RecognisedLine, SeenSymbol, Word } from './tesseract.ts';

/** A picture of a page, in its points and in those that characters are placed in (72 an inch). */
export type Raster = { readonly width: number; readonly height: number; readonly dpi: number };

/** A gap of so many ems parts two pieces of a line. */
const PARTS = 2;
/** What is inked of a line is less high than its em. */
const INK = 0.92;
/** Lines whose ink is as high as most lines' by this factor are of their size: 一二三 is less high than 政府. */
const SAME_SIZE = 1.25;
/** Ems of a piece that is long enough to measure an em by. */
const LONG = 12;
const HALF = /^[\p{ASCII}]$/u;
const CLOSING = /^[，。、；：！？”’）》〉」』】]$/u;
const OPENING = /^[“‘（《〈「『【]$/u;

/**
 * The characters of a recognised page where a printer would have set them. The recogniser knows where a line begins and
 * ends, and hardly where its characters stand: they are laid out by their widths between those two.
 */
export function placeCharacters(page: Recognised, raster: Raster): readonly PdfCharacter[] {
  const pieces = page.lines.flatMap((line) => splitLine(line));
  const usual = measure(pieces);
  return pieces.flatMap((piece) => placePiece(piece, usual, page.angle, raster));
}

type Piece = Omit<RecognisedLine, 'words'> & { readonly cells: readonly Cell[] };
/** A character with its width in ems. */
type Cell = SeenSymbol & { readonly em: number };

function splitLine({ words, ...line }: RecognisedLine): readonly Piece[] {
  const em = (line.bottom - line.top) / INK;
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    if (last === undefined || word.left - last.right > PARTS * em) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  return groups.map((group, at) => ({
    ...line,
    left: at === 0 ? line.left : (group[0]?.left ?? line.left),
    right: at === groups.length - 1 ? line.right : (group.at(-1)?.right ?? line.right),
    cells: toCells(group),
  }));
}

const LETTER = /^\p{Script=Latin}$/u;

/** Words in Latin letters are a blank apart; the blanks that the recogniser puts between Han are no one's. */
function toCells(words: readonly Word[]): readonly Cell[] {
  const symbols = words.flatMap(({ symbols: own }, at) => {
    const [before, first] = [words[at - 1]?.symbols.at(-1), own[0]];
    const isApart = LETTER.test(before?.text ?? '') && LETTER.test(first?.text ?? '');
    return isApart ? [{ text: ' ', confidence: 100 }, ...own] : own;
  });
  return mendLine(symbols).map((symbol) => ({ ...symbol, em: HALF.test(symbol.text) ? 0.5 : 1 }));
}

type Usual = { readonly em: number; readonly ink: number };

function measure(pieces: readonly Piece[]): Usual {
  const long = pieces.filter(({ cells }) => emsOf(cells) >= LONG);
  const known = long.length > 0 ? long : pieces;
  const ink = medianOf(known.map(({ top, bottom }) => bottom - top));
  const em = medianOf(long.map(({ left, right, cells }) => (right - left) / inkedEms(cells)));
  return { ink, em: em === 0 ? ink / INK : em };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function emsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { em }) => sum + em, 0);
}

/** Marks at the ends of a line are inked in half of their em. */
function inkedEms(cells: readonly Cell[]): number {
  return emsOf(cells) - blankBefore(cells[0]) - blankBehind(cells.at(-1));
}

function blankBefore(cell: Cell | undefined): number {
  return OPENING.test(cell?.text ?? '') ? 0.5 : 0;
}

function blankBehind(cell: Cell | undefined): number {
  return CLOSING.test(cell?.text ?? '') ? 0.5 : 0;
}

function placePiece(piece: Piece, usual: Usual, angle: number, raster: Raster): readonly PdfCharacter[] {
  const { left, right, top, bottom, cells } = piece;
  const scale = (bottom - top) / usual.ink;
  const isUsual = scale < SAME_SIZE && scale > 1 / SAME_SIZE;
  const size = isUsual ? usual.em : usual.em * scale;
  const pitch = (right - left) / Math.max(inkedEms(cells), 0.5);
  const points = 72 / raster.dpi;
  let x = left - blankBefore(cells[0]) * pitch;
  return cells.map(({ text, em, confidence }) => {
    const from = x;
    x += em * pitch;
    return {
      text,
      left: from * points,
      right: x * points,
      baseline: (raster.height - bottom) * points,
      size: size * points,
      seen: { confidence, box: boxOf({ left: from, right: x, top, bottom }, angle, raster) },
    };
  });
}

/** Where a rectangle of the straightened picture lies in the picture as it was. */
function boxOf(box: PageBox, angle: number, { width, height }: Raster): PageBox {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [(box.left + box.right) / 2 - width / 2, (box.top + box.bottom) / 2 - height / 2];
  // Turned back, against the clock; y grows downwards.
  const [dx, dy] = [x * cos + y * sin - x, y * cos - x * sin - y];
  return {
    left: (box.left + dx) / width,
    right: (box.right + dx) / width,
    top: (box.top + dy) / height,
    bottom: (box.bottom + dy) / height,
  };
}
