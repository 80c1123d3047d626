import { clsx } from 'clsx';
import { IconButton } from '../../components/kit/IconButton.tsx';
import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { formatCount } from '../../state/format.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { showYears } from './actions.ts';
import { Meter } from './Meter.tsx';
import type { Lane } from './model/lanes.ts';
import { MOST_YEARS, withReport } from './model/sets.ts';
import styles from './TableHead.module.css';

type TableHeadProps = {
  readonly view: YearsView;
  readonly lanes: readonly Lane[];
  readonly template: string;
  /** Words over the column of titles; without them there is no such column. */
  readonly corner?: string;
  /** What is said of a column below its year. */
  readonly facts: (column: number) => readonly string[];
  /** Shares of new text by column. */
  readonly shares?: readonly (number | null)[];
};

/** The years, each over its column; years without a report say so. */
export function TableHead({ view, lanes, template, corner, facts, shares }: TableHeadProps) {
  return (
    <div className={styles['row']} role="row" style={{ gridTemplateColumns: template }}>
      {corner !== undefined && (
        <div className={styles['corner']} role="columnheader">
          {corner}
        </div>
      )}
      {lanes.map((lane) =>
        lane.kind === 'report' ? (
          <YearHead
            key={lane.column}
            view={view}
            column={lane.column}
            facts={facts(lane.column)}
            share={shares?.[lane.column] ?? null}
          />
        ) : (
          <GapHead key={lane.kind === 'missing' ? lane.from : lane.year} lane={lane} view={view} />
        ),
      )}
    </div>
  );
}

type YearHeadProps = {
  readonly view: YearsView;
  readonly column: number;
  readonly facts: readonly string[];
  readonly share: number | null;
};

function YearHead({ view, column, facts, share }: YearHeadProps) {
  const { t } = useTranslation();
  const year = view.columns[column]?.summary.head.year ?? null;
  const before = view.columns[column - 1]?.summary.head.year;
  return (
    <div className={styles['year']} role="columnheader" data-testid="year-head" data-year={year ?? ''}>
      <b>{year === null ? t('report.no-year') : t('report.year', { year })}</b>
      <span className={styles['facts']}>{facts.join(' · ')}</span>
      {share !== null && <Meter share={share} title={t('years.new-title', { year: before ?? '' })} />}
    </div>
  );
}

type GapLane = Exclude<Lane, { kind: 'report' }>;

function GapHead({ lane, view }: { readonly lane: GapLane; readonly view: YearsView }) {
  const { t } = useTranslation();
  if (lane.kind === 'left-out') return <LeftOutHead lane={lane} view={view} />;
  return (
    <div className={styles['gap']} role="columnheader" data-testid="gap-head">
      <span>
        {lane.from === lane.to
          ? t('years.missing', { year: lane.from })
          : t('years.missing-some', { from: lane.from, to: lane.to })}
      </span>
    </div>
  );
}

type LeftOutHeadProps = {
  readonly lane: Extract<Lane, { kind: 'left-out' }>;
  readonly view: YearsView;
};

/** A year that was not chosen, with a button that takes it in. */
function LeftOutHead({ lane, view }: LeftOutHeadProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const chosen = view.columns.map(({ summary }) => summary.id);
  const shelf = shelves.find(({ reports }) => reports.some(({ id }) => id === lane.report));
  const isFull = chosen.length >= MOST_YEARS;
  return (
    <div className={clsx(styles['gap'], styles['left-out'])} role="columnheader" data-testid="left-out-head">
      <span>{t('years.left-out', { year: lane.year })}</span>
      <IconButton
        label={t('years.add-year', { year: lane.year })}
        className={styles['add']}
        disabled={isFull || shelf === undefined}
        title={isFull ? t('years.most', { n: MOST_YEARS }) : t('years.add-year', { year: lane.year })}
        data-testid="gap-add"
        onClick={() => {
          if (shelf !== undefined) showYears(withReport(shelf, chosen, lane.report));
        }}
      >
        ＋
      </IconButton>
    </div>
  );
}

/** Characters of a report, as its column's head says them. */
export function charactersOf(view: YearsView, column: number): string {
  return formatCount(view.columns[column]?.summary.characters ?? 0);
}
