import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from '../locales/words.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'narrow' | 'middle' | 'wide';
  readonly testId: string;
};

/** A dialog above the page: the focus stays in it, Escape closes it, and goes back to where it was. */
export function Dialog({ title, onClose, children, footer, size = 'middle', testId }: DialogProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      focusFirst(dialog);
    }
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="icon"
            aria-label={t('app.close')}
            title={t('app.close')}
            onClick={onClose}
          >
            ✕
          </button>
        </header>
        <div className="dialog-content" tabIndex={-1}>
          {children}
        </div>
        {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}

/** The first field has the focus, else the content, which the arrow keys then scroll. */
function focusFirst(dialog: HTMLElement): void {
  const content = dialog.querySelector<HTMLElement>('.dialog-content');
  (content?.querySelector<HTMLElement>('input:not([type=radio]), textarea') ?? content)?.focus();
}
