import { MenuButton, MenuItem } from '../../../components/Menu.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { askBundle } from '../../../state/bundle-export-store.ts';
import { chooseBundle } from '../../../state/bundle-store.ts';
import { run } from '../../../state/history.ts';
import { showShelfDialog } from './list-store.ts';

/** What there is to see and to do about the library as a whole. */
export function LibraryMenu() {
  const { t } = useTranslation();
  return (
    <MenuButton
      label={t('places.more')}
      title={t('places.more-title')}
      kind="plain"
      align="end"
      testId="library-menu"
    >
      <MenuItem testId="open-statistics" onSelect={() => showShelfDialog({ kind: 'statistics' })}>
        {t('places.statistics')}
      </MenuItem>
      <MenuItem testId="open-bin" onSelect={() => showShelfDialog({ kind: 'bin' })}>
        {t('places.bin')}
      </MenuItem>
      <MenuItem testId="menu-open-bundle" onSelect={() => run(chooseBundle())}>
        {t('places.open-bundle')}
      </MenuItem>
      <MenuItem testId="menu-export-bundle" onSelect={() => run(askBundle([]))}>
        {t('places.export-bundle')}
      </MenuItem>
    </MenuButton>
  );
}
