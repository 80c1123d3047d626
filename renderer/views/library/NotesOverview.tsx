import { TableMenu } from '../../components/TableMenu.tsx';
import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import { NoteCard } from '../../components/NoteCard.tsx';
import { run } from '../../state/history.ts';
import { reportsById } from '../../state/report-order.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { loadNotes, useLibrary } from './library-store.ts';
import { goToNote } from './actions.ts';
import { filterNotes, tagsOf } from './model/note-filter.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';

/** All notes of the library, newest first; each leads to its place. */
export function NotesOverview() {
  const { t } = useTranslation();
  const notes = useLibrary((state) => state.notes);
  const shelves = useShelves((state) => state.shelves);
  const [query, setQuery] = useState('');
  const [tag, setTag] = useState('');
  useEffect(() => {
    run(loadNotes());
  }, []);
  const reports = reportsById(shelves ?? []);
  const shown = filterNotes(notes ?? [], query, tag);
  const orphans = shown.filter((note) => note.isOrphan);
  const card = (note: Note) => (
    <NoteCard
      key={note.id}
      note={note}
      place={placeOf(note, reports, t)}
      isActive={false}
      onGo={
        note.isOrphan
          ? undefined
          : () => {
              goToNote(note);
            }
      }
    />
  );
  return (
    <div className="notes-overview" data-testid="notes-overview" data-ready={notes !== null}>
      <div className="notes-bar">
        <TableMenu source={{ kind: 'notes', report: null }} name={t('library.notes')} />
        <input
          type="search"
          className="field"
          value={query}
          placeholder={t('notes.filter')}
          aria-label={t('notes.filter')}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
        />
        <select
          className="field"
          value={tag}
          aria-label={t('notes.tags')}
          onChange={(event) => {
            setTag(event.target.value);
          }}
        >
          <option value="">{t('notes.all-tags')}</option>
          {tagsOf(notes ?? []).map((name) => (
            <option key={name} value={name}>
              #{name}
            </option>
          ))}
        </select>
        <span className="hint">{t('notes.count', { n: shown.length })}</span>
      </div>
      {notes?.length === 0 && <p className="nothing">{t('notes.none-library')}</p>}
      {(notes?.length ?? 0) > 0 && shown.length === 0 && <p className="nothing">{t('notes.no-match')}</p>}
      <div className="notes-grid">{shown.filter((note) => !note.isOrphan).map(card)}</div>
      {orphans.length > 0 && (
        <section className="orphans" data-testid="orphans">
          <h2>{t('notes.orphans', { n: orphans.length })}</h2>
          <p className="hint">{t('notes.orphan-why')}</p>
          <div className="notes-grid">{orphans.map(card)}</div>
        </section>
      )}
    </div>
  );
}

function placeOf(note: Note, reports: ReadonlyMap<number, ReportSummary>, t: Translate): string {
  const year = (id: number): string => String(reports.get(id)?.head.year ?? t('report.no-year'));
  const { target } = note;
  if (target.kind === 'text') {
    const place = reports.get(target.report)?.head.place ?? '';
    return `${place} ${t('notes.on-text', { year: year(target.report) })}`.trim();
  }
  const place = reports.get(target.left)?.head.place ?? '';
  return `${place} ${t('notes.on-change', { left: year(target.left), right: year(target.right) })}`.trim();
}
