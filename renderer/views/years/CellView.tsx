import type { YearsView } from '../../../shared/contract/years-api.ts';
import type { Section } from '../../../shared/model/outline.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { compareCell, goToSection } from './actions.ts';
import { CellSection } from './CellSection.tsx';
import styles from './CellView.module.css';
import { Meter } from './Meter.tsx';
import type { Cell, TableRow } from './model/table.ts';
import { cellName } from './stop-cell.ts';
import { useYears } from './years-store.ts';

type CellViewProps = {
  readonly view: YearsView;
  readonly row: TableRow;
  readonly column: number;
  readonly isOpen: boolean;
  readonly isStop: boolean;
};

/** What one year has in a row, and the border to the year before. */
export function CellView({ view, row, column, isOpen, isStop }: CellViewProps) {
  const cell = row.cells[column];
  if (cell === undefined) return null;
  const { key } = row.row;
  const isComparable = column > 0 && (cell.kind === 'sections' || row.cells[column - 1]?.kind === 'sections');
  return (
    <div
      className={styles['cell']}
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-cell={cellName({ row: key, column })}
      data-testid="years-cell"
      data-column={column}
      data-kind={cell.kind}
      onFocus={(event) => {
        if (event.target === event.currentTarget) useYears.setState({ cell: { row: key, column } });
      }}
    >
      {isComparable && <CompareButton view={view} row={key} column={column} />}
      {cell.kind === 'absent' ? (
        <Absent elsewhere={cell.elsewhere} column={column} />
      ) : (
        <Sections view={view} cell={cell} column={column} isOpen={isOpen} />
      )}
    </div>
  );
}

/** On the border to the year before: compares the two reports here. */
function CompareButton({
  view,
  row,
  column,
}: Pick<CellViewProps, 'view' | 'column'> & { readonly row: string }) {
  const { t } = useTranslation();
  const before = view.columns[column - 1]?.summary.head.year;
  const words = t('years.compare', { year: before ?? t('years.column-before') });
  return (
    <Button
      kind="bare"
      className={styles['compare']}
      tabIndex={-1}
      title={words}
      aria-label={words}
      data-testid="cell-compare"
      onClick={() => compareCell({ row, column })}
    >
      ⇄
    </Button>
  );
}

type SectionsProps = Pick<CellViewProps, 'view' | 'column' | 'isOpen'> & {
  readonly cell: Extract<Cell, { kind: 'sections' }>;
};

/** The sections of the year, and how much of their text is new. */
function Sections({ view, cell, column, isOpen }: SectionsProps) {
  const { t } = useTranslation();
  const before = view.columns[column - 1]?.summary.head.year;
  return (
    <>
      {cell.sections.map((shown) => (
        <CellSection key={shown.section.index} view={view} column={column} shown={shown} isOpen={isOpen} />
      ))}
      {cell.novelty !== null && (
        <Meter share={cell.novelty} title={t('years.new-title', { year: before ?? '' })} />
      )}
    </>
  );
}

type AbsentProps = { readonly elsewhere: Section | null; readonly column: number };

/** The year has nothing here, or has it in another row. */
function Absent({ elsewhere, column }: AbsentProps) {
  const { t } = useTranslation();
  if (elsewhere === null) return <Hint>{t('years.absent')}</Hint>;
  return (
    <Hint className={styles['absent']}>
      {t('years.elsewhere')}
      <Button
        kind="link"
        tabIndex={-1}
        lang="zh-CN"
        data-report-text=""
        data-testid="cell-elsewhere"
        onClick={() => goToSection(column, elsewhere)}
      >
        {elsewhere.title}
      </Button>
    </Hint>
  );
}
