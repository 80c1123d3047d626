import { clsx } from 'clsx';
import { isOnControl } from '../../components/items.ts';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Checkbox } from '../../components/kit/Checkbox.tsx';
import { useApp } from '../../state/app-store.ts';
import { formatBytes, formatCount, formatDate } from '../../state/format.ts';
import { toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { chooseByDoubleClick, readReport } from './actions.ts';
import { EditionLine } from './EditionLine.tsx';
import { ReportActions } from './ReportActions.tsx';
import { Warnings } from './Warnings.tsx';
import { type Translate, useTranslation } from '../../locales/words.ts';
import styles from './ReportRow.module.css';

type ReportRowProps = {
  readonly report: ReportSummary;
  /** The report of the year before, or of the nearest year before that there is. */
  readonly before: ReportSummary | null;
  /** The report that stands for the year where the year has several; null where it has one. */
  readonly standing: ReportSummary | null;
};

/** A report on the shelf: what it is, what is odd about it, what can be done with it. */
export function ReportRow({ report, before, standing }: ReportRowProps) {
  const { t } = useTranslation();
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  const year = report.head.year ?? t('report.no-year');
  return (
    <article
      className={clsx(styles['row'], isSelected && styles['on'])}
      data-testid="report-card"
      data-report={report.id}
      data-year={report.head.year ?? ''}
      onDoubleClick={(event) => {
        if (!isOnControl(event.target)) chooseByDoubleClick(report);
      }}
    >
      <Checkbox
        isOn={isSelected}
        label={t('library.select', { year })}
        data-testid="report-select"
        onToggle={() => toggleSelected(report.id)}
      />
      <b className={styles['year']} data-known={report.head.year !== null}>
        {year}
      </b>
      <ReportWords report={report} standing={standing} />
      <span className={styles['facts']}>{factsOf(report, t).join(' · ')}</span>
      <ReportActions report={report} before={before} className={styles['actions']} />
    </article>
  );
}

/** The title, which leads to the text, and who gave the report when. */
function ReportWords({ report, standing }: Pick<ReportRowProps, 'report' | 'standing'>) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { head } = report;
  const ownPlace = head.place.trim() === report.shelf ? '' : head.place.trim();
  const details = [ownPlace, head.session, head.speaker, formatDate(head.date, language)].filter(
    (word) => word !== '',
  );
  return (
    <div className={styles['words']}>
      <Button
        kind="bare"
        className={styles['title']}
        lang="zh-CN"
        data-report-text=""
        data-testid="report-open"
        onClick={() => readReport(report.id)}
      >
        {head.title || report.fileName || t('report.untitled')}
      </Button>
      <span className={styles['details']} lang="zh-CN" data-report-text="">
        {details.join(' · ')}
      </span>
      <EditionLine report={report} standing={standing} />
      <Warnings of={report} className={styles['warnings']} />
    </div>
  );
}

function factsOf(report: ReportSummary, t: Translate): readonly string[] {
  return [
    t('report.characters', { n: formatCount(report.characters) }),
    report.source.format === 'text' ? t(`encoding.${report.encoding}`) : t(`format.${report.source.format}`),
    formatBytes(report.bytes),
    ...(report.noteCount > 0 ? [t('report.notes', { n: report.noteCount })] : []),
  ];
}
