import { useEffect, useRef } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import { showItem } from '../../components/items.ts';
import { Hint, Nothing } from '../../components/kit/Words.tsx';
import { NoteCard } from '../../components/NoteCard.tsx';
import { useTranslation } from '../../locales/words.ts';
import { noteSpanIn } from '../../state/notes.ts';
import { reportsById } from '../../state/report-order.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { goToReaderNote } from './actions.ts';
import { useReader } from './reader-store.ts';
import styles from './ReaderPanel.module.css';

/** The notes on this report and on its comparisons, in reading order; those without a place stand last. */
export function NotesTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const { notes, activeNote } = useReader();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showItem(list.current, 'note', activeNote ?? '');
  }, [activeNote]);
  const at = (note: Note): number => noteSpanIn(note, view.summary.id)?.start ?? Infinity;
  const ordered = [...notes].sort((a, b) => at(a) - at(b) || a.id - b.id);
  const orphans = ordered.filter((note) => note.isOrphan);
  return (
    <div className={styles['list']} data-testid="note-list" ref={list}>
      {notes.length === 0 && <Nothing>{t('notes.none-reader')}</Nothing>}
      <Cards notes={ordered.filter((note) => !note.isOrphan)} />
      {orphans.length > 0 && (
        <section className={styles['orphans']}>
          <h3>{t('notes.orphans', { n: orphans.length })}</h3>
          <Hint>{t('notes.orphan-why')}</Hint>
          <Cards notes={orphans} />
        </section>
      )}
    </div>
  );
}

function Cards({ notes }: { readonly notes: readonly Note[] }) {
  const activeNote = useReader((state) => state.activeNote);
  const placeOf = usePlaceWords();
  return notes.map((note) => (
    <NoteCard
      key={note.id}
      note={note}
      place={placeOf(note)}
      isActive={note.id === activeNote}
      onGo={note.isOrphan ? undefined : () => goToReaderNote(note)}
    />
  ));
}

/** Says of which year, or which two, the words of a note are. */
function usePlaceWords(): (note: Note) => string {
  const { t } = useTranslation();
  const reports = reportsById(useShelves((state) => state.shelves) ?? []);
  const year = (id: number): string => String(reports.get(id)?.head.year ?? t('report.no-year'));
  return ({ target }) =>
    target.kind === 'text'
      ? t('notes.on-text', { year: year(target.report) })
      : t('notes.on-change', { left: year(target.left), right: year(target.right) });
}
