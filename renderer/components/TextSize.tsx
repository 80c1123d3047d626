import { changeSettings, useApp } from '../state/app-store.ts';
import { useTranslation } from '../locales/words.ts';
import { IconButton } from './kit/IconButton.tsx';
import styles from './TextSize.module.css';

/** The limits that the contract takes. */
const SMALLEST = 12;
const LARGEST = 28;

/** Makes the report's text larger (1) or smaller (-1). */
export function changeTextSize(by: 1 | -1): void {
  const { textSize } = useApp.getState().settings;
  const next = Math.min(Math.max(textSize + by, SMALLEST), LARGEST);
  if (next !== textSize) changeSettings({ textSize: next });
}

export function TextSize() {
  const { t } = useTranslation();
  const size = useApp((state) => state.settings.textSize);
  return (
    <span className={styles['size']} role="group" aria-label={t('settings.text-size')}>
      <IconButton
        label={t('settings.smaller')}
        disabled={size <= SMALLEST}
        onClick={() => changeTextSize(-1)}
      >
        －
      </IconButton>
      <output>{size}</output>
      <IconButton label={t('settings.larger')} disabled={size >= LARGEST} onClick={() => changeTextSize(1)}>
        ＋
      </IconButton>
    </span>
  );
}
