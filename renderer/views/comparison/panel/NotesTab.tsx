import { useEffect, useMemo, useRef } from 'react';
import { showItem } from '../../../components/items.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Note } from '../../../../shared/model/note.ts';
import { NoteCard } from '../../../components/NoteCard.tsx';
import { goToChange, useComparison } from '../comparison-store.ts';
import { noteSpanIn } from '../../../state/notes.ts';
import { goToSpan } from '../actions.ts';
import { changePlace } from '../model/move-words.ts';
import { rowAt } from '../model/places.ts';
import { yearOf } from '../model/tree.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { Hint, Nothing } from '../../../components/kit/Words.tsx';
import styles from './NotesTab.module.css';
import panel from './SidePanel.module.css';

type ViewProps = { readonly view: ComparisonView };

/** All notes of the pair in reading order; those without a place stand last. */
export function NotesTab({ view }: ViewProps) {
  const { t } = useTranslation();
  const notes = useComparison((state) => state.notes);
  const active = useComparison((state) => state.activeNote);
  const list = useRef<HTMLDivElement>(null);
  const ordered = useMemo(() => inReadingOrder(view, notes), [view, notes]);
  useEffect(() => showItem(list.current, 'note', active ?? ''), [active]);
  return (
    <div className={panel['list']} data-testid="note-list" ref={list}>
      {notes.length === 0 && <Nothing>{t('notes.none')}</Nothing>}
      <Cards view={view} notes={ordered.filter((note) => !note.isOrphan)} />
      <Orphans view={view} notes={ordered.filter((note) => note.isOrphan)} />
    </div>
  );
}

type NotesProps = ViewProps & { readonly notes: readonly Note[] };

/** A note without a place can't be gone to. */
function Cards({ view, notes }: NotesProps) {
  const { t } = useTranslation();
  const active = useComparison((state) => state.activeNote);
  const goTo = (note: Note) => () => goToNote(view, note);
  return notes.map((note) => (
    <NoteCard
      key={note.id}
      note={note}
      place={placeOf(view, note, t)}
      isActive={note.id === active}
      onGo={note.isOrphan ? undefined : goTo(note)}
    />
  ));
}

function Orphans({ view, notes }: NotesProps) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section className={styles['orphans']}>
      <h3>{t('notes.orphans', { n: notes.length })}</h3>
      <Hint>{t('notes.orphan-why')}</Hint>
      <Cards view={view} notes={notes} />
    </section>
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
  const words =
    note.target.kind === 'change'
      ? t('notes.on-change', { left: yearOf(view, 'left', t), right: yearOf(view, 'right', t) })
      : t('notes.on-text', {
          year: yearOf(view, note.target.report === view.left.summary.id ? 'left' : 'right', t),
        });
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
