import { useTranslation } from '../locales/words.ts';
import styles from './FindSteps.module.css';
import { IconButton } from './kit/IconButton.tsx';

type FindStepsProps = {
  /** Which of the places found is shown, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
};

/** How many places were found, with the ways to the next and the one before. */
export function FindSteps({ at, count, onStep, onClose }: FindStepsProps) {
  const { t } = useTranslation();
  const step = (by: 1 | -1) => () => {
    onStep(by);
  };
  return (
    <>
      <span className={styles['count']} aria-live="polite" data-testid="find-count">
        {count === 0
          ? t('comparison.find-none')
          : t('comparison.find-count', { at: Math.min(at, count - 1) + 1, n: count })}
      </span>
      <IconButton size="small" label={t('comparison.find-previous')} onClick={step(-1)}>
        ⌃
      </IconButton>
      <IconButton size="small" label={t('comparison.find-next')} onClick={step(1)}>
        ⌄
      </IconButton>
      <IconButton size="small" label={t('comparison.find-close')} onClick={onClose}>
        ✕
      </IconButton>
    </>
  );
}
