import { MenuButton, MenuItem } from './Menu.tsx';
import segments from './Segments.module.css';
import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';
import { navigate, useApp } from '../state/app-store.ts';
import { useShelves } from '../state/shelves-store.ts';
import { PLACE_SCREENS, placeRoute, shelfOf, type PlaceScreen } from '../state/place-routes.ts';
import type { Route } from '../state/routes.ts';
import { useTranslation } from '../locales/words.ts';

type PlaceTabsProps = {
  readonly route: Route;
  /** One button with a menu, where the bar has no room for more. */
  readonly isFolded?: boolean;
};

/** The ways of looking at one place's reports; each leads to its screen with the same reports. */
export function PlaceTabs({ route, isFolded = false }: PlaceTabsProps) {
  const shelves = useShelves((state) => state.shelves);
  const shelf = shelfOf(route, shelves ?? []);
  if (shelf === undefined) return null;
  return isFolded ? <Folded route={route} shelf={shelf} /> : <InRow route={route} shelf={shelf} />;
}

type TabsOfProps = { readonly route: Route; readonly shelf: PlaceShelf };

/** One button with a menu. */
function Folded({ route, shelf }: TabsOfProps) {
  const { t } = useTranslation();
  return (
    <MenuButton label={`${t('nav.label')} ▾`} title={t('nav.label')} kind="plain" testId="place-tabs">
      {PLACE_SCREENS.map((screen) => (
        <MenuItem
          key={screen}
          isChosen={route.kind === screen}
          isDisabled={placeRoute(screen, route, shelf) === null}
          testId={`go-${screen}`}
          onSelect={() => go(screen, route, shelf)}
        >
          {t(`nav.${screen === 'comparison' ? 'compare' : screen}`)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}

function InRow({ route, shelf }: TabsOfProps) {
  const { t } = useTranslation();
  return (
    <nav className={segments['segments']} aria-label={t('nav.label')}>
      {PLACE_SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          aria-current={route.kind === screen ? 'page' : undefined}
          disabled={placeRoute(screen, route, shelf) === null}
          data-testid={`go-${screen}`}
          onClick={() => go(screen, route, shelf)}
        >
          {t(`nav.${screen === 'comparison' ? 'compare' : screen}`)}
        </button>
      ))}
    </nav>
  );
}

function go(screen: PlaceScreen, route: Route, shelf: PlaceShelf): void {
  const to = placeRoute(screen, route, shelf, useApp.getState().back);
  if (to !== null && route.kind !== screen) navigate(to);
}
