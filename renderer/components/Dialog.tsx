import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from '../locales/words.ts';
import { focused, isTextField } from './focus.ts';
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
  const [opener] = useState(focused);
  useFocusAtOnce(content);
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          className={clsx(styles['dialog'], styles[size])}
          data-testid={testId}
          data-own-keys=""
          initialFocus={() => placeIn(content.current) ?? false}
          // By itself it would give it to the button of a menu that was open before. An item of one is gone with it.
          finalFocus={() => (opener instanceof HTMLElement && canTake(opener) ? opener : true)}
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

/**
 * Takes the focus before the next key comes. By itself the dialog takes it a frame later: until then a key would press the button
 * beneath, and of what is typed the first letters would be lost.
 */
function useFocusAtOnce(content: RefObject<HTMLDivElement | null>): void {
  const isGiven = useRef(false);
  useLayoutEffect(() => {
    // Not before the dialog has seen where the focus was: there it goes back to.
    queueMicrotask(() => placeIn(content.current)?.focus());
  }, [content]);
  useLayoutEffect(() => {
    const first = firstIn(content.current);
    if (isGiven.current || first === undefined) return;
    isGiven.current = true;
    // What is read first comes later; meanwhile the content has the focus. A box to check may stand anywhere.
    if (focused() === content.current && (isTextField(first) || first.role === 'treeitem')) first.focus();
  });
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && element !== document.body && !element.matches(':disabled');
}

/** Where the focus goes; null where it is in there already. */
function placeIn(content: HTMLElement | null): HTMLElement | null {
  return content?.contains(focused()) === true ? null : (firstIn(content) ?? content);
}

/** The first field, or the line of a tree that Tab leads to; without one the content has the focus, which the arrow keys then scroll. */
function firstIn(content: HTMLElement | null): HTMLElement | undefined {
  const found = content?.querySelector<HTMLElement>(
    'input:not([type=radio]), textarea, [role=treeitem][tabindex="0"]',
  );
  return found ?? undefined;
}
