import { create } from 'zustand';
import type { TagView } from '../../shared/contract/note-api.ts';
import { tagMoves, type TagId } from '../../shared/model/tag.ts';
import { foldCase } from '../../shared/text/plain/fold.ts';
import { call } from '../client/call.ts';

type TagsState = {
  /** The codebook as it was read last; null before. */
  readonly tags: readonly TagView[] | null;
  /** Where those went that stood in it before it was read last; '' for what was deleted. */
  readonly gone: ReadonlyMap<TagId, string>;
};

const NONE: ReadonlyMap<TagId, string> = new Map();

export const useTags = create<TagsState>()(() => ({ tags: null, gone: NONE }));

export async function loadTags(): Promise<void> {
  await showTags(await call('tags/list', {}));
}

/** Shows the codebook as it was just read. */
export async function showTags(tags: readonly TagView[]): Promise<void> {
  const today = new Set(tags.map(({ id }) => id));
  const ids = (useTags.getState().tags ?? []).flatMap(({ id }) => (today.has(id) ? [] : [id]));
  const told = ids.length === 0 ? [] : await call('tags/gone', { ids });
  useTags.setState({ tags, gone: new Map(told.map(({ id, path }) => [id, path ?? ''])) });
}

/** Where the path of a tag went; '' where it is none any more. */
export type MoveTag = (path: string) => string;

/**
 * Tells where tags went that are renamed, moved, merged or deleted from now on, here or in another window; gives what ends that. The codebook that
 * was read before may be older than what is being written: the first that is read is what is set out from.
 */
export function watchTagMoves(tell: (to: MoveTag) => void): () => void {
  let known: readonly TagView[] | null = null;
  return useTags.subscribe(({ tags, gone }) => {
    const before = known;
    known = tags;
    if (before !== null && tags !== null) tell(tagMoves(before, tags, gone));
  });
}

/** The same with its tags by other names; itself where they have the same. */
export function withTagsMoved<T extends { readonly tags: readonly string[] }>(tagged: T, to: MoveTag): T {
  const tags = [...new Set(tagged.tags.map(to))].filter((path) => path !== '');
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
