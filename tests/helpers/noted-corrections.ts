import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { Anchor } from '../../shared/model/note.ts';
import type { Span } from '../../shared/model/span.ts';
import { pickBelow, seededRandom } from './random.ts';

/** A text with its notes, and the same text as it was corrected, with where the words of each note stand in it. */
export type CorrectedText = {
  readonly corrected: string;
  readonly notes: readonly { readonly anchor: Anchor; readonly expected: Span }[];
};

type Edit = { readonly at: number; readonly removed: number; readonly put: string };

/** Letters that corrections put in: such as reports are full of. */
const LETTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举科触';

/** Hangs `count` notes on seeded words of a text, and corrects it in `edits` seeded places, two letters each at most. */
export function correctNoted(text: string, seed: number, count: number, edits: number): CorrectedText {
  const random = seededRandom(seed);
  const spans: Span[] = [];
  while (spans.length < count) {
    const start = pickBelow(random, text.length - 40);
    const words = text.slice(start, start + 4 + pickBelow(random, 27));
    if (/^\S.*\S$/u.test(words) && /^[^\n]+$/u.test(words)) spans.push({ start, end: start + words.length });
  }
  const made = new Map<number, Edit>();
  while (made.size < edits) {
    const at = pickBelow(random, text.length);
    // Line breaks are the paragraphs', and a correction meets no other.
    if (/\s/u.test(text.slice(Math.max(0, at - 1), at + 3))) continue;
    if ([...made.keys()].some((other) => Math.abs(other - at) < 4)) continue;
    const letters = Array.from(
      { length: 1 + pickBelow(random, 2) },
      () => LETTERS[pickBelow(random, LETTERS.length)],
    ).join('');
    const kind = pickBelow(random, 3);
    const removed = kind === 0 ? letters.length : kind === 1 ? 0 : 1 + pickBelow(random, 2);
    made.set(at, { at, removed, put: kind === 2 ? '' : letters });
  }
  const ordered = [...made.values()].sort((a, b) => a.at - b.at);
  return {
    corrected: apply(text, ordered),
    notes: spans.map((span) => ({
      anchor: createAnchor(text, span),
      expected: { start: move(ordered, span.start), end: move(ordered, span.end) },
    })),
  };
}

function apply(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { at, removed, put } of edits) {
    parts.push(text.slice(from, at), put);
    from = at + removed;
  }
  return parts.join('') + text.slice(from);
}

/** Where a place of the text stands in the corrected one. */
function move(edits: readonly Edit[], place: number): number {
  let shift = 0;
  for (const { at, removed, put } of edits) {
    if (at >= place) break;
    shift += put.length - Math.min(removed, place - at);
  }
  return place + shift;
}

/** True where a note sits on the same words: a letter at either end that was corrected may be in or out. */
export function isOnSameWords(found: Span | null, expected: Span): boolean {
  if (found === null) return false;
  return Math.abs(found.start - expected.start) <= 2 && Math.abs(found.end - expected.end) <= 2;
}
