import { compareText } from '../../../../shared/base/compare-text.ts';
import type { Note } from '../../../../shared/model/note.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { quotesOf } from '../../../state/notes.ts';

/** Notes that have the words in their text, tags or quotes, and the tag where one is chosen. */
export function filterNotes(notes: readonly Note[], query: string, tag: string): readonly Note[] {
  const words = foldCase(query).trim();
  return notes.filter(
    (note) =>
      (tag === '' || note.tags.includes(tag)) &&
      (words === '' ||
        [note.text, ...note.tags, ...quotesOf(note.target)].some((text) => foldCase(text).includes(words))),
  );
}

/** All tags, the most used first. */
export function tagsOf(notes: readonly Note[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of notes.flatMap((note) => note.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([tag]) => tag);
}
