import { create } from 'zustand';
import type { TagView } from '../../shared/contract/note-api.ts';
import { foldCase } from '../../shared/text/plain/fold.ts';
import { call } from '../client/call.ts';

/** The codebook as it was read last; null before. */
export const useTags = create<{ readonly tags: readonly TagView[] | null }>()(() => ({ tags: null }));

export async function loadTags(): Promise<void> {
  useTags.setState({ tags: await call('tags/list', {}) });
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
