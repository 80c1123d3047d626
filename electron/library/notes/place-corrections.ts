import type { OutlineCorrection, PlacedOutlineEdit } from '../../../shared/model/correction.ts';
import { findAnchor } from '../../../shared/text/plain/anchors.ts';

/** Edits of an outline, each with where its words stand in today's text. */
export function placeCorrections(
  text: string,
  stored: readonly Omit<OutlineCorrection, 'at'>[],
): readonly OutlineCorrection[] {
  return stored.map((correction) => ({ ...correction, at: findAnchor(text, correction.anchor) }));
}

/** The edits that have an effect: those whose words were found. */
export function placedEdits(corrections: readonly OutlineCorrection[]): readonly PlacedOutlineEdit[] {
  return corrections.flatMap(({ edit, at }) => (at === null ? [] : [{ edit, at }]));
}
