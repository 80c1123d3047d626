import type { SurveyedTable } from '../../../../shared/contract/column-api.ts';
import type {
  ImportItem,
  ImportRecord,
  ImportResult,
  ReportSummary,
  TakenYear,
} from '../../../../shared/contract/views.ts';
import { assertNever } from '../../../../shared/base/assert-never.ts';
import { SKIP_WORDS } from '../../../../shared/words/source.ts';
import { KINSHIP_WORDS } from '../../../../shared/words/survey.ts';
import { startUpper, wordsIn, type Language } from '../../../../shared/words/words.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useMemo } from 'react';
import { Button } from '../../../components/kit/Button.tsx';
import { VirtualList } from '../../../components/kit/VirtualList.tsx';
import { Hint, Toned } from '../../../components/kit/Words.tsx';
import { useApp } from '../../../state/app-store.ts';
import { errorWords } from '../../../state/errors.ts';
import { run } from '../../../state/history.ts';
import { importColumns, useLibrary } from '../library-store.ts';
import { columnsWords } from '../model/columns-words.ts';
import { compareReports } from '../../../state/shelves-store.ts';
import { readReport } from '../actions.ts';
import { Warnings } from '../Warnings.tsx';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import type { Rove } from '../../../components/rove.ts';
import { countWords } from './count-words.ts';
import styles from './ImportResultDialog.module.css';

/** What became of each file of the last import. */
export function ImportResultDialog() {
  const result = useLibrary((state) => state.result);
  return result === null ? null : <Result result={result} />;
}

function close(): void {
  useLibrary.setState({ result: null });
}

/** Height of a line before it is measured: a name and what became of it. */
const LINE_HEIGHT = 58;

function Result({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation();
  const lines = useMemo(() => result.items.map((item, at) => ({ item, at })), [result]);
  return (
    <Dialog
      title={t('import.title')}
      onClose={close}
      testId="import-result"
      footer={<ResultFoot result={result} />}
    >
      {result.isCancelled && (
        <Toned as="p" tone="warn">
          {t('import.cancelled')}
        </Toned>
      )}
      {result.stop !== null && (
        <Toned as="p" tone="warn" data-testid="import-stopped">
          {t('import.stopped-by', { reason: errorWords(result.stop, t) })}
        </Toned>
      )}
      {result.items.length === 0 && !result.isCancelled && <p>{t('import.nothing')}</p>}
      <ImportedTables />
      <VirtualList
        className={styles['results']}
        items={lines}
        keyOf={({ at }) => at}
        height={LINE_HEIGHT}
        aria-label={t('import.title')}
        data-testid="import-items"
        draw={({ item }, rove) => <ItemLine item={item} rove={rove} />}
      />
    </Dialog>
  );
}

/** The tables that were read, and the way to say otherwise what their columns are. */
function ImportedTables() {
  const { t } = useTranslation();
  const tables = useLibrary((state) => state.imported?.tables ?? NONE);
  if (tables.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {tables.map((table) => (
        <li key={table.key} className={styles['item']} data-testid="import-table">
          <span className={styles['words']}>
            <b lang="zh-CN" data-report-text="">
              {table.name}
            </b>
            <span>{columnsWords(table, t)}</span>
          </span>
          <Button kind="link" data-testid="import-columns" onClick={() => run(importColumns(table))}>
            {t('columns.look')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const NONE: readonly SurveyedTable[] = [];

/** How many came in, and the comparison that offers itself. */
function ResultFoot({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation();
  const newest = newestPair(result);
  return (
    <>
      <Hint as="span" data-testid="import-counts">
        {countWords(countItems(result.items), t)}
      </Hint>
      {newest !== null && (
        <Button
          data-testid="import-compare"
          onClick={() => {
            close();
            compareReports(newest[0], newest[1]);
          }}
        >
          {t('import.compare-newest')}
        </Button>
      )}
      <Button kind="primary" data-testid="import-close" onClick={close}>
        {t('app.ok')}
      </Button>
    </>
  );
}

function countItems(items: readonly ImportItem[]): ImportRecord['counts'] {
  const count = (status: ImportItem['status']): number =>
    items.filter((item) => item.status === status).length;
  return {
    imported: count('imported'),
    duplicate: count('duplicate'),
    failed: count('failed'),
    skipped: count('skipped'),
    'left-out': count('left-out'),
    left: count('left'),
  };
}

const SIGNS = {
  imported: '✓',
  duplicate: '＝',
  failed: '✕',
  skipped: '–',
  'left-out': '○',
  left: '○',
  gone: '–',
} as const;

function ItemLine({ item, rove }: { readonly item: ImportItem; readonly rove: Rove }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const report = 'report' in item ? item.report : null;
  return (
    <div
      className={styles['item']}
      data-testid="import-item"
      data-status={item.status}
      {...(report === null ? rove : {})}
    >
      <span className={styles['sign']} aria-hidden="true">
        {SIGNS[item.status]}
      </span>
      <span className={styles['words']}>
        <b lang="zh-CN" data-report-text="">
          {item.name}
        </b>
        <span>{wordsOf(item, t, language)}</span>
        {item.status === 'imported' && <Taken taken={item.taken} />}
        {item.status === 'imported' && <Warnings of={item.report} />}
      </span>
      {report !== null && (
        <Button
          kind="link"
          {...rove}
          onClick={() => {
            close();
            readReport(report.id);
          }}
        >
          {t('import.open')}
        </Button>
      )}
    </div>
  );
}

/** That the year of a report was taken, in the words of the table before an import. */
function Taken({ taken }: { readonly taken: TakenYear | undefined }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  if (taken === undefined) return null;
  const kind = startUpper(wordsIn(KINSHIP_WORDS, language))[taken.kind];
  return (
    <Toned tone="warn" data-testid="import-taken">
      ⚠ {t('survey.kin-library', { kind, name: taken.name })}
    </Toned>
  );
}

function wordsOf(item: ImportItem, t: Translate, language: Language): string {
  switch (item.status) {
    case 'imported':
      return `${t('import.was-imported')} · ${nameOf(item.report, t)}`;
    case 'duplicate': {
      return `${t(`import.${whyKnown(item)}`)} · ${nameOf(item.report, t)}`;
    }
    case 'failed':
      return errorWords(item.error, t);
    case 'left-out':
      return t('import.was-left-out');
    case 'skipped':
      return startUpper(wordsIn(SKIP_WORDS, language))[item.reason];
    case 'left':
      return t('import.was-left');
    case 'gone':
      return t('import.was-gone');
    default:
      return assertNever(item);
  }
}

function whyKnown(item: Extract<ImportItem, { readonly status: 'duplicate' }>) {
  if (item.restored) return 'restored';
  if (item.renewed) return 'renewed';
  return item.sameBytes ? 'same-bytes' : 'same-words';
}

function nameOf(report: ReportSummary, t: Translate): string {
  return t('import.as', {
    place: report.head.place || t('report.no-place'),
    year: report.head.year ?? t('report.no-year'),
  });
}

/** The two newest of the reports that came in, where they are of one place. */
function newestPair(result: ImportResult): readonly [ReportSummary, ReportSummary] | null {
  const reports = result.items
    .flatMap((item) => ('report' in item && item.report.head.year !== null ? [item.report] : []))
    .sort((a, b) => (b.head.year ?? 0) - (a.head.year ?? 0));
  const [newest] = reports;
  const other = reports.find((report) => report.id !== newest?.id && report.shelf === newest?.shelf);
  return newest === undefined || other === undefined ? null : [other, newest];
}
