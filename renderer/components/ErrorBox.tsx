import type { WireError } from '../../shared/base/errors.ts';
import { errorWords } from '../state/errors.ts';
import { useTranslation } from '../locales/words.ts';
import styles from './ErrorBox.module.css';
import { Button } from './kit/Button.tsx';

type ErrorBoxProps = {
  readonly error: Pick<WireError, 'code' | 'message' | 'details'>;
  readonly title?: string;
  readonly onRetry?: () => void;
};

/** A failure where its result should stand: what happened, what can be done, and the details for a report of it. */
export function ErrorBox({ error, title, onRetry }: ErrorBoxProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['box']} role="alert" data-testid="error-box">
      {title !== undefined && <strong>{title}</strong>}
      <p>{errorWords(error, t)}</p>
      {error.code === 'bug' && (
        <details>
          <summary>{t('error.show-details')}</summary>
          <pre lang="en">{error.message}</pre>
        </details>
      )}
      {onRetry !== undefined && <Button onClick={onRetry}>{t('error.retry')}</Button>}
    </div>
  );
}
