import { keyHint } from '../../../components/key-table.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatMoment } from '../../../state/format.ts';
import { withdrawVerdicts } from '../actions.ts';
import { chosenNow } from '../derived.ts';
import { GOALS_KEYS } from '../keys.ts';
import { verdictWords } from '../model/proposal-words.ts';
import type { Standing } from '../model/verdicts.ts';
import { searchedWords } from '../searched-words.ts';

type GivenVerdictProps = { readonly standing: Extract<Standing, { readonly kind: 'given' }> };

/** When the verdict was given, by which version of the scheme, and what was searched in vain. */
export function GivenVerdict({ standing }: GivenVerdictProps) {
  const { t } = useTranslation();
  const { verdict, isOld } = standing;
  return (
    <div className="verdict-record" data-testid="verdict-record">
      {isOld && (
        <p className="warn">
          {t('goals.old-version', { n: verdict.schemeVersion, label: verdictWords(standing, t) })}
        </p>
      )}
      {verdict.absence !== null && (
        <p>{t('goals.recorded-absence', { searched: searchedWords(verdict.absence, t) })}</p>
      )}
      <p className="hint">
        {t('goals.given-at', { at: formatMoment(verdict.decidedAt) })}
        {' · '}
        <button
          type="button"
          className="link"
          data-testid="withdraw"
          onClick={() => {
            withdrawVerdicts(chosenNow());
          }}
        >
          {t('goals.withdraw')} <kbd>{keyHint(GOALS_KEYS['withdraw-verdict'])}</kbd>
        </button>
      </p>
    </div>
  );
}
