import type { PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { MenuItem } from '../../../components/Menu.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { navigate } from '../../../state/app-store.ts';
import { LIBRARY } from '../../../state/routes.ts';
import { placeRoute, PLACE_SCREENS } from '../../../state/place-routes.ts';
import { run } from '../../../state/history.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { LIBRARY_KEYS } from '../keys.ts';
import { showShelfDialog } from './list-store.ts';
import { deleteReports, wholeShelf } from './shelf-commands.ts';

/** All that can be done with a place. */
export function PlaceItems({ shelf }: { readonly shelf: PlaceShelf }) {
  const { t } = useTranslation();
  const whole = wholeShelf(shelf.place) ?? shelf;
  const ids = shelf.reports.map(({ id }) => id);
  return (
    <>
      {PLACE_SCREENS.map((screen) => {
        const route = placeRoute(screen, LIBRARY, whole);
        return (
          <MenuItem
            key={screen}
            testId={`menu-${screen}`}
            isDisabled={route === null || whole.place === ''}
            onSelect={() => route !== null && navigate(route)}
          >
            {screen === 'comparison' ? t('places.compare-newest') : t(`nav.${screen}`)}
          </MenuItem>
        );
      })}
      <MenuItem testId="menu-select-all" onSelect={() => useShelves.setState({ selection: ids })}>
        {t('places.select-all', { n: ids.length })}
      </MenuItem>
      <MenuItem
        writes
        testId="menu-rename"
        entry={LIBRARY_KEYS['correct-line']}
        isDisabled={shelf.place === ''}
        onSelect={() => showShelfDialog({ kind: 'merge', place: shelf.place })}
      >
        {t('places.rename')}
      </MenuItem>
      <MenuItem writes testId="menu-tags" onSelect={() => showShelfDialog({ kind: 'tags', reports: ids })}>
        {t('places.tags')}
      </MenuItem>
      <MenuItem writes testId="menu-delete" onSelect={() => run(deleteReports(ids))}>
        {t('places.delete-many', { n: ids.length })}
      </MenuItem>
    </>
  );
}
