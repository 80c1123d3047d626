import type { CleaningEdit, CleanText } from '../../model/cleaning.ts';

/**
 * The decoded file that `clean` was made from, rebuilt from the cleaned text and its edits alone. `isUndone` picks the
 * edits to take back; by default all, which gives the source exactly.
 */
export function restoreSource(
  clean: Pick<CleanText, 'text' | 'edits'>,
  isUndone: (edit: CleaningEdit) => boolean = () => true,
): string {
  const pieces: string[] = [];
  let source = 0;
  let at = 0;
  for (const edit of clean.edits) {
    const kept = edit.source.start - source;
    pieces.push(clean.text.slice(at, at + kept), isUndone(edit) ? edit.removed : edit.inserted);
    at += kept + edit.inserted.length;
    source = edit.source.end;
  }
  pieces.push(clean.text.slice(at));
  return pieces.join('');
}
