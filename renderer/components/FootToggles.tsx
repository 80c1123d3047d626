import { useTranslation } from '../locales/words.ts';
import { showDialog } from '../state/app-store.ts';
import { EVERYWHERE_KEYS } from './everywhere-keys.ts';
import { FootToggle } from './FootToggle.tsx';
import { keyHint } from './key-table.ts';
import { Kbd } from './kit/Combination.tsx';

type FootTogglesProps = {
  /** Whether the panel at the side is open. */
  readonly isOpen: boolean;
  readonly title: string;
  readonly label: string;
  readonly onPanel: () => void;
};

/** The end of a footer: all keys, and the panel at the side. */
export function FootToggles({ isOpen, title, label, onPanel }: FootTogglesProps) {
  const { t } = useTranslation();
  return (
    <>
      <FootToggle data-testid="show-keys" onClick={() => showDialog('keys')}>
        <Kbd>{keyHint(EVERYWHERE_KEYS.help)}</Kbd> <span>{t('keys.short-all')}</span>
      </FootToggle>
      <FootToggle aria-pressed={isOpen} title={title} data-testid="toggle-side" onClick={onPanel}>
        ◨ <span>{label}</span>
      </FootToggle>
    </>
  );
}
