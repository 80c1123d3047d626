import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { MenuButton, MenuItem, MenuNote } from '../../components/Menu.tsx';
import { Unseen } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { shelfOf } from '../../state/place-routes.ts';
import type { Route } from '../../state/routes.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { useGoals } from './goals-store.ts';
import { laterOf } from './model/items.ts';
import styles from './GoalsTop.module.css';

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
    <YearButton
      title={t('goals.choose-earlier')}
      chosen={head.year === null ? t('report.no-year') : t('goals.goals-of', { year: head.year })}
      testId="goals-earlier"
    >
      {reports.map((report) => (
        <MenuItem
          key={report.id}
          isChosen={report.id === id}
          testId={`goals-of-${report.head.year ?? ''}`}
          onSelect={() => navigate({ kind: 'goals', report: report.id, focus: null })}
        >
          <b>{t('goals.goals-of', { year: report.head.year ?? '' })}</b>
          <MenuNote>{report.head.speaker || report.fileName}</MenuNote>
        </MenuItem>
      ))}
    </YearButton>
  );
}

/** All reports that were searched; years that are missing are said where they would stand. */
export function LaterMenu({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const later = useGoals((state) => state.later);
  const year = laterOf(view, later)?.summary.head.year ?? null;
  return (
    <YearButton
      title={t('goals.choose-later')}
      chosen={year === null ? t('goals.no-later') : t('goals.report-of', { year })}
      testId="goals-later"
    >
      <SearchedReports view={view} />
      {view.missingYears.map((due) => (
        <MenuItem key={due} isDisabled onSelect={() => undefined}>
          <b>{t('goals.report-of', { year: due + 1 })}</b>
          <MenuNote>{t('library.gap-row')}</MenuNote>
        </MenuItem>
      ))}
    </YearButton>
  );
}

function SearchedReports({ view }: { readonly view: GoalsView }) {
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
      onSelect={() => useGoals.setState({ later: report.summary.id, chosen: new Map() })}
    >
      <b>{t('goals.report-of', { year: report.summary.head.year ?? '' })}</b>
      <MenuNote>{t('goals.searched-for', { n: count(report.summary.id) })}</MenuNote>
    </MenuItem>
  ));
}

type YearButtonProps = {
  readonly title: string;
  /** What is chosen, in words. */
  readonly chosen: string;
  readonly testId: string;
  readonly children: React.ReactNode;
};

function YearButton({ title, chosen, testId, children }: YearButtonProps) {
  return (
    <MenuButton
      label={
        <>
          <Unseen>{title}</Unseen>
          <b>{chosen}</b> <span aria-hidden="true">▾</span>
        </>
      }
      title={title}
      className={styles['year'] ?? ''}
      align="end"
      testId={testId}
    >
      {children}
    </MenuButton>
  );
}
