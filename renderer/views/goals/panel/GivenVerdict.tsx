import { keyHint } from '../../../components/key-table.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Kbd } from '../../../components/kit/Combination.tsx';
import { Hint, Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatMoment } from '../../../state/format.ts';
import { withdrawVerdicts } from '../actions.ts';
import { chosenNow } from '../derived.ts';
import { GOALS_KEYS } from '../keys.ts';
import { verdictWords } from '../model/proposal-words.ts';
import type { Standing } from '../model/verdicts.ts';
import { searchedWords } from '../searched-words.ts';
import styles from './VerdictCard.module.css';

type GivenVerdictProps = { readonly standing: Extract<Standing, { readonly kind: 'given' }> };

/** When the verdict was given, by which version of the scheme, and what was searched in vain. */
export function GivenVerdict({ standing }: GivenVerdictProps) {
  const { t } = useTranslation();
  const { verdict, isOld } = standing;
  return (
    <div className={styles['record']} data-testid="verdict-record">
      {isOld && (
        <Toned as="p" tone="warn">
          {t('goals.old-version', { n: verdict.schemeVersion, label: verdictWords(standing, t) })}
        </Toned>
      )}
      {verdict.absence !== null && (
        <p>{t('goals.recorded-absence', { searched: searchedWords(verdict.absence, t) })}</p>
      )}
      <Hint>
        {t('goals.given-at', { at: formatMoment(verdict.decidedAt) })}
        {' · '}
        <Button writes kind="link" data-testid="withdraw" onClick={() => withdrawVerdicts(chosenNow())}>
          {t('goals.withdraw')} <Kbd>{keyHint(GOALS_KEYS['withdraw-verdict'])}</Kbd>
        </Button>
      </Hint>
    </div>
  );
}
