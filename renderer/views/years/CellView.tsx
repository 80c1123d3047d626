import { type Translate, useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { sliceSpan, type Span } from '../../../shared/model/span.ts';
import { useYears } from './years-store.ts';
import { compareCell, goToSection, readAt } from './actions.ts';
import { Meter } from './Meter.tsx';
import type { Cell, CellSection, Sign, TableRow } from './model/table.ts';

/** Characters of a text that is cut: more would never be seen. */
const CUT = 90;

type CellViewProps = {
  readonly view: YearsView;
  readonly row: TableRow;
  readonly column: number;
  readonly isOpen: boolean;
  readonly isStop: boolean;
};

/** What one year has in a row, and the border to the year before. */
export function CellView({ view, row, column, isOpen, isStop }: CellViewProps) {
  const { t } = useTranslation();
  const cell = row.cells[column];
  if (cell === undefined) return null;
  const place = { row: row.row.key, column };
  const before = view.columns[column - 1]?.summary.head.year;
  const isComparable = column > 0 && (cell.kind === 'sections' || row.cells[column - 1]?.kind === 'sections');
  return (
    <div
      className={`years-cell ${cell.kind}`}
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-cell={`${place.row}|${column}`}
      data-testid="years-cell"
      data-column={column}
      data-kind={cell.kind}
      onFocus={(event) => {
        if (event.target === event.currentTarget) useYears.setState({ cell: place });
      }}
    >
      {isComparable && (
        <button
          type="button"
          className="cell-border"
          tabIndex={-1}
          title={t('years.compare', { year: before ?? t('years.column-before') })}
          aria-label={t('years.compare', { year: before ?? t('years.column-before') })}
          data-testid="cell-compare"
          onClick={() => compareCell(place)}
        >
          ⇄
        </button>
      )}
      {cell.kind === 'absent' ? (
        <Absent cell={cell} column={column} />
      ) : (
        <>
          {cell.sections.map((section) => (
            <SectionView
              key={section.section.index}
              view={view}
              column={column}
              shown={section}
              isOpen={isOpen}
            />
          ))}
          {cell.novelty !== null && (
            <Meter share={cell.novelty} title={t('years.new-title', { year: before ?? '' })} />
          )}
        </>
      )}
    </div>
  );
}

function Absent({
  cell,
  column,
}: {
  readonly cell: Extract<Cell, { kind: 'absent' }>;
  readonly column: number;
}) {
  const { t } = useTranslation();
  const { elsewhere } = cell;
  if (elsewhere === null) return <p className="absent-words">{t('years.absent')}</p>;
  return (
    <p className="absent-words">
      {t('years.elsewhere')}
      <button
        type="button"
        className="link"
        tabIndex={-1}
        lang="zh-CN"
        data-report-text=""
        data-testid="cell-elsewhere"
        onClick={() => goToSection(column, elsewhere)}
      >
        {elsewhere.title}
      </button>
    </p>
  );
}

type SectionViewProps = {
  readonly view: YearsView;
  readonly column: number;
  readonly shown: CellSection;
  readonly isOpen: boolean;
};

function SectionView({ view, column, shown, isOpen }: SectionViewProps) {
  const { t } = useTranslation();
  const { section, body, isSameTitle, signs } = shown;
  const text = view.columns[column]?.text ?? '';
  const { marker, title } = section;
  const words = section.index === 0 ? '' : isSameTitle ? t('years.same-title') : title;
  return (
    <section className="cell-section">
      {section.index > 0 && (
        <p className="cell-head">
          <button
            type="button"
            className={isSameTitle ? 'cell-title same' : 'cell-title'}
            tabIndex={-1}
            title={t('years.read', { title })}
            lang="zh-CN"
            data-report-text=""
            data-testid="cell-title"
            onClick={() => readAt(view, column, section.heading)}
          >
            {marker}
            {words}
          </button>
          {signs.map((sign) => (
            <span
              key={sign.kind}
              className={`sign sign-${sign.kind}`}
              data-testid="sign"
              data-kind={sign.kind}
            >
              {signWords(sign, t)}
            </span>
          ))}
        </p>
      )}
      {body.length > 0 && <Body text={text} body={body} isOpen={isOpen} />}
    </section>
  );
}

function Body({
  text,
  body,
  isOpen,
}: {
  readonly text: string;
  readonly body: readonly Span[];
  readonly isOpen: boolean;
}) {
  const words = body.map((span) => sliceSpan(text, isOpen ? span : cutSpan(span))).join('\n');
  if (!isOpen)
    return (
      <p className="cell-text cut" lang="zh-CN" data-report-text="">
        {words.slice(0, CUT).replace(/\s+/gu, ' ')}
      </p>
    );
  return words.split(/\n+/u).map((paragraph, index) => (
    <p key={index} className="cell-text" lang="zh-CN" data-report-text="">
      {paragraph}
    </p>
  ));
}

function cutSpan({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + CUT) };
}

function signWords(sign: Sign, t: Translate): string {
  switch (sign.kind) {
    case 'split':
    case 'merged':
      return t(`years.sign-${sign.kind}`, { titles: sign.titles.map((title) => `“${title}”`).join('、') });
    default:
      return t(`years.sign-${sign.kind}`);
  }
}
