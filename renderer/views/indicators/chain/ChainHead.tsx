import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { partName, unjoinName } from '../actions.ts';
import { formatYears, nameUses } from '../model/names.ts';

type ChainHeadProps = { readonly view: IndicatorsView; readonly indicator: Indicator };

/** The indicator's name, and every name that the reports have for it with their years; each can be parted from it. */
export function ChainHead({ view, indicator }: ChainHeadProps) {
  const { t } = useTranslation();
  const uses = nameUses(indicator);
  const joined = new Map(view.joins.map(({ name, indicator: to }) => [name, to]));
  const isPlain = uses.length === 1 && uses[0]?.name === indicator.name && !joined.has(indicator.name);
  return (
    <header className="chain-head">
      <h2 lang="zh-CN">{indicator.name}</h2>
      {!isPlain && (
        <ul className="chain-names" aria-label={t('indicators.names')} data-testid="chain-names">
          {uses.map(({ name, years }) => (
            <li key={name}>
              <span lang="zh-CN" data-report-text="">
                {name}
              </span>
              <small>
                {t('indicators.used-in', { years: formatYears(years, t('indicators.years-separator')) })}
              </small>
              {joined.has(name) ? (
                <>
                  <small className="by-you">
                    {t(joined.get(name) === name ? 'indicators.parted-by-you' : 'indicators.joined-by-you')}
                  </small>
                  <button
                    type="button"
                    className="link"
                    data-testid="unjoin"
                    onClick={() => {
                      unjoinName(name);
                    }}
                  >
                    {t('hand.take-back')}
                  </button>
                </>
              ) : (
                uses.length > 1 && (
                  <button
                    type="button"
                    className="link"
                    title={t('indicators.part-title')}
                    data-testid="part"
                    onClick={() => {
                      partName(name);
                    }}
                  >
                    {t('indicators.part')}
                  </button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
