import { run, useHistory } from '../state/history.ts';
import { useOwnSteps } from '../state/own-steps.ts';
import { stepHistory } from '../state/step-history.ts';
import { useTranslation } from '../locales/words.ts';
import styles from './HistoryButtons.module.css';
import { IconButton } from './kit/IconButton.tsx';

/** Undo and redo; each says what it would do. */
export function HistoryButtons() {
  const { t } = useTranslation();
  const history = useHistory();
  const own = useOwnSteps((state) => state.steps);
  return (
    <div className={styles['steps']} role="group" aria-label={t('app.history')}>
      {(['undo', 'redo'] as const).map((direction) => {
        const last = history[direction];
        const inLibrary = last === null ? null : t(`step.${last.action}`);
        const step = own === null ? inLibrary : own[direction];
        const words = step === null ? t(`app.nothing-${direction}`) : t(`app.${direction}-step`, { step });
        return (
          <IconButton
            writes
            key={direction}
            label={words}
            disabled={step === null}
            data-testid={direction}
            onClick={() => run(stepHistory(direction))}
          >
            {direction === 'undo' ? '↶' : '↷'}
          </IconButton>
        );
      })}
    </div>
  );
}
