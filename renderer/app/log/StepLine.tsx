import { clsx } from 'clsx';
import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import type { Rove } from '../../components/rove.ts';
import { useTranslation } from '../../locales/words.ts';
import { formatMoment } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { goToStep } from '../../state/step-history.ts';
import { goToThing } from './go-to-thing.ts';
import { aboutWords } from './log-words.ts';
import styles from './LogDialog.module.css';
import { ThingWords } from './ThingWords.tsx';

type StepLineProps = { readonly step: LoggedStep; readonly rove: Rove; readonly onOpen: () => void };

/** A step, with the way to what it was done to, and back to before it, or forth to it where it was taken back. */
export function StepLine({ step, rove, onOpen }: StepLineProps) {
  const { t } = useTranslation();
  const { id, action, at, isUndone, changes } = step;
  return (
    <div
      className={clsx(styles['step'], isUndone && styles['undone'])}
      data-testid="log-step"
      data-undone={isUndone}
    >
      <span className={styles['moment']}>{formatMoment(at)}</span>
      <span className={styles['what']}>
        <b>{t(`step.${action}`)}</b> {aboutWords(step, t)}
        <ThingWords thing={step} />
      </span>
      <span className={styles['ways']}>
        <Button writes kind="link" data-testid="log-go-to" {...rove} onClick={() => run(goToStep(step))}>
          {t(isUndone ? 'log.redo-to' : 'log.undo-to')}
        </Button>
        {changes > 1 ? (
          <Button kind="link" data-testid="log-all" onClick={onOpen}>
            {t('log.all', { n: changes })}
          </Button>
        ) : (
          step.canGo && (
            <Button kind="link" data-testid="log-find" onClick={() => run(goToThing(id, 0))}>
              {t('notes.go')}
            </Button>
          )
        )}
      </span>
    </div>
  );
}
