import { clsx } from 'clsx';
import { isolate } from '../../../shared/base/isolate.ts';
import type { ListedReport } from '../../../shared/contract/shelf-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Checkbox } from '../../components/kit/Checkbox.tsx';
import { Tag } from '../../components/kit/Words.tsx';
import { useApp } from '../../state/app-store.ts';
import { besideYear, formatBytes, formatCount, formatDate, titleOf } from '../../state/format.ts';
import { toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { readReport } from './actions.ts';
import { EditionLine } from './EditionLine.tsx';
import type { PlaceRow } from './model/place-rows.ts';
import { ReportActions } from './ReportActions.tsx';
import { selectTo } from './shelves/select-range.ts';
import { Warnings } from './Warnings.tsx';
import { type Translate, useTranslation } from '../../locales/words.ts';
import styles from './ReportRow.module.css';

type ReportRowProps = {
  readonly row: Extract<PlaceRow, { readonly kind: 'report' }>;
  /** True where Tab leads into the line. */
  readonly isStop: boolean;
};

/** A report on the shelf: what it is, what is odd about it, what can be done with it; the only one of its place in one line. */
export function ReportRow({ row, isStop }: ReportRowProps) {
  const { t } = useTranslation();
  const { report, before, standing, isAlone, shelf } = row;
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  const year = report.head.year ?? t('report.no-year');
  const tabIndex = isStop ? 0 : -1;
  return (
    <article
      className={clsx(styles['row'], isAlone && styles['alone'])}
      data-testid="report-card"
      data-report={report.id}
      data-year={report.head.year ?? ''}
    >
      <Checkbox
        isOn={isSelected}
        label={t('library.select', { year })}
        tabIndex={tabIndex}
        data-testid="report-select"
        onToggle={() => toggleSelected(report.id)}
        onClick={(event) => event.shiftKey && selectTo(report.id)}
      />
      {isAlone && (
        <b className={styles['place']} lang="zh-CN" data-report-text="">
          {shelf.place || t('report.no-place')}
        </b>
      )}
      <b className={styles['year']} data-known={report.head.year !== null}>
        {year}
      </b>
      <ReportWords report={report} standing={standing} isAlone={isAlone} tabIndex={tabIndex} />
      <span className={styles['facts']}>{factsOf(report, t).join(' · ')}</span>
      <ReportActions report={report} before={before} tabIndex={tabIndex} className={styles['actions']} />
    </article>
  );
}

type ReportWordsProps = Pick<ReportRowProps['row'], 'report' | 'standing' | 'isAlone'> & {
  readonly tabIndex: 0 | -1;
};

/** The title, which leads to the text, and who gave the report when. */
function ReportWords({ report, standing, isAlone, tabIndex }: ReportWordsProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { head } = report;
  const ownPlace = head.place.trim() === report.shelf ? '' : head.place.trim();
  const details = [ownPlace, head.session, head.speaker, formatDate(head.date, language)].filter(
    (word) => word !== '',
  );
  const title = besideYear(titleOf(report), head.year);
  return (
    <div className={styles['words']}>
      <Button
        kind="bare"
        className={clsx(styles['title'], title === '' && styles['untitled'])}
        lang="zh-CN"
        tabIndex={tabIndex}
        data-report-text=""
        data-testid="report-open"
        onClick={() => readReport(report.id)}
      >
        {title || t('report.untitled')}
      </Button>
      <span className={styles['details']} lang="zh-CN" data-report-text="">
        {details.map(isolate).join(' · ')}
      </span>
      {report.tags.length > 0 && (
        <span className={styles['tags']} data-testid="report-tags">
          {report.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      )}
      {!isAlone && <EditionLine report={report} standing={standing} />}
      <Warnings of={report} className={styles['warnings']} />
    </div>
  );
}

function factsOf(report: ListedReport, t: Translate): readonly string[] {
  return [
    t('report.characters', { n: formatCount(report.characters) }),
    report.source.format === 'text' ? t(`encoding.${report.encoding}`) : t(`format.${report.source.format}`),
    formatBytes(report.bytes),
    ...(report.noteCount > 0 ? [t('report.notes', { n: report.noteCount })] : []),
  ];
}
