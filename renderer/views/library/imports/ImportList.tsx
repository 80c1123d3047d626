import { useEffect } from 'react';
import type { ImportRecord } from '../../../../shared/contract/views.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Nothing, Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount, formatMoment } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { isImporting, useLibrary } from '../library-store.ts';
import { countWords } from './count-words.ts';
import { canGoOn, goOnWith, loadImports, openImport, useImports } from './imports-store.ts';
import styles from './Imports.module.css';

/** The imports that are kept, the newest first; each can be opened, and gone on with where something is left. */
export function ImportList() {
  const { t } = useTranslation();
  const records = useImports((state) => state.records);
  useEffect(() => run(loadImports()), []);
  return (
    <section className={styles['list']} data-testid="import-list" data-ready={records !== null}>
      {records?.length === 0 && <Nothing>{t('import.none')}</Nothing>}
      {records !== null && records.length > 0 && (
        <ul>
          {records.map((record) => (
            <RecordLine key={record.id} record={record} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecordLine({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  const isBusy = useLibrary(isImporting);
  const { id, name, files, startedAt, state, counts } = record;
  const isWhole = state === 'done';
  return (
    <li className={styles['record']} data-testid="import-record" data-state={state}>
      <time dateTime={startedAt}>{formatMoment(startedAt)}</time>
      <b lang="zh-CN" data-report-text="">
        {name || t('import.no-name')}
      </b>
      <Toned {...(isWhole ? {} : { tone: 'warn' as const })}>{t(`import.state-${state}`)}</Toned>
      <span className={styles['counts']}>
        {[t('import.files', { count: files, n: formatCount(files) }), countWords(counts, t)]
          .filter((words) => words !== '')
          .join(' · ')}
      </span>
      <span className={styles['doings']}>
        {canGoOn(record) && (
          <Button writes disabled={isBusy} data-testid="import-go-on" onClick={() => run(goOnWith(record))}>
            {t('import.go-on')}
          </Button>
        )}
        <Button kind="link" data-testid="import-open" onClick={() => run(openImport(id))}>
          {t('import.look')}
        </Button>
      </span>
    </li>
  );
}
