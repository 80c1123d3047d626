import type { ReportView } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import { rangeOfPages } from '../../../shared/text/plain/pages.ts';
import { NoteList } from '../../components/NoteList.tsx';
import { useTranslation } from '../../locales/words.ts';
import { nameTarget, noteSpanIn } from '../../state/notes.ts';
import { reportsById } from '../../state/report-order.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { goToReaderNote } from './actions.ts';
import { useReader } from './reader-store.ts';

/** The notes on this report and on its comparisons. */
export function NotesTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const { notes, activeNote } = useReader();
  const at = (note: Note): number => noteSpanIn(note, view.summary.id)?.start ?? Infinity;
  return (
    <NoteList
      notes={[...notes].sort((a, b) => at(a) - at(b) || a.id - b.id)}
      active={activeNote}
      placeOf={usePlaceWords(view)}
      onGo={goToReaderNote}
      onPlace={({ id }) => useReader.setState({ activeNote: id })}
      none={t('notes.none-reader')}
    />
  );
}

/** Says of which year, or which two, the words of a note are, and on which page of the file they stand. */
function usePlaceWords({ summary, pages }: ReportView): (note: Note) => string {
  const { t } = useTranslation();
  const reports = reportsById(useShelves((state) => state.shelves) ?? []);
  const year = (id: number): string => String(reports.get(id)?.head.year ?? t('report.no-year'));
  const wordsOf = ({ target }: Note): string => nameTarget(target, year, t);
  return (note) => {
    const span = noteSpanIn(note, summary.id);
    const page = span === null ? null : rangeOfPages(pages, span);
    return page === null ? wordsOf(note) : `${wordsOf(note)} · ${t('reader.page', { n: page })}`;
  };
}
