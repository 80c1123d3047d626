/** Letters and strokes that a scanner takes a digit for: l234, 1O5, |2, 丨8. */
const LOOKALIKE = /[lIiOoSBZ|!丨]/u;
/** A run of letters of any length that a digit may stand behind, and what stands before the run. */
const LETTERS = /([A-Za-z|!丨]+)$/u;
/** Half a number before this one: 36.5 9亿, 5. 6万, 5,6万. An item's number (`5. 6万人参加`) opens its line. */
const GAP =
  /[\d〇○][.．·]?[ \u3000\u00a0]+[.．·]?[ \u3000\u00a0]*$|[\d][.．·][ \u3000\u00a0]*$|\d,$|\d[〇○零Ｏ]+$/u;
const ITEM_NUMBER = /(?:^|\n)[ \u3000\u00a0]*\d{1,2}[.．][ \u3000\u00a0]*$/u;
/** 达到5。6万: a stop between digits is either a sentence's or a point's. 第4。16个, 2.54。30个 and 2.3:1。15个 are sentences'. */
const STOPPED = /(?<![\d.:/第])\d{1,4}。$/u;
const LOOK_BACK = 16;

/** What is wrong with a number, as far as its neighbours tell: `broken` is half a number, `doubtful` may be one. */
export type Doubt = 'none' | 'doubtful' | 'broken';

/**
 * Whether the number that begins at `at` in `folded` (see `foldNumerals`) may be the rest of one that a scanner or a
 * typesetter broke: beside a letter that looks like a digit (l234.5, 1O5), behind a gap (36.5 9, 5. 6).
 */
export function findDoubt(folded: string, at: number): Doubt {
  const before = folded.slice(Math.max(0, at - LOOK_BACK), at);
  if (GAP.test(before)) return ITEM_NUMBER.test(before) && isAtLineStart(folded, at) ? 'none' : 'broken';
  const letters = LETTERS.exec(before)?.[1];
  if (letters !== undefined) return isLookalike(letters, before) ? 'broken' : 'none';
  return STOPPED.test(before) ? 'doubtful' : 'none';
}

/** `^` of a cut look-back is no line's start. */
function isAtLineStart(folded: string, at: number): boolean {
  return at <= LOOK_BACK || folded.slice(at - LOOK_BACK, at).includes('\n');
}

/** GDP5%, CPI1.9% are names before a number; one letter alone, one behind a digit, or only strokes and rings are none. */
function isLookalike(letters: string, before: string): boolean {
  const head = before.slice(0, before.length - letters.length);
  return (
    letters.length === 1 || /[\d.]$/u.test(head) || Array.from(letters).every((one) => LOOKALIKE.test(one))
  );
}
