/**
 * Characters that turn the direction of what stands around them: letters that are read from right to left, marks, and controls
 * (Unicode Standard Annex 9).
 */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const FIRST_STRONG = '\u2068';
/** What ends an isolate, and what ends an embedding or an override. */
const ENDS = { isolate: '\u2069', embedding: '\u202c' } as const;

/**
 * `text` to be put inside a sentence of ours, so that it turns no word beside it: a control that it leaves open is closed, one that
 * closes nothing goes, and each line stands isolated. Text without such characters comes back as it is.
 */
export function isolate(text: string): string {
  if (!TURNING.test(text)) return text;
  return text.split('\n').map(isolateLine).join('\n');
}

function isolateLine(line: string): string {
  if (!TURNING.test(line)) return line;
  const open: string[] = [];
  let closed = '';
  for (const character of line) {
    const isEnd = character === ENDS.isolate || character === ENDS.embedding;
    if (isEnd && open.at(-1) !== character) continue;
    if (isEnd) open.pop();
    else if (/[\u2066-\u2068]/u.test(character)) open.push(ENDS.isolate);
    else if (/[\u202a\u202b\u202d\u202e]/u.test(character)) open.push(ENDS.embedding);
    closed += character;
  }
  return `${FIRST_STRONG}${closed}${open.toReversed().join('')}${ENDS.isolate}`;
}

/** `text` without the controls of direction: where nothing may stand that is not seen, as in the name of a file. */
export function dropDirections(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
