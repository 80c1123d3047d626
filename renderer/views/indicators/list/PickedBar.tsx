import { useTranslation } from '../../../locales/words.ts';
import { useIndicators } from '../indicators-store.ts';
import { askForJoin } from '../actions.ts';

/** What can be done with the indicators that are picked. */
export function PickedBar({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <div className="picked-bar" data-testid="picked-bar">
      <span>{count < 2 ? t('indicators.pick-more') : t('indicators.picked', { n: count })}</span>
      <button
        type="button"
        className="primary"
        disabled={count < 2}
        data-testid="join-picked"
        onClick={askForJoin}
      >
        {t('indicators.join-open')}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          useIndicators.setState({ picked: new Set() });
        }}
      >
        {t('app.cancel')}
      </button>
    </div>
  );
}
