import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './AlikeDialog.module.css';

type AlikeAskProps = {
  readonly words: string;
  /** The words of the button that does it. */
  readonly yes: string;
  readonly onAnswer: (isSure: boolean) => void;
};

/** A question above what it is about; Enter alone takes it back. */
export function AlikeAsk({ words, yes, onAnswer }: AlikeAskProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['ask']} role="alertdialog" aria-label={words} data-testid="alike-ask">
      <span>{words}</span>
      <Button autoFocus onClick={() => onAnswer(false)}>
        {t('app.cancel')}
      </Button>
      <Button writes kind="primary" data-testid="alike-sure" onClick={() => onAnswer(true)}>
        {yes}
      </Button>
    </div>
  );
}
