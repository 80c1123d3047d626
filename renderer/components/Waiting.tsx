import type { Reading } from '../state/loader.ts';
import { useTranslation } from '../locales/words.ts';
import type { ReactNode } from 'react';
import { ErrorBox } from './ErrorBox.tsx';
import { Button } from './kit/Button.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import styles from './Waiting.module.css';

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
    <WaitingFrame>
      {error === null ? (
        <>
          <p>{words}</p>
          <ProgressBar
            className={styles['bar']}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            label={label}
          />
          <Button onClick={onCancel}>{t('app.cancel')}</Button>
        </>
      ) : (
        <ErrorBox error={error} {...(failed !== undefined && { title: failed })} onRetry={onRetry} />
      )}
    </WaitingFrame>
  );
}

/** The middle of the room that a screen will have. */
export function WaitingFrame({ children }: { readonly children: ReactNode }) {
  return <div className={styles['waiting']}>{children}</div>;
}
