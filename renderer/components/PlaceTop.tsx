import type { ReactNode } from 'react';
import { stepHistory } from '../app/commands.ts';
import { navigate } from '../state/app-store.ts';
import { useLibrary } from '../views/library/library-store.ts';
import { shelfOf } from '../state/place-routes.ts';
import { LIBRARY, type Route } from '../state/routes.ts';
import { useGoals } from '../views/goals/goals-store.ts';
import { tableOf } from '../state/table-sources.ts';
import { Brand } from './Brand.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { PlaceTabs } from './PlaceTabs.tsx';
import { SettingsButton } from './SettingsButton.tsx';
import { TableMenu } from './TableMenu.tsx';
import { useTranslation } from '../locales/words.ts';

type PlaceTopProps = {
  readonly route: Route;
  /** What the screen is of, for those who hear it. */
  readonly heading: string;
  /** What the screen adds, between the tabs and the buttons that every screen has. */
  readonly children?: ReactNode;
};

/** The top bar of a screen that looks at one place's reports. */
export function PlaceTop({ route, heading, children }: PlaceTopProps) {
  const { t } = useTranslation();
  const shelves = useLibrary((state) => state.shelves);
  const place = shelfOf(route, shelves ?? [])?.place;
  const hasVague = useGoals((state) => !state.filter.isConcrete);
  const table = tableOf(route, hasVague);
  return (
    <header className="top">
      <Brand heading={heading} />
      <button
        type="button"
        className="crumb"
        data-testid="go-library"
        onClick={() => {
          navigate(LIBRARY);
        }}
      >
        {place === undefined ? t('app.library') : place || t('report.no-place')} ›
      </button>
      <PlaceTabs route={route} />
      {children ?? <span className="sp" />}
      {table !== null && (
        <TableMenu source={table} name={t('tables.name', { place: place ?? '', what: heading })} />
      )}
      <HistoryButtons onStep={stepHistory} />
      <SettingsButton />
    </header>
  );
}
