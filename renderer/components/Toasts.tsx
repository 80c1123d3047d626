import { clsx } from 'clsx';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from '../locales/words.ts';
import { errorWords } from '../state/errors.ts';
import { formatCount } from '../state/format.ts';
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

/** Fewer leave the text its room. */
const FOLDED_FROM = 3;

/** The last line is seen, and what failed; where that leaves many, the others are behind a count until they are asked for. */
function ToastLines({ isShown }: { readonly isShown: boolean }) {
  const all = useToasts((state) => state.toasts);
  const [isOpen, setOpen] = useState(false);
  const toasts = isShown ? all : [];
  const last = toasts.at(-1);
  const folded =
    toasts.length < FOLDED_FROM ? [] : toasts.filter((toast) => toast !== last && !isError(toast));
  return (
    <div className={styles['toasts']} role="status" aria-live="polite" {...GIVES_FOCUS_BACK}>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} isHidden={!isOpen && folded.includes(toast)} isOpen={isOpen}>
          {toast === last && folded.length > 0 && (
            <Button
              kind="link"
              aria-expanded={isOpen}
              data-testid="toasts-more"
              onClick={() => setOpen(!isOpen)}
            >
              <MoreWords isOpen={isOpen} count={folded.length} />
            </Button>
          )}
        </ToastLine>
      ))}
    </div>
  );
}

function MoreWords({ isOpen, count }: { readonly isOpen: boolean; readonly count: number }) {
  const { t } = useTranslation();
  return isOpen ? t('app.fewer-toasts') : t('app.more-toasts', { n: formatCount(count) });
}

function isError({ content }: Toast): boolean {
  return typeof content !== 'string';
}

type ToastLineProps = {
  readonly toast: Toast;
  readonly isHidden: boolean;
  readonly isOpen: boolean;
  /** Before its own words. */
  readonly children: ReactNode;
};

function ToastLine({ toast, isHidden, isOpen, children }: ToastLineProps) {
  const { t } = useTranslation();
  useClosing(toast.id, !isError(toast) && !toast.isUnderWay, isOpen);
  if (isHidden) return null;
  const close = (): void => closeToast(toast.id);
  return (
    <div
      className={clsx(styles['toast'], isError(toast) && styles['error'])}
      data-testid="toast"
      data-kind={isError(toast) ? 'error' : toast.isUnderWay ? 'under-way' : 'done'}
    >
      {children}
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

/** What was done goes after a while, which begins anew where it is asked for; what failed stays. */
function useClosing(id: Toast['id'], isPassing: boolean, isOpen: boolean): void {
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(() => closeToast(id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [id, isPassing, isOpen]);
}
