import type { Span } from '../../model/span.ts';
import { alignWords } from '../plain/rough-anchors.ts';

/** Code units of a piece by which two texts are pinned to each other. */
const PIECE = 8;
/** A piece that stands more often tells no place. */
const OFTEN = 6;
/** Longest stretch that is set letter against letter, in code units: the work grows with its square. */
const STRETCH_LIMIT = 1200;

/** Of the letters of words between two pins at most this share may differ: where they are is sure, but not that they are they. */
const SHARE = 1 / 2;

/** Where a piece of the one text stands in the other. */
type Pin = { readonly before: number; readonly after: number; readonly size: number };

/** Where a stretch of the text before stands in the text after; null where it went, or is mostly other words. */
export type MapSpan = (span: Span) => Span | null;

/**
 * Maps stretches of a text to the same text as it was corrected, by order: what stands twice is told apart by what stands
 * before and behind it, however alike the two are. Pieces that stand as often in both texts are pinned to each other in
 * order, of the pins the longest run that goes forward in both is kept, and what lies between two pins is set letter
 * against letter. Cost: linear in both texts but for the sorting of the pins.
 */
export function createTextMap(before: string, after: string): MapSpan {
  const end: Pin = { before: before.length, after: after.length, size: 0 };
  const pins = [{ before: 0, after: 0, size: 0 }, ...keepForward(pinPieces(before, after)), end];
  return (span) => {
    const left = pins.findLast(({ before: at, size }) => at + size <= span.start) ?? pins[0];
    const right = pins.find(({ before: at }) => at >= span.end) ?? end;
    if (left === undefined) return null;
    const own = { start: left.before, end: right.before + right.size };
    const other = { start: left.after, end: right.after + right.size };
    if (own.end - own.start > STRETCH_LIMIT || other.end - other.start > STRETCH_LIMIT) return null;
    const words = { start: span.start - own.start, end: span.end - own.start };
    const [text, pattern] = [after.slice(other.start, other.end), before.slice(own.start, own.end)];
    return alignWords(text, pattern, words, other.start, SHARE);
  };
}

function pinPieces(before: string, after: string): readonly Pin[] {
  const [own, other] = [listPieces(before), listPieces(after)];
  const pins: Pin[] = [];
  for (const [piece, places] of own) {
    const there = other.get(piece);
    if (there?.length !== places.length || places.length > OFTEN) continue;
    for (const [index, at] of places.entries())
      pins.push({ before: at, after: there[index] ?? 0, size: PIECE });
  }
  return pins.sort((a, b) => a.before - b.before);
}

function listPieces(text: string): ReadonlyMap<string, number[]> {
  const pieces = new Map<string, number[]>();
  for (let at = 0; at + PIECE <= text.length; at++) {
    const piece = text.slice(at, at + PIECE);
    const places = pieces.get(piece);
    if (places === undefined) pieces.set(piece, [at]);
    else if (places.length <= OFTEN) places.push(at);
  }
  return pieces;
}

/** The longest run of pins that goes forward in the text after, too (patience sorting; Fredman, 1975). */
function keepForward(pins: readonly Pin[]): readonly Pin[] {
  const ends: number[] = [];
  const earlier: number[] = [];
  for (const [index, pin] of pins.entries()) {
    const at = findEnd(pins, ends, pin.after);
    earlier[index] = at === 0 ? -1 : (ends[at - 1] ?? -1);
    ends[at] = index;
  }
  const kept: Pin[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = earlier[at] ?? -1) {
    const pin = pins[at];
    if (pin !== undefined) kept.push(pin);
  }
  return kept.reverse();
}

/** The first run whose end lies at `after` or behind it; as many as there are where none does. */
function findEnd(pins: readonly Pin[], ends: readonly number[], after: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pins[ends[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
    else high = middle;
  }
  return low;
}
