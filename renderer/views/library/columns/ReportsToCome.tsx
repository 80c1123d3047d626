import { useEffect, useState } from 'react';
import type { PreviewedReport, TablePreview } from '../../../../shared/contract/column-api.ts';
import type { GrantedPath } from '../../../../shared/contract/grants.ts';
import { call } from '../../../client/call.ts';
import { Hint, Nothing, Toned } from '../../../components/kit/Words.tsx';
import { useTranslation, type Translate } from '../../../locales/words.ts';
import { useApp } from '../../../state/app-store.ts';
import { errorWords } from '../../../state/errors.ts';
import { formatCount } from '../../../state/format.ts';
import { tellError } from '../../../state/toast-store.ts';
import { warningWords } from '../../../state/warnings.ts';
import { isRead, planOf, type TableDraft } from '../model/columns.ts';
import styles from './ColumnsDialog.module.css';

type ReportsToComeProps = { readonly files: readonly GrantedPath[]; readonly draft: TableDraft };

/** The first reports of a table as they would come in by what is chosen. */
export function ReportsToCome({ files, draft }: ReportsToComeProps) {
  const { t } = useTranslation();
  const preview = usePreview(files, draft);
  if (!draft.sheets.some(isRead)) return <Nothing>{t('columns.no-text')}</Nothing>;
  return (
    <section className={styles['preview']} data-testid="columns-preview" data-ready={preview !== null}>
      <h3>{t('columns.preview')}</h3>
      {preview === null ? (
        <Hint>{t('columns.reading')}</Hint>
      ) : (
        <>
          <Hint>{t('columns.total', { n: formatCount(preview.total), shown: preview.reports.length })}</Hint>
          <Reports preview={preview} />
        </>
      )}
    </section>
  );
}

/** null while it is read anew. An answer that is out of date is let go. */
function usePreview(files: readonly GrantedPath[], draft: TableDraft): TablePreview | null {
  const [read, setRead] = useState<{ readonly of: TableDraft; readonly found: TablePreview } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    if (!draft.sheets.some(isRead)) return;
    call('columns/preview', { files, plan: planOf(draft) }, { signal: abort.signal }).then(
      (found) => !abort.signal.aborted && setRead({ of: draft, found }),
      (thrown: unknown) => !abort.signal.aborted && tellError(thrown),
    );
    return () => abort.abort();
  }, [files, draft]);
  return read?.of === draft ? read.found : null;
}

const COLUMNS = ['row', 'place', 'year', 'name', 'length', 'warnings'] as const;

function Reports({ preview }: { readonly preview: TablePreview }) {
  const { t } = useTranslation();
  return (
    <table className={styles['reports']}>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {t(`columns.of-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.reports.map((report, at) => (
          <ReportLine key={at} report={report} />
        ))}
      </tbody>
    </table>
  );
}

function ReportLine({ report: { row, name, found } }: { readonly report: PreviewedReport }) {
  const { t } = useTranslation();
  const isReport = 'place' in found;
  return (
    <tr data-testid="columns-report">
      <td>{row}</td>
      <td lang="zh-CN" data-report-text="">
        {isReport && (found.place || <Missing words={t('report.no-place')} />)}
      </td>
      <td>{isReport && (found.year ?? <Missing words={t('report.no-year')} />)}</td>
      <td lang="zh-CN" data-report-text="">
        {name}
      </td>
      <td className={styles['count']}>{isReport && formatCount(found.characters)}</td>
      <td>
        <Odd found={found} t={t} />
      </td>
    </tr>
  );
}

function Missing({ words }: { readonly words: string }) {
  return <Toned tone="warn">{words}</Toned>;
}

/** What is odd about a report, or why it would not come in. */
function Odd({ found, t }: { readonly found: PreviewedReport['found']; readonly t: Translate }) {
  const language = useApp((state) => state.settings.language);
  if ('error' in found) return <Toned tone="warn">{errorWords(found.error, t)}</Toned>;
  const { warnings, findings } = found;
  const words = warningWords({ warnings, source: { findings } }, t, language);
  return words.length === 0 ? null : <Toned tone="warn">{words.join('；')}</Toned>;
}
