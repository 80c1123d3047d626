import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { Popover } from '../../components/Popover.tsx';
import { Unseen } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { shelfOf } from '../../state/place-routes.ts';
import type { Route } from '../../state/routes.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { useGoals } from './goals-store.ts';
import { laterOf } from './model/items.ts';

type EarlierMenuProps = {
  readonly route: Extract<Route, { readonly kind: 'goals' }>;
  readonly view: GoalsView;
};

/** Which year's goals are looked at. */
export function EarlierMenu({ route, view }: EarlierMenuProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const reports = (shelfOf(route, shelves ?? [])?.reports ?? []).filter(({ head }) => head.year !== null);
  const { id, head } = view.earlier.summary;
  return (
    <YearPopover
      title={t('goals.choose-earlier')}
      chosen={head.year === null ? t('report.no-year') : t('goals.goals-of', { year: head.year })}
      testId="goals-earlier"
    >
      {(close) =>
        reports.map((report) => (
          <MenuItem
            key={report.id}
            isChosen={report.id === id}
            testId={`goals-of-${report.head.year ?? ''}`}
            onSelect={() => {
              close();
              navigate({ kind: 'goals', report: report.id, focus: null });
            }}
          >
            <b>{t('goals.goals-of', { year: report.head.year ?? '' })}</b>
            <span className="menu-note">{report.head.speaker || report.fileName}</span>
          </MenuItem>
        ))
      }
    </YearPopover>
  );
}

/** All reports that were searched; years that are missing are said where they would stand. */
export function LaterMenu({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const later = useGoals((state) => state.later);
  const year = laterOf(view, later)?.summary.head.year ?? null;
  return (
    <YearPopover
      title={t('goals.choose-later')}
      chosen={year === null ? t('goals.no-later') : t('goals.report-of', { year })}
      testId="goals-later"
    >
      {(close) => (
        <>
          <SearchedReports view={view} close={close} />
          {view.missingYears.map((due) => (
            <MenuItem key={due} isDisabled onSelect={close}>
              <b>{t('goals.report-of', { year: due + 1 })}</b>
              <span className="menu-note">{t('library.gap-row')}</span>
            </MenuItem>
          ))}
        </>
      )}
    </YearPopover>
  );
}

type SearchedReportsProps = { readonly view: GoalsView; readonly close: () => void };

function SearchedReports({ view, close }: SearchedReportsProps) {
  const { t } = useTranslation();
  const chosen = laterOf(
    view,
    useGoals((state) => state.later),
  );
  const count = (report: number): number =>
    view.goals.filter(({ outcomes }) => outcomes.some((outcome) => outcome.report === report)).length;
  return view.later.map((report) => (
    <MenuItem
      key={report.summary.id}
      isChosen={report === chosen}
      testId={`later-${report.summary.head.year ?? ''}`}
      onSelect={() => {
        close();
        useGoals.setState({ later: report.summary.id, chosen: new Map() });
      }}
    >
      <b>{t('goals.report-of', { year: report.summary.head.year ?? '' })}</b>
      <span className="menu-note">{t('goals.searched-for', { n: count(report.summary.id) })}</span>
    </MenuItem>
  ));
}

type YearPopoverProps = {
  readonly title: string;
  /** What is chosen, in words. */
  readonly chosen: string;
  readonly testId: string;
  readonly children: (close: () => void) => React.ReactNode;
};

function YearPopover({ title, chosen, testId, children }: YearPopoverProps) {
  return (
    <Popover
      label={
        <>
          <Unseen>{title}</Unseen>
          <b>{chosen}</b> <span aria-hidden="true">▾</span>
        </>
      }
      title={title}
      className="year"
      align="end"
      testId={testId}
    >
      {(close) => <Menu label={title}>{children(close)}</Menu>}
    </Popover>
  );
}
