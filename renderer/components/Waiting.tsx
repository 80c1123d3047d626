import type { Reading } from '../state/loader.ts';
import { useTranslation } from '../locales/words.ts';
import { ErrorBox } from './ErrorBox.tsx';
import { ProgressBar } from './ProgressBar.tsx';

type WaitingProps = {
  readonly reading: Reading;
  /** What is waited for. */
  readonly label: string;
  /** The same with how far it is, where the screen says so in words. */
  readonly words?: string;
  /** What to say above an error. */
  readonly failed?: string;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
};

/** Stands where a screen will be: how far its reading is, with a way to stop it, or why it failed. */
export function Waiting({ reading, label, words = label, failed, onCancel, onRetry }: WaitingProps) {
  const { t } = useTranslation();
  const { progress, error } = reading;
  return (
    <div className="waiting">
      {error === null ? (
        <>
          <p>{words}</p>
          <ProgressBar done={progress?.done ?? 0} total={progress?.total ?? 0} label={label} />
          <button type="button" className="button" onClick={onCancel}>
            {t('app.cancel')}
          </button>
        </>
      ) : (
        <ErrorBox error={error} {...(failed !== undefined && { title: failed })} onRetry={onRetry} />
      )}
    </div>
  );
}
