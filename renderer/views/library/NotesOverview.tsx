import { useEffect, useState } from 'react';
import { TableMenu } from '../../components/TableMenu.tsx';
import type { ReportEntry } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import { KeptDrafts } from '../../components/KeptDrafts.tsx';
import { NoteCard } from '../../components/NoteCard.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { Hint, Nothing } from '../../components/kit/Words.tsx';
import { run } from '../../state/history.ts';
import { nameTarget, withPages } from '../../state/notes.ts';
import { reportsById } from '../../state/report-order.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { loadNotes, useLibrary } from './library-store.ts';
import { goToNote } from './actions.ts';
import { filterNotes, tagsOf } from './model/note-filter.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';
import styles from './NotesOverview.module.css';

const NO_NOTES: readonly Note[] = [];

/** Which notes are looked for: by words, and by a tag where one is chosen. */
type Filter = { readonly query: string; readonly tag: string };

/** All notes of the library, newest first; each leads to its place. */
export function NotesOverview() {
  const { t } = useTranslation();
  const loaded = useLibrary((state) => state.notes);
  const [filter, setFilter] = useState<Filter>({ query: '', tag: '' });
  useEffect(() => run(loadNotes()), []);
  const notes = loaded ?? NO_NOTES;
  const shown = filterNotes(notes, filter.query, filter.tag);
  return (
    <div className={styles['overview']} data-testid="notes-overview" data-ready={loaded !== null}>
      <FilterBar notes={notes} count={shown.length} filter={filter} onFilter={setFilter} />
      <KeptDrafts reports={null} notes={notes} />
      {loaded?.length === 0 && <Nothing>{t('notes.none-library')}</Nothing>}
      {notes.length > 0 && shown.length === 0 && <Nothing>{t('notes.no-match')}</Nothing>}
      <Cards notes={shown.filter((note) => !note.isOrphan)} />
      <Orphans notes={shown.filter((note) => note.isOrphan)} />
    </div>
  );
}

type NotesProps = { readonly notes: readonly Note[] };
type FilterBarProps = NotesProps & {
  readonly count: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

function FilterBar({ notes, count, filter, onFilter }: FilterBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['bar']}>
      <TableMenu source={{ kind: 'notes', report: null }} name={t('library.notes')} />
      <TextField
        type="search"
        className={styles['query']}
        value={filter.query}
        placeholder={t('notes.filter')}
        aria-label={t('notes.filter')}
        onChange={(query) => onFilter({ ...filter, query })}
      />
      <Select
        choices={['', ...tagsOf(notes)]}
        chosen={filter.tag}
        aria-label={t('notes.tags')}
        words={(tag) => (tag === '' ? t('notes.all-tags') : `#${tag}`)}
        onChoose={(tag) => onFilter({ ...filter, tag })}
      />
      <Hint as="span">{t('notes.count', { n: count })}</Hint>
    </div>
  );
}

/** A note without a place can't be gone to. */
function Cards({ notes }: NotesProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const reports = reportsById(shelves ?? []);
  const goTo = (note: Note) => () => goToNote(note);
  return (
    <div className={styles['grid']}>
      {notes.map((note) => (
        <NoteCard
          key={note.id}
          note={note}
          place={withPages(placeOf(note, reports, t), note, t)}
          isActive={false}
          onGo={note.isOrphan ? undefined : goTo(note)}
        />
      ))}
    </div>
  );
}

function Orphans({ notes }: NotesProps) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section className={styles['orphans']} data-testid="orphans">
      <h2>{t('notes.orphans', { n: notes.length })}</h2>
      <Hint>{t('notes.orphan-why')}</Hint>
      <Cards notes={notes} />
    </section>
  );
}

function placeOf(note: Note, reports: ReadonlyMap<number, ReportEntry>, t: Translate): string {
  const year = (id: number): string => String(reports.get(id)?.head.year ?? t('report.no-year'));
  const { target } = note;
  const place = reports.get(target.kind === 'text' ? target.report : target.left)?.shelf ?? '';
  return `${place} ${nameTarget(target, year, t)}`.trim();
}
