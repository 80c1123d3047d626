import { keyHint } from '../../components/key-table.ts';
import { DECIDE_KEYS, GOALS_KEYS } from './keys.ts';
import { formatCount } from '../../state/format.ts';
import { useGoals } from './goals-store.ts';
import { decideChosen, selectCurrentOnly } from './actions.ts';
import { chosenNow } from './derived.ts';
import { useTranslation } from '../../locales/words.ts';

/** What can be done with several goals at once. */
export function SelectedBar() {
  const { t } = useTranslation();
  const count = useGoals(({ selection }) => (selection.several.size === 0 ? 0 : chosenNow().length));
  if (count < 2) return null;
  return (
    <div
      className="selected-bar"
      role="toolbar"
      aria-label={t('goals.selected', { n: count })}
      data-testid="selected-bar"
    >
      <b>{t('goals.selected', { n: formatCount(count) })}</b>
      {(['confirmed', 'rejected', 'proposed'] as const).map((state) => (
        <button
          key={state}
          type="button"
          className="link"
          data-testid={`all-${state}`}
          onClick={() => {
            decideChosen(state);
          }}
        >
          {t(`goals.decide.${state}`)} <kbd>{keyHint(DECIDE_KEYS[state])}</kbd>
        </button>
      ))}
      <span className="hint">{t('goals.selected-judge')}</span>
      <span className="sp" />
      <button type="button" className="link" onClick={selectCurrentOnly}>
        {t('goals.let-go')} <kbd>{keyHint(GOALS_KEYS['let-go'])}</kbd>
      </button>
    </div>
  );
}
