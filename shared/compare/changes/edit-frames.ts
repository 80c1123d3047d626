import type { Row, RowSpan } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { isIdeograph } from '../../text/plain/ideograph.ts';

/**
 * Wording that was edited, from the first edit to the last of a run of neighbouring ones, with how far it may be
 * widened on both sides alike: the same words stand on both sides before it and behind it.
 */
export type EditFrame = {
  readonly left: Span;
  readonly right: Span;
  /** How many characters of the same words stand before the edit up to a mark, at most `MOST_WIDENED`. */
  readonly ahead: number;
  readonly behind: number;
  /** True where unchanged text, of whatever kind, stands right before it and behind it. */
  readonly isBetween: boolean;
};

/** Longest edit on either side; what is longer is a sentence written anew, not a phrase exchanged. */
const LONGEST_EDIT = 14;
const MOST_WIDENED = 9;
/** Edits in one phrase: 以[甲]同志为[总书记]的 has two. */
const MOST_EDITS = 3;

const PHRASE_CHARACTER = /[\p{Script=Han}“”]/u;

/** All frames of a row, those of fewer edits first for each first edit, in reading order. */
export function listEditFrames(text: string, { spans }: Row): readonly EditFrame[] {
  const frames: EditFrame[] = [];
  for (let first = 0; first < spans.length; first++) {
    if (spans[first]?.kind === 'same' || (first > 0 && spans[first - 1]?.kind !== 'same')) continue;
    let edits = 0;
    for (let last = first; last < spans.length && edits < MOST_EDITS; last++) {
      const span = spans[last];
      if (span === undefined || !isWording(span)) break;
      if (span.kind === 'same') continue;
      if (last + 1 < spans.length && spans[last + 1]?.kind !== 'same') continue;
      edits += 1;
      const frame = readFrame(text, spans, first, last);
      if (frame !== null) frames.push(frame);
    }
  }
  return frames;
}

function isWording(span: RowSpan): boolean {
  return !('type' in span) || span.type === 'wording' || span.type === 'punctuation';
}

function readFrame(text: string, spans: readonly RowSpan[], first: number, last: number): EditFrame | null {
  const [before, after] = [spans[first - 1], spans[last + 1]];
  const left = cover(spans, first, last, 'left');
  const right = cover(spans, first, last, 'right');
  if (left === null || right === null) return null;
  if (Math.max(left.end - left.start, right.end - right.start) > LONGEST_EDIT) return null;
  const ahead = before?.kind === 'same' ? measureRun(text, before.left, -1) : 0;
  const behind = after?.kind === 'same' ? measureRun(text, after.left, 1) : 0;
  return { left, right, ahead, behind, isBetween: before?.kind === 'same' && after?.kind === 'same' };
}

/** What the spans from `first` to `last` cover on one side; where they have nothing there, the place between their neighbours. */
function cover(spans: readonly RowSpan[], first: number, last: number, side: 'left' | 'right'): Span | null {
  const place = spans[first - 1]?.[side]?.end ?? spans[last + 1]?.[side]?.start;
  let [start, end] = [place, place];
  for (let at = last; at >= first; at--) start = spans[at]?.[side]?.start ?? start;
  for (let at = first; at <= last; at++) end = spans[at]?.[side]?.end ?? end;
  return start === undefined || end === undefined ? null : { start, end };
}

/** Length of the run of Han characters at the end (`step` -1) or the start (1) of `span`. */
function measureRun(text: string, { start, end }: Span, step: 1 | -1): number {
  const most = Math.min(MOST_WIDENED, end - start);
  let length = 0;
  while (length < most) {
    const at = step === 1 ? start + length : end - 1 - length;
    if (!isIdeograph(text.charCodeAt(at)) && !PHRASE_CHARACTER.test(text.charAt(at))) break;
    length += 1;
  }
  return length;
}
