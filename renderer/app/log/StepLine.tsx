import { clsx } from 'clsx';
import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import type { Rove } from '../../components/rove.ts';
import { useTranslation } from '../../locales/words.ts';
import { formatMoment } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { goToStep } from '../../state/step-history.ts';
import { aboutWords } from './log-words.ts';
import styles from './LogDialog.module.css';

/** A step, with the way back to before it, or forth to it where it was taken back. */
export function StepLine({ step, rove }: { readonly step: LoggedStep; readonly rove: Rove }) {
  const { t } = useTranslation();
  const { action, at, isUndone, words, remark } = step;
  return (
    <div
      className={clsx(styles['step'], isUndone && styles['undone'])}
      data-testid="log-step"
      data-undone={isUndone}
    >
      <span className={styles['moment']}>{formatMoment(at)}</span>
      <span className={styles['what']}>
        <b>{t(`step.${action}`)}</b> {aboutWords(step, t)}
        {words !== '' && (
          <span className={styles['words']} lang="zh-CN" data-report-text="">
            “{words}”
          </span>
        )}
        {remark !== '' && <span className={styles['words']}>{t('log.remark', { words: remark })}</span>}
      </span>
      <Button writes kind="link" data-testid="log-go-to" {...rove} onClick={() => run(goToStep(step))}>
        {t(isUndone ? 'log.redo-to' : 'log.undo-to')}
      </Button>
    </div>
  );
}
