import { useTranslation } from '../locales/words.ts';
import { EVERYWHERE_KEYS } from './everywhere-keys.ts';
import { keyHint } from './key-table.ts';
import { showDialog } from '../state/app-store.ts';

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
      <button
        type="button"
        className="foot-toggle"
        data-testid="show-keys"
        onClick={() => {
          showDialog('keys');
        }}
      >
        <kbd>{keyHint(EVERYWHERE_KEYS.help)}</kbd> <span>{t('keys.short-all')}</span>
      </button>
      <button
        type="button"
        className="foot-toggle"
        aria-pressed={isOpen}
        title={title}
        data-testid="toggle-side"
        onClick={onPanel}
      >
        ◨ <span>{label}</span>
      </button>
    </>
  );
}
