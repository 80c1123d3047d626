import type { OutlineCorrection, PlacedOutlineEdit } from '../../model/correction.ts';
import { findAnchor } from '../plain/anchors.ts';

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
