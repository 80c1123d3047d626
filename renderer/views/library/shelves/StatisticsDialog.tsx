import { useEffect, useState, type ReactNode } from 'react';
import type { LibraryStatistics } from '../../../../shared/contract/shelf-api.ts';
import { call } from '../../../client/call.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatBytes, formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import styles from './StatisticsDialog.module.css';

/** What the library holds, counted: by level, by province, by year, and what was done in it. */
export function StatisticsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [counted, setCounted] = useState<LibraryStatistics | null>(null);
  useEffect(() => run(call('shelf/statistics', {}).then(setCounted)), []);
  return (
    <Dialog title={t('statistics.title')} size="wide" testId="statistics-dialog" onClose={onClose}>
      {counted !== null && (
        <div className={styles['all']} data-testid="statistics">
          <Sums counted={counted} />
          <Years counted={counted} />
          <div className={styles['tables']}>
            <CountTable
              head={t('places.level')}
              rows={counted.levels.map((row) => ({ ...row, name: t(`places.level-${row.level}`) }))}
            />
            <CountTable head={t('places.province')} rows={counted.provinces} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

type CountedProps = { readonly counted: LibraryStatistics };

function Sums({ counted }: CountedProps) {
  const { t } = useTranslation();
  const { reports, places, characters, bytes, work, binned } = counted;
  const sums: readonly (readonly [string, string])[] = [
    [t('statistics.reports'), formatCount(reports)],
    [t('statistics.places'), formatCount(places)],
    [t('statistics.characters'), formatCount(characters)],
    [t('statistics.file'), formatBytes(bytes)],
    [t('statistics.notes'), formatCount(work.notes)],
    [t('statistics.verdicts'), formatCount(work.verdicts)],
    [t('statistics.decisions'), formatCount(work.decisions)],
    [t('statistics.reviews'), formatCount(work.reviews)],
    [t('statistics.corrections'), formatCount(work.corrections)],
    [t('statistics.binned'), formatCount(binned)],
  ];
  return (
    <dl className={styles['sums']}>
      {sums.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A column a year; a year without a report is empty. */
function Years({ counted: { years } }: CountedProps) {
  const { t } = useTranslation();
  const dated = years.flatMap(({ year, reports }) => (year === null ? [] : [{ year, reports }]));
  const most = Math.max(1, ...dated.map(({ reports }) => reports));
  const [first, last] = [dated[0]?.year, dated.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
  const counts = new Map(dated.map(({ year, reports }) => [year, reports]));
  return (
    <div className={styles['years']} role="img" aria-label={t('statistics.by-year')}>
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => (
        <span
          key={year}
          className={styles['year']}
          title={t('statistics.of-year', { year, n: formatCount(counts.get(year) ?? 0) })}
        >
          <i style={{ height: `${((counts.get(year) ?? 0) / most) * 100}%` }} />
          <small>{year % 5 === 0 || last - first < 12 ? year : ''}</small>
        </span>
      ))}
    </div>
  );
}

type CountTableProps = {
  readonly head: ReactNode;
  readonly rows: readonly {
    readonly name: string;
    readonly places: number;
    readonly reports: number;
    readonly characters: number;
  }[];
};

function CountTable({ head, rows }: CountTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('statistics.places')}</th>
          <th scope="col">{t('statistics.reports')}</th>
          <th scope="col">{t('statistics.characters')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, places, reports, characters }) => (
          <tr key={name}>
            <th scope="row" lang="zh-CN">
              {name}
            </th>
            <td>{formatCount(places)}</td>
            <td>{formatCount(reports)}</td>
            <td>{formatCount(characters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
