import { useEffect } from 'react';
import { errorWords } from '../state/errors.ts';
import { closeToast, useToasts, type Toast } from '../state/toast-store.ts';
import { useTranslation } from '../locales/words.ts';

/** Long enough to read a line and to reach for "undo". */
const TOAST_MS = 12_000;

/** The lines at the bottom of the window that tell what was done. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const isError = typeof toast.content !== 'string';
  useEffect(() => {
    if (isError) return undefined;
    const timer = setTimeout(() => {
      closeToast(toast.id);
    }, TOAST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [toast.id, isError]);
  return (
    <div className={isError ? 'toast toast-error' : 'toast'} data-testid="toast">
      <span className="toast-text">
        {typeof toast.content === 'string' ? toast.content : `✕ ${errorWords(toast.content, t)}`}
      </span>
      {toast.actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className="link"
          data-testid="toast-action"
          onClick={() => {
            action.run();
            closeToast(toast.id);
          }}
        >
          {action.label}
        </button>
      ))}
      <button
        type="button"
        className="icon"
        aria-label={t('app.close')}
        onClick={() => {
          closeToast(toast.id);
        }}
      >
        ✕
      </button>
    </div>
  );
}
