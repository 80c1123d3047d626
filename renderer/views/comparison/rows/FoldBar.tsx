import { changeSettings } from '../../../state/app-store.ts';
import { toggleFold } from '../comparison-store.ts';
import type { FoldBlock } from '../model/blocks.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import styles from './FoldBar.module.css';
import { clsx } from 'clsx';

/** The bar in place of unchanged text; it always says how much it holds. */
export function FoldBar({ fold }: { readonly fold: FoldBlock }) {
  const { t } = useTranslation();
  const amount =
    fold.paragraphs > 1
      ? t('comparison.folded', { n: fold.paragraphs })
      : t('comparison.folded-sentences', { n: fold.sentences });
  const hidden = fold.hidden > 0 ? t('comparison.folded-hidden', { n: fold.hidden }) : '';
  return (
    <div
      className={clsx(styles['fold'], fold.isOpen && styles['open'])}
      data-testid="fold"
      data-row={fold.first}
    >
      <Button kind="bare" aria-expanded={fold.isOpen} onClick={() => toggleFold(fold.key)}>
        ⋯ {amount}
        {hidden} · {fold.isOpen ? t('comparison.refold') : t('comparison.unfold')} ⋯
      </Button>
      {!fold.isOpen && (
        <Button
          kind="bare"
          className={styles['all']}
          onClick={() => changeSettings({ foldUnchanged: false })}
        >
          {t('comparison.unfold-all')}
        </Button>
      )}
    </div>
  );
}
