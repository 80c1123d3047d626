import { changeSettings, useApp } from '../state/app-store.ts';
import { useTranslation } from '../locales/words.ts';

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
    <span className="text-size" role="group" aria-label={t('settings.text-size')}>
      <button
        type="button"
        className="icon"
        aria-label={t('settings.smaller')}
        title={t('settings.smaller')}
        disabled={size <= SMALLEST}
        onClick={() => {
          changeTextSize(-1);
        }}
      >
        －
      </button>
      <output>{size}</output>
      <button
        type="button"
        className="icon"
        aria-label={t('settings.larger')}
        title={t('settings.larger')}
        disabled={size >= LARGEST}
        onClick={() => {
          changeTextSize(1);
        }}
      >
        ＋
      </button>
    </span>
  );
}
