import { useEffect } from 'react';
import type { TagPassage, TagTable } from '../../../../shared/contract/note-api.ts';
import { Select } from '../../../components/kit/Select.tsx';
import { VirtualList } from '../../../components/kit/VirtualList.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Nothing, Tag } from '../../../components/kit/Words.tsx';
import type { Rove } from '../../../components/rove.ts';
import { TableMenu } from '../../../components/TableMenu.tsx';
import { quoted } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import { showDialog } from '../../../state/app-store.ts';
import { formatCount } from '../../../state/format.ts';
import { run, useHistory } from '../../../state/history.ts';
import { LayoutChoice } from './LayoutChoice.tsx';
import { choosePlace, loadTagTable, nameColumn, useTagTable } from './tag-table-store.ts';
import { TagGrid } from './TagGrid.tsx';
import styles from './TagTableView.module.css';
import { goToEntry } from './written-actions.ts';
import { useWritten } from './written-store.ts';

/** CSS pixels of a passage before it is measured. */
const PASSAGE_HEIGHT = 64;

/** Tags against years with the passages of the chosen cell. */
export function TagTableView() {
  const { t } = useTranslation();
  const { table, place } = useTagTable();
  const taken = useHistory((state) => state.taken);
  const entries = useWritten((state) => state.entries);
  useEffect(() => run(loadTagTable()), [taken, entries]);
  return (
    <div className={styles['view']} data-testid="tag-table-view" data-ready={table !== null}>
      <div className={styles['bar']}>
        <LayoutChoice />
        <Select
          choices={[null, ...(table?.places ?? [])]}
          chosen={place}
          aria-label={t('notes.place')}
          data-testid="tag-table-place"
          words={(each) => each ?? t('notes.all-places')}
          onChoose={(each) => run(choosePlace(each))}
        />
        <Button data-testid="open-codebook" onClick={() => showDialog('codebook')}>
          {t('codebook.open')}
        </Button>
        <TableMenu source={{ kind: 'tags', place }} name={`${place ?? ''}${t('notes.tag-table')}`} />
        <Hint as="span">{t('notes.tag-table-hint')}</Hint>
      </div>
      {table?.passages.length === 0 && <Nothing>{t('notes.tag-table-none')}</Nothing>}
      {table !== null && table.passages.length > 0 && (
        <div className={styles['both']}>
          <TagGrid table={table} />
          <Passages table={table} />
        </div>
      )}
    </div>
  );
}

function Passages({ table }: { readonly table: TagTable }) {
  const { t } = useTranslation();
  const cell = useTagTable((state) => state.cell);
  const row = table.rows[cell?.row ?? -1];
  const column = table.columns[cell?.column ?? -1];
  if (row === undefined || column === undefined) return <Nothing>{t('notes.tag-table-choose')}</Nothing>;
  const listed = (row.cells[cell?.column ?? -1] ?? []).flatMap((number) => table.passages[number] ?? []);
  const words = { tag: row.path, column: nameColumn(column, t), n: formatCount(listed.length) };
  return (
    <section className={styles['passages']} aria-label={t('notes.tag-passages', words)}>
      <h2 data-testid="tag-passages">{t('notes.tag-passages', words)}</h2>
      <VirtualList
        className={styles['list']}
        items={listed}
        keyOf={({ note, report }) => `${note} ${report}`}
        height={PASSAGE_HEIGHT}
        aria-label={t('notes.tag-passages', words)}
        draw={(passage, rove) => <Passage passage={passage} rove={rove} />}
      />
    </section>
  );
}

function Passage({ passage, rove }: { readonly passage: TagPassage; readonly rove: Rove }) {
  const { t } = useTranslation();
  const { place, year, path, quote, tags, note } = passage;
  return (
    <button
      type="button"
      className={styles['passage']}
      title={t('notes.go')}
      data-testid="tag-passage"
      {...quoted({ report: passage.report, span: passage.at })}
      onClick={() => goToNoted(note)}
      {...rove}
    >
      <span className={styles['place']}>
        <b>
          {place} {year ?? t('report.no-year')}
        </b>{' '}
        {path.join(' › ')}
      </span>
      <span lang="zh-CN" data-report-text="">
        {quote}
      </span>
      <span>
        {tags.map((tag) => (
          <Tag key={tag}>#{tag} </Tag>
        ))}
      </span>
    </button>
  );
}

function goToNoted(note: TagPassage['note']): void {
  const entry = useWritten.getState().entries?.find((each) => each.note?.id === note);
  if (entry !== undefined) goToEntry(entry);
}
