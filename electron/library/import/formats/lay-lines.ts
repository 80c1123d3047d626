/** A sign on a page: its left edge and its base line, from the upper left corner, in one unit with its size. */
export type PlacedSign = {
  readonly sign: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** Signs whose base lines are so near, by their size, stand on one line. */
const SAME_LINE = 0.5;
/** A gap wider than this, by the size, is a blank. */
const GAP = 0.6;
/** An indent of a paragraph is two signs wide, less what the layout squeezes. */
const INDENT = 1.5;

/**
 * Signs as lines from the top of the page down, each with the blanks of its indent: cleaning tells by them which lines
 * go on and which begin a paragraph. Columns side by side are read across. O(n log n).
 */
export function layLines(signs: readonly PlacedSign[]): readonly string[] {
  const lines = groupLines(signs.filter(({ sign }) => sign.trim() !== ''));
  const left = Math.min(...lines.filter((line) => line.length > 8).map((line) => line[0]?.x ?? Infinity));
  return lines.map((line) => indentOf(line, left) + writeLine(line));
}

function groupLines(signs: readonly PlacedSign[]): readonly (readonly PlacedSign[])[] {
  const lines: PlacedSign[][] = [];
  let base = -Infinity;
  for (const sign of [...signs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line !== undefined && sign.y - base <= sign.size * SAME_LINE) line.push(sign);
    else {
      lines.push([sign]);
      base = sign.y;
    }
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function indentOf(line: readonly PlacedSign[], left: number): string {
  const [first] = line;
  if (first === undefined || !Number.isFinite(left) || first.size === 0) return '';
  const blanks = (first.x - left) / first.size;
  return blanks < INDENT ? '' : '\u3000'.repeat(Math.min(40, Math.round(blanks)));
}

function writeLine(line: readonly PlacedSign[]): string {
  let words = '';
  let end = Infinity;
  for (const { sign, x, size } of line) {
    if (x - end > size * GAP) words += ' ';
    words += sign;
    end = x + size * (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1);
  }
  return words;
}
