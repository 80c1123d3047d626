import { useMemo } from 'react';
import type { ReportSummary, ReportView } from '../../../shared/contract/views.ts';
import { Facts } from '../../components/kit/Facts.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatBytes, formatMoment } from '../../state/format.ts';
import styles from './Cleaning.module.css';
import { CleaningGroup } from './CleaningGroup.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { useApp } from '../../state/app-store.ts';
import { warningWords } from '../../state/warnings.ts';
import { groupSteps, placesOfEdits } from './model/cleaning.ts';

/** What was done to the file before it became this text, each step reversible; and the file itself. */
export function CleaningTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const groups = useMemo(() => groupSteps(view.cleaning), [view.cleaning]);
  const places = useMemo(() => placesOfEdits(view.cleaning), [view.cleaning]);
  const { summary } = view;
  const language = useApp((state) => state.settings.language);
  const warnings = warningWords(summary, t, language);
  return (
    <div className={styles['cleaning']} data-testid="cleaning">
      {warnings.length > 0 && (
        <section className={styles['warnings']} data-testid="cleaning-warnings">
          {warnings.map((warning) => (
            <p key={warning}>⚠ {warning}</p>
          ))}
        </section>
      )}
      <section>
        <h3>{t('reader.file')}</h3>
        <FileFacts report={summary} />
        <SourceFacts source={summary.source} />
        {summary.source.format === 'text' && <EncodingChoice view={view} />}
      </section>
      <section>
        <h3>{t('reader.cleaning')}</h3>
        <Hint>{t(groups.length === 0 ? 'reader.cleaning-none' : 'reader.cleaning-intro')}</Hint>
        {groups.map((group) => (
          <CleaningGroup key={group.step} group={group} view={view} places={places} />
        ))}
      </section>
    </div>
  );
}

/** The file that was imported, as it lies in the library. */
function FileFacts({ report }: { readonly report: ReportSummary }) {
  const { t } = useTranslation();
  return (
    <Facts>
      <dt>{t('report.file')}</dt>
      <dd lang="zh-CN" data-report-text="">
        {report.fileName}
      </dd>
      <dt>{t('report.size')}</dt>
      <dd>{formatBytes(report.bytes)}</dd>
      <dt>{t('report.imported')}</dt>
      <dd>{formatMoment(report.importedAt)}</dd>
      <dt>{t('report.sha')}</dt>
      <dd>
        <code data-testid="sha256">{report.sha256}</code>
      </dd>
    </Facts>
  );
}
