import { keyHint } from '../../components/key-table.ts';
import { DECIDE_KEYS, GOALS_KEYS } from './keys.ts';
import { formatCount } from '../../state/format.ts';
import { useGoals } from './goals-store.ts';
import { decideChosen, selectCurrentOnly } from './actions.ts';
import { chosenNow } from './derived.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Kbd } from '../../components/kit/Combination.tsx';
import { Hint, Spacer } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './SelectedBar.module.css';

/** What can be done with several goals at once. */
export function SelectedBar() {
  const { t } = useTranslation();
  const count = useGoals(({ selection }) => (selection.several.size === 0 ? 0 : chosenNow().length));
  if (count < 2) return null;
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      aria-label={t('goals.selected', { n: count })}
      data-testid="selected-bar"
    >
      <b>{t('goals.selected', { n: formatCount(count) })}</b>
      {(['confirmed', 'rejected', 'proposed'] as const).map((state) => (
        <Button
          writes
          key={state}
          kind="link"
          data-testid={`all-${state}`}
          onClick={() => decideChosen(state)}
        >
          {t(`goals.decide.${state}`)} <Kbd>{keyHint(DECIDE_KEYS[state])}</Kbd>
        </Button>
      ))}
      <Hint as="span">{t('goals.selected-judge')}</Hint>
      <Spacer />
      <Button kind="link" onClick={selectCurrentOnly}>
        {t('goals.let-go')} <Kbd>{keyHint(GOALS_KEYS['let-go'])}</Kbd>
      </Button>
    </div>
  );
}
