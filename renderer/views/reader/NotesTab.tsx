import { useEffect, useRef } from 'react';
import { showItem } from '../../components/items.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import { NoteCard } from '../../components/NoteCard.tsx';
import { reportsById } from '../../state/report-order.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { noteSpanIn } from '../../state/notes.ts';
import { useReader } from './reader-store.ts';
import { goToReaderNote } from './actions.ts';
import { useTranslation } from '../../locales/words.ts';

/** The notes on this report and on its comparisons, in reading order; those without a place stand last. */
export function NotesTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const { notes, activeNote } = useReader();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => showItem(list.current, 'note', activeNote ?? ''), [activeNote]);
  const at = (note: Note): number => noteSpanIn(note, view.summary.id)?.start ?? Infinity;
  const ordered = [...notes].sort((a, b) => at(a) - at(b) || a.id - b.id);
  const years = reportsById(shelves);
  const place = (note: Note): string => {
    const { target } = note;
    const year = (id: number): string => String(years.get(id)?.head.year ?? t('report.no-year'));
    if (target.kind === 'text') return t('notes.on-text', { year: year(target.report) });
    return t('notes.on-change', { left: year(target.left), right: year(target.right) });
  };
  const orphans = ordered.filter((note) => note.isOrphan);
  return (
    <div className="note-list" data-testid="note-list" ref={list}>
      {notes.length === 0 && <p className="nothing">{t('notes.none-reader')}</p>}
      {ordered
        .filter((note) => !note.isOrphan)
        .map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            place={place(note)}
            isActive={note.id === activeNote}
            onGo={() => goToReaderNote(note)}
          />
        ))}
      {orphans.length > 0 && (
        <section>
          <h3>{t('notes.orphans', { n: orphans.length })}</h3>
          <p className="hint">{t('notes.orphan-why')}</p>
          {orphans.map((note) => (
            <NoteCard
              key={note.id}
              note={note}
              place={place(note)}
              isActive={note.id === activeNote}
              onGo={undefined}
            />
          ))}
        </section>
      )}
    </div>
  );
}
