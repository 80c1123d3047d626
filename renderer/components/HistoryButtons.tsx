import { run, useHistory } from '../state/history.ts';
import { stepHistory } from '../state/step-history.ts';
import { useTranslation } from '../locales/words.ts';

/** Undo and redo; each says what it would do. */
export function HistoryButtons() {
  const { t } = useTranslation();
  const history = useHistory();
  return (
    <div className="steps" role="group" aria-label={t('app.history')}>
      {(['undo', 'redo'] as const).map((direction) => {
        const step = history[direction];
        const words =
          step === null
            ? t(`app.nothing-${direction}`)
            : t(`app.${direction}-step`, { step: t(`step.${step.action}`) });
        return (
          <button
            key={direction}
            type="button"
            className="icon"
            title={words}
            aria-label={words}
            disabled={step === null}
            data-testid={direction}
            onClick={() => {
              run(stepHistory(direction));
            }}
          >
            {direction === 'undo' ? '↶' : '↷'}
          </button>
        );
      })}
    </div>
  );
}
