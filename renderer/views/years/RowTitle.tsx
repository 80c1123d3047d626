import type { YearsView } from '../../../shared/contract/years-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { useTranslation } from '../../locales/words.ts';
import { askAboutRow } from './actions.ts';
import type { TableRow } from './model/table.ts';
import { RowStrip } from './RowStrip.tsx';
import { cellName } from './stop-cell.ts';
import styles from './TableRow.module.css';
import { toggleOpened, useYears } from './years-store.ts';

type RowTitleProps = {
  readonly view: YearsView;
  readonly row: TableRow;
  readonly isOpen: boolean;
  readonly isStop: boolean;
};

/** What a row is about, by the title that most years give it; stays in view beside a tall row. */
export function RowTitle({ view, row, isOpen, isStop }: RowTitleProps) {
  const { t } = useTranslation();
  const { key, title } = row.row;
  return (
    <div
      className={styles['head']}
      role="rowheader"
      tabIndex={isStop ? 0 : -1}
      data-cell={cellName({ row: key, column: -1 })}
      data-testid="years-title"
      onFocus={(event) => {
        if (event.target === event.currentTarget) useYears.setState({ cell: { row: key, column: -1 } });
      }}
    >
      <div className={styles['words']}>
        <span className={styles['title']} lang="zh-CN" data-report-text="" data-testid="row-title">
          {title || t('reader.opening')}
        </span>
        <OtherTitles titles={row.row.otherTitles} />
        <RowStrip view={view} row={row} />
        <RowActions row={row} isOpen={isOpen} />
      </div>
    </div>
  );
}

function OtherTitles({ titles }: { readonly titles: readonly string[] }) {
  const { t } = useTranslation();
  if (titles.length === 0) return null;
  return (
    <span className={styles['others']} title={titles.join('\n')} data-testid="other-titles">
      {t('years.other-titles')}
      <span lang="zh-CN" data-report-text="">
        {titles.join('、')}
      </span>
    </span>
  );
}

function RowActions({ row: { row }, isOpen }: Pick<RowTitleProps, 'row' | 'isOpen'>) {
  const { t } = useTranslation();
  const { key, level } = row;
  return (
    <span className={styles['actions']}>
      <Button
        kind="link"
        tabIndex={-1}
        aria-expanded={isOpen}
        data-testid="row-open"
        onClick={() => toggleOpened(key)}
      >
        {isOpen ? t('years.close-row') : t('years.open-row')}
      </Button>
      {level > 0 && (
        <Button kind="link" tabIndex={-1} data-testid="row-topic" onClick={() => askAboutRow(key)}>
          {t('years.row-topic')}
        </Button>
      )}
    </span>
  );
}
