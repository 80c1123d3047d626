import { useEffect, useMemo } from 'react';
import { KeptDrafts } from '../../components/KeptDrafts.tsx';
import { Nothing } from '../../components/kit/Words.tsx';
import { run } from '../../state/history.ts';
import { useTranslation } from '../../locales/words.ts';
import { filterWritten, sortWritten } from './model/written-filter.ts';
import { restoreLayout } from './notes/tag-table-store.ts';
import { TagTableView } from './notes/TagTableView.tsx';
import { ChosenBar } from './notes/ChosenBar.tsx';
import { WrittenFilters } from './notes/WrittenFilters.tsx';
import { forgetEntries, loadEntries, useWritten } from './notes/written-store.ts';
import { WrittenTable } from './notes/WrittenTable.tsx';
import styles from './NotesOverview.module.css';

/** All that was written in the library, as a table: each leads to its place, and notes are changed together. */
export function NotesOverview() {
  const { t } = useTranslation();
  const { entries, filter, order, layout } = useWritten();
  useEffect(() => {
    run(restoreLayout());
    run(loadEntries());
    return forgetEntries;
  }, []);
  const listed = useMemo(
    () => sortWritten(filterWritten(entries ?? [], filter), order),
    [entries, filter, order],
  );
  const notes = useMemo(() => (entries ?? []).flatMap(({ note }) => note ?? []), [entries]);
  if (layout === 'tags') return <TagTableView />;
  return (
    <div className={styles['overview']} data-testid="notes-overview" data-ready={entries !== null}>
      <WrittenFilters entries={entries ?? []} listed={listed} />
      <KeptDrafts reports={null} notes={notes} />
      {entries?.length === 0 && <Nothing>{t('notes.none-library')}</Nothing>}
      {entries !== null && entries.length > 0 && listed.length === 0 && (
        <Nothing>{t('notes.no-match')}</Nothing>
      )}
      {listed.length > 0 && <WrittenTable listed={listed} />}
      <ChosenBar notes={notes} />
    </div>
  );
}
