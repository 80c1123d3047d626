import type { WireError } from '../../shared/base/errors.ts';
import { errorWords } from '../state/errors.ts';
import { useTranslation } from '../locales/words.ts';

type ErrorBoxProps = {
  readonly error: Pick<WireError, 'code' | 'message' | 'details'>;
  readonly title?: string;
  readonly onRetry?: () => void;
};

/** A failure where its result should stand: what happened, what can be done, and the details for a report of it. */
export function ErrorBox({ error, title, onRetry }: ErrorBoxProps) {
  const { t } = useTranslation();
  return (
    <div className="error-box" role="alert" data-testid="error-box">
      {title !== undefined && <strong>{title}</strong>}
      <p>{errorWords(error, t)}</p>
      {error.code === 'bug' && (
        <details>
          <summary>{t('error.show-details')}</summary>
          <pre lang="en">{error.message}</pre>
        </details>
      )}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('error.retry')}
        </button>
      )}
    </div>
  );
}
