import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../locales/words.ts';
import { listenToKeys } from './answer-keys.ts';
import styles from './Preview.module.css';

type PreviewProps = { readonly html: string; readonly testId: string };

/**
 * A document as it will be written. It is one stop for Tab, not one for each of its hundreds of links, and Escape in it means what it
 * means around it. No script runs in it: for the sake of these two it has the page's origin, and nothing more. It is busy until it is
 * loaded: so long the one before is seen, and how far that is scrolled is lost with it.
 */
export function Preview({ html, testId }: PreviewProps) {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<string | null>(null);
  return (
    <iframe
      className={styles['preview']}
      title={t('export.preview')}
      sandbox="allow-same-origin"
      srcDoc={html}
      aria-busy={loaded !== html}
      data-testid={testId}
      onLoad={(event) => {
        openToKeys(event);
        setLoaded(event.currentTarget.srcdoc);
      }}
    />
  );
}

function openToKeys({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void {
  const inside = frame.contentWindow;
  if (inside === null) return;
  for (const link of inside.document.links) link.tabIndex = -1;
  // `:focus` says nothing of a frame that has it.
  inside.addEventListener('focus', () => frame.toggleAttribute('data-focused', true));
  inside.addEventListener('blur', () => frame.toggleAttribute('data-focused', false));
  listenToKeys(({ key }) => answerOutside(frame, key), { isFirst: false, inside });
}

function answerOutside(frame: HTMLIFrameElement, key: string): void {
  if (key === 'Escape') frame.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
