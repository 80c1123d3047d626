import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from '../locales/words.ts';
import { IconButton } from './kit/IconButton.tsx';
import { DialogToasts } from './Toasts.tsx';
import styles from './Dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'narrow' | 'middle' | 'wide' | 'full';
  readonly testId: string;
};

/** A dialog above the page: the focus stays in it, Escape closes it, and goes back to where it was. */
export function Dialog({ title, onClose, children, footer, size = 'middle', testId }: DialogProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          className={clsx(styles['dialog'], styles[size])}
          data-testid={testId}
          data-own-keys=""
          initialFocus={() => firstField(content.current)}
        >
          <header className={styles['head']}>
            <Base.Title>{title}</Base.Title>
            <IconButton label={t('app.close')} onClick={onClose}>
              ✕
            </IconButton>
          </header>
          <div ref={content} className={styles['content']} tabIndex={-1}>
            {children}
          </div>
          <DialogToasts />
          {footer !== undefined && <footer className={styles['foot']}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The first field has the focus, else the content, which the arrow keys then scroll. */
function firstField(content: HTMLElement | null): HTMLElement | null {
  return content?.querySelector<HTMLElement>('input:not([type=radio]), textarea') ?? content;
}
