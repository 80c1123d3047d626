import type { Anchor } from '../../model/note.ts';
import { createAnchor } from '../plain/anchors.ts';
import { findNoted } from '../plain/rough-anchors.ts';
import { createTextMap, type MapSpan } from './text-map.ts';

/** The words of a note in the text after; null where they went, or where they stood is not known. */
export type FollowAnchor = (anchor: Anchor) => Anchor | null;

/**
 * Follows the words of notes from a text into the same text as it was corrected. Of a text that stands twice each stays on
 * its own: a twin that was not corrected is no better than the place itself. The map is made once, if at all.
 */
export function createFollower(before: string, after: string): FollowAnchor {
  let map: MapSpan | undefined;
  return (anchor) => {
    const was = findNoted(before, anchor);
    if (was === null) return null;
    const span = (map ??= createTextMap(before, after))(was);
    return span === null ? null : createAnchor(after, span);
  };
}
