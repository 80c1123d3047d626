import { clsx } from 'clsx';
import { useEffect, useId } from 'react';
import { useTranslation } from '../locales/words.ts';
import { errorWords } from '../state/errors.ts';
import { closeToast, enterDialog, useToasts, type Toast } from '../state/toast-store.ts';
import { Button } from './kit/Button.tsx';
import { GIVES_FOCUS_BACK } from './kit/keep-focus.ts';
import { IconButton } from './kit/IconButton.tsx';
import styles from './Toasts.module.css';

/** Long enough to read a line and to reach for "undo". */
const TOAST_MS = 12_000;

/** The lines at the bottom of the window that tell what was done, unless a dialog has them. */
export function Toasts() {
  return <ToastLines isShown={useToasts(({ dialogs }) => dialogs.length === 0)} />;
}

/** The same lines above a dialog's foot while no other is above it. */
export function DialogToasts() {
  const id = useId();
  useEffect(() => enterDialog(id), [id]);
  return <ToastLines isShown={useToasts(({ dialogs }) => dialogs.at(-1) === id)} />;
}

function ToastLines({ isShown }: { readonly isShown: boolean }) {
  const all = useToasts((state) => state.toasts);
  const toasts = isShown ? all : [];
  return (
    <div className={styles['toasts']} role="status" aria-live="polite" {...GIVES_FOCUS_BACK}>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const isError = typeof toast.content !== 'string';
  useClosing(toast.id, !isError);
  const close = (): void => closeToast(toast.id);
  return (
    <div
      className={clsx(styles['toast'], isError && styles['error'])}
      data-testid="toast"
      data-kind={isError ? 'error' : 'done'}
    >
      <span className={styles['text']}>
        {typeof toast.content === 'string' ? toast.content : `✕ ${errorWords(toast.content, t)}`}
      </span>
      {toast.actions.map((action) => (
        <Button
          key={action.label}
          kind="link"
          data-testid="toast-action"
          onClick={() => {
            action.run();
            close();
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton label={t('app.close')} onClick={close}>
        ✕
      </IconButton>
    </div>
  );
}

/** What was done goes after a while; what failed stays. */
function useClosing(id: Toast['id'], isPassing: boolean): void {
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(() => closeToast(id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [id, isPassing]);
}
