import { Menu, MenuItem } from './Menu.tsx';
import { Popover } from './Popover.tsx';
import { navigate } from '../state/app-store.ts';
import { useShelves } from '../state/shelves-store.ts';
import { PLACE_SCREENS, placeRoute, shelfOf } from '../state/place-routes.ts';
import type { Route } from '../state/routes.ts';
import { useTranslation } from '../locales/words.ts';

type PlaceTabsProps = {
  readonly route: Route;
  /** One button with a menu, where the bar has no room for more. */
  readonly isFolded?: boolean;
};

/** The ways of looking at one place's reports; each leads to its screen with the same reports. */
export function PlaceTabs({ route, isFolded = false }: PlaceTabsProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const shelf = shelfOf(route, shelves ?? []);
  if (shelf === undefined) return null;
  if (isFolded)
    return (
      <Popover label={`${t('nav.label')} ▾`} title={t('nav.label')} className="button" testId="place-tabs">
        {(close) => (
          <Menu label={t('nav.label')}>
            {PLACE_SCREENS.map((screen) => {
              const to = placeRoute(screen, route, shelf);
              return (
                <MenuItem
                  key={screen}
                  isChosen={route.kind === screen}
                  isDisabled={to === null}
                  testId={`go-${screen}`}
                  onSelect={() => {
                    close();
                    if (to !== null && route.kind !== screen) navigate(to);
                  }}
                >
                  {t(`nav.${screen === 'comparison' ? 'compare' : screen}`)}
                </MenuItem>
              );
            })}
          </Menu>
        )}
      </Popover>
    );
  return (
    <nav className="segments place-tabs" aria-label={t('nav.label')}>
      {PLACE_SCREENS.map((screen) => {
        const to = placeRoute(screen, route, shelf);
        return (
          <button
            key={screen}
            type="button"
            aria-current={route.kind === screen ? 'page' : undefined}
            disabled={to === null}
            data-testid={`go-${screen}`}
            onClick={() => {
              if (to !== null && route.kind !== screen) navigate(to);
            }}
          >
            {t(`nav.${screen === 'comparison' ? 'compare' : screen}`)}
          </button>
        );
      })}
    </nav>
  );
}
