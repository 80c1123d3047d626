import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { MenuButton, MenuItem } from '../Menu.tsx';
import styles from './ChartLegend.module.css';
import { PICTURE_FORMATS, savePicture } from './picture-file.ts';

type PictureMenuProps = { readonly picture: Parameters<typeof savePicture>[0]; readonly title: string };

/** Writes a chart as a picture. */
export function PictureMenu({ picture, title }: PictureMenuProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['menu']}>
      <MenuButton
        label={t('export.picture')}
        title={t('export.picture-title')}
        kind="link"
        align="end"
        testId="picture"
      >
        {PICTURE_FORMATS.map((format) => (
          <MenuItem
            key={format}
            testId={`picture-${format}`}
            onSelect={() => run(savePicture(picture, title, format))}
          >
            {t(`export.picture-${format}`)}
          </MenuItem>
        ))}
      </MenuButton>
    </div>
  );
}
