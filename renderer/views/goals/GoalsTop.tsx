import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import type { Route } from '../../state/routes.ts';
import { useGoalsTable } from './derived.ts';
import { EarlierMenu, LaterMenu } from './YearMenus.tsx';
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
