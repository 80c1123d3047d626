import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useApp } from '../../state/app-store.ts';
import type { Route } from '../../state/routes.ts';
import { useGoalsTable } from './derived.ts';
import { EarlierMenu, LaterMenu } from './YearMenus.tsx';
import { Spacer } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './GoalsTop.module.css';

type GoalsTopProps = {
  readonly route: Extract<Route, { readonly kind: 'goals' }>;
  readonly view: GoalsView;
};

/** CSS pixels that the bar needs for all tabs; English words are longer. */
const ROOM = { 'zh-CN': 900, en: 1180 } as const;

/** Which year's goals, and which later report they are set against. */
export function GoalsTop({ route, view }: GoalsTopProps) {
  const { t } = useTranslation();
  const isNarrow = useNarrow(ROOM[useApp(({ settings }) => settings.language)]);
  const { year } = view.earlier.summary.head;
  return (
    <PlaceTop
      route={route}
      isFolded={isNarrow}
      heading={`${year ?? ''} ${t('goals.title')}`.trim()}
      table={useGoalsTable(route.report)}
    >
      <Spacer />
      <div className={styles['pair']}>
        <EarlierMenu route={route} view={view} />
        <span className={styles['arrow']} aria-hidden="true">
          →
        </span>
        <LaterMenu view={view} />
      </div>
    </PlaceTop>
  );
}
