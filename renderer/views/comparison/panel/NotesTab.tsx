import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Note } from '../../../../shared/model/note.ts';
import { NoteList } from '../../../components/NoteList.tsx';
import { goToChange, useComparison } from '../comparison-store.ts';
import { nameTarget, noteSpanIn, withPages } from '../../../state/notes.ts';
import { goToSpan } from '../actions.ts';
import { changePlace } from '../model/move-words.ts';
import { rowAt } from '../model/places.ts';
import { yearOf } from '../model/tree.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';

/** All notes of the pair. */
export function NotesTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const notes = useComparison((state) => state.notes);
  const active = useComparison((state) => state.activeNote);
  const ordered = useMemo(() => inReadingOrder(view, notes), [view, notes]);
  return (
    <NoteList
      notes={ordered}
      active={active}
      placeOf={(note) => withPages(placeOf(view, note, t), note, t)}
      onGo={(note) => goToNote(view, note)}
      none={t('notes.none')}
    />
  );
}

function inReadingOrder(view: ComparisonView, notes: readonly Note[]): readonly Note[] {
  const rowOf = (note: Note): number => {
    for (const side of ['left', 'right'] as const) {
      const span = noteSpanIn(note, view[side].summary.id);
      if (span !== null) return rowAt(view.comparison.rows, side, span.start);
    }
    return Infinity;
  };
  return [...notes].sort((a, b) => rowOf(a) - rowOf(b) || a.id - b.id);
}

function placeOf(view: ComparisonView, note: Note, t: Translate): string {
  const left = noteSpanIn(note, view.left.summary.id);
  const right = noteSpanIn(note, view.right.summary.id);
  const place = changePlace(view, left?.start ?? null, right?.start ?? null);
  const sideOf = (report: number): Side => (report === view.left.summary.id ? 'left' : 'right');
  const words = nameTarget(note.target, (report) => yearOf(view, sideOf(report), t), t);
  return place === '' ? words : `${words} · ${place}`;
}

function goToNote(view: ComparisonView, note: Note): void {
  useComparison.setState({ activeNote: note.id });
  const { target } = note;
  const index =
    target.kind === 'change'
      ? view.comparison.changes.findIndex((change) => change.key === target.changeKey)
      : -1;
  if (index >= 0) {
    goToChange(index);
    return;
  }
  for (const side of ['left', 'right'] as const) {
    const span = noteSpanIn(note, view[side].summary.id);
    if (span === null) continue;
    goToSpan(side, span);
    return;
  }
}
