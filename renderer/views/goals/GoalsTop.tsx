import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { Menu, MenuItem } from '../../components/Menu.tsx';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { Popover } from '../../components/Popover.tsx';
import { navigate } from '../../state/app-store.ts';
import { useGoals } from './goals-store.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { shelfOf } from '../../state/place-routes.ts';
import type { Route } from '../../state/routes.ts';
import { useGoalsTable } from './derived.ts';
import { laterOf } from './model/items.ts';
import { useTranslation } from '../../locales/words.ts';

type GoalsTopProps = {
  readonly route: Extract<Route, { readonly kind: 'goals' }>;
  readonly view: GoalsView;
};

/** Which year's goals, and which later report they are set against. */
export function GoalsTop({ route, view }: GoalsTopProps) {
  const { t } = useTranslation();
  const { place, year } = view.earlier.summary.head;
  return (
    <PlaceTop
      route={route}
      heading={`${place} ${year ?? ''} ${t('goals.title')}`}
      table={useGoalsTable(route.report)}
    >
      <span className="sp" />
      <div className="years goal-years">
        <EarlierMenu route={route} view={view} />
        <span aria-hidden="true">→</span>
        <LaterMenu view={view} />
      </div>
    </PlaceTop>
  );
}

function EarlierMenu({ route, view }: GoalsTopProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const reports = (shelfOf(route, shelves ?? [])?.reports ?? []).filter(({ head }) => head.year !== null);
  const { id, head } = view.earlier.summary;
  return (
    <Popover
      label={
        <>
          <span className="visually-hidden">{t('goals.choose-earlier')}</span>
          <b>{head.year === null ? t('report.no-year') : t('goals.goals-of', { year: head.year })}</b>{' '}
          <span aria-hidden="true">▾</span>
        </>
      }
      title={t('goals.choose-earlier')}
      className="year"
      align="end"
      testId="goals-earlier"
    >
      {(close) => (
        <Menu label={t('goals.choose-earlier')}>
          {reports.map((report) => (
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
          ))}
        </Menu>
      )}
    </Popover>
  );
}

/** All reports that were searched; years that are missing are said where they would stand. */
function LaterMenu({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const later = useGoals((state) => state.later);
  const chosen = laterOf(view, later);
  const year = chosen?.summary.head.year ?? null;
  const count = (report: number): number =>
    view.goals.filter(({ outcomes }) => outcomes.some((outcome) => outcome.report === report)).length;
  return (
    <Popover
      label={
        <>
          <span className="visually-hidden">{t('goals.choose-later')}</span>
          <b>{year === null ? t('goals.no-later') : t('goals.report-of', { year })}</b>{' '}
          <span aria-hidden="true">▾</span>
        </>
      }
      title={t('goals.choose-later')}
      className="year"
      align="end"
      testId="goals-later"
    >
      {(close) => (
        <Menu label={t('goals.choose-later')}>
          {view.later.map(({ summary }) => (
            <MenuItem
              key={summary.id}
              isChosen={summary.id === chosen?.summary.id}
              testId={`later-${summary.head.year ?? ''}`}
              onSelect={() => {
                close();
                useGoals.setState({ later: summary.id, chosen: new Map() });
              }}
            >
              <b>{t('goals.report-of', { year: summary.head.year ?? '' })}</b>
              <span className="menu-note">{t('goals.searched-for', { n: count(summary.id) })}</span>
            </MenuItem>
          ))}
          {view.missingYears.map((due) => (
            <MenuItem key={due} isDisabled onSelect={close}>
              <b>{t('goals.report-of', { year: due + 1 })}</b>
              <span className="menu-note">{t('library.gap-row')}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </Popover>
  );
}
