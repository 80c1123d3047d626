import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { partName, unjoinName } from '../actions.ts';
import { formatYears, nameUses, type NameUse } from '../model/names.ts';
import styles from './ChainHead.module.css';

type ChainHeadProps = { readonly view: IndicatorsView; readonly indicator: Indicator };

/** The indicator's name, and every name that the reports have for it with their years; each can be parted from it. */
export function ChainHead({ view, indicator }: ChainHeadProps) {
  const { t } = useTranslation();
  const uses = nameUses(indicator);
  const joined = new Map(view.joins.map(({ name, indicator: to }) => [name, to]));
  const isPlain = uses.length === 1 && uses[0]?.name === indicator.name && !joined.has(indicator.name);
  return (
    <header className={styles['head']}>
      <h2 lang="zh-CN" data-testid="chain-heading">
        {indicator.name}
      </h2>
      {!isPlain && (
        <ul className={styles['names']} aria-label={t('indicators.names')} data-testid="chain-names">
          {uses.map((use) => (
            <ChainName
              key={use.name}
              use={use}
              joinedTo={joined.get(use.name)}
              isOnlyName={uses.length === 1}
            />
          ))}
        </ul>
      )}
    </header>
  );
}

type ChainNameProps = {
  readonly use: NameUse;
  /** The indicator that the reader said it is a name of; its own where it was parted. */
  readonly joinedTo: string | undefined;
  readonly isOnlyName: boolean;
};

function ChainName({ use, joinedTo, isOnlyName }: ChainNameProps) {
  const { t } = useTranslation();
  const { name, years } = use;
  return (
    <li>
      <span lang="zh-CN" data-report-text="">
        {name}
      </span>
      <small>{t('indicators.used-in', { years: formatYears(years, t('indicators.years-separator')) })}</small>
      {joinedTo === undefined ? (
        !isOnlyName && <PartButton name={name} />
      ) : (
        <JoinedByReader name={name} isParted={joinedTo === name} />
      )}
    </li>
  );
}

function PartButton({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <Button
      writes
      kind="link"
      title={t('indicators.part-title')}
      data-testid="part"
      onClick={() => partName(name)}
    >
      {t('indicators.part')}
    </Button>
  );
}

type JoinedByReaderProps = { readonly name: string; readonly isParted: boolean };

function JoinedByReader({ name, isParted }: JoinedByReaderProps) {
  const { t } = useTranslation();
  return (
    <>
      <small className={styles['by-you']} data-testid="by-you">
        {t(isParted ? 'indicators.parted-by-you' : 'indicators.joined-by-you')}
      </small>
      <Button writes kind="link" data-testid="unjoin" onClick={() => unjoinName(name)}>
        {t('app.take-back')}
      </Button>
    </>
  );
}
