import type { ReactNode } from 'react';
import { navigate } from '../state/app-store.ts';
import { useShelves } from '../state/shelves-store.ts';
import { shelfOf } from '../state/place-routes.ts';
import { LIBRARY, type Route } from '../state/routes.ts';
import { Brand } from './Brand.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { Spacer } from './kit/Words.tsx';
import { PlaceTabs } from './PlaceTabs.tsx';
import { SettingsButton } from './SettingsButton.tsx';
import { TableMenu, type ScreenTable } from './TableMenu.tsx';
import { useTranslation } from '../locales/words.ts';

type PlaceTopProps = {
  readonly route: Route;
  /** What the screen shows of the place, which comes before it in the title and in names of files. */
  readonly heading: string;
  /** The table that the screen shows. */
  readonly table: ScreenTable;
  /** Where the bar has no room for all tabs. */
  readonly isFolded?: boolean;
  /** What the screen adds, between the tabs and the buttons that every screen has. */
  readonly children?: ReactNode;
};

/** The top bar of a screen that looks at one place's reports. */
export function PlaceTop({ route, heading, table, isFolded = false, children }: PlaceTopProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const place = shelfOf(route, shelves ?? [])?.place;
  const title = t('tables.name', { place: place ?? '', what: heading }).trim();
  return (
    <header className="top">
      <Brand heading={title} />
      <button
        type="button"
        className="crumb"
        title={place}
        data-testid="go-library"
        onClick={() => navigate(LIBRARY)}
      >
        {place === undefined ? t('app.library') : place || t('report.no-place')} ›
      </button>
      <PlaceTabs route={route} isFolded={isFolded} />
      {children ?? <Spacer />}
      <TableMenu {...table} name={title} />
      <HistoryButtons />
      <SettingsButton />
    </header>
  );
}
