import { clsx } from 'clsx';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators } from '../indicators-store.ts';
import { askForJoin } from '../actions.ts';
import styles from './ListFoot.module.css';

/** What can be done with the indicators that are picked. */
export function PickedBar({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <div className={clsx(styles['foot'], styles['picked'])} data-testid="picked-bar">
      <span>{count < 2 ? t('indicators.pick-more') : t('indicators.picked', { n: count })}</span>
      <Button writes kind="primary" disabled={count < 2} data-testid="join-picked" onClick={askForJoin}>
        {t('indicators.join-open')}
      </Button>
      <Button kind="link" onClick={() => useIndicators.setState({ picked: new Set() })}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
