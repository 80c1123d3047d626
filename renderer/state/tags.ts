import { create } from 'zustand';
import type { TagView } from '../../shared/contract/note-api.ts';
import { tagMoves } from '../../shared/model/tag.ts';
import { foldCase } from '../../shared/text/plain/fold.ts';
import { call } from '../client/call.ts';

/** The codebook as it was read last; null before. */
export const useTags = create<{ readonly tags: readonly TagView[] | null }>()(() => ({ tags: null }));

export async function loadTags(): Promise<void> {
  useTags.setState({ tags: await call('tags/list', {}) });
}

/** Where the path of a tag went. */
export type MoveTag = (path: string) => string;

/**
 * Tells where tags went that are renamed or moved from now on, here or in another window; gives what ends that. The codebook that
 * was read before may be older than what is being written: the first that is read is what is set out from.
 */
export function watchTagMoves(tell: (to: MoveTag) => void): () => void {
  let known: readonly TagView[] | null = null;
  return useTags.subscribe(({ tags }) => {
    const before = known;
    known = tags;
    if (before !== null && tags !== null) tell(tagMoves(before, tags));
  });
}

/** The same with its tags by other names; itself where they have the same. */
export function withTagsMoved<T extends { readonly tags: readonly string[] }>(tagged: T, to: MoveTag): T {
  const tags = [...new Set(tagged.tags.map(to))];
  return tags.join('\n') === tagged.tags.join('\n') ? tagged : { ...tagged, tags };
}

/** Most that are offered at once. */
const OFFERED = 8;

/** Tags that have what is typed in their path, those that begin with it first, then the most used; none twice. */
export function offerTags(
  tags: readonly TagView[],
  typed: string,
  chosen: readonly string[],
): readonly TagView[] {
  const words = foldCase(typed.trim());
  const rank = ({ path }: TagView): number =>
    foldCase(path)
      .split('/')
      .some((name) => name.startsWith(words))
      ? 0
      : 1;
  return tags
    .filter(({ path }) => !chosen.includes(path) && foldCase(path).includes(words))
    .sort((a, b) => rank(a) - rank(b) || b.notes - a.notes)
    .slice(0, OFFERED);
}
