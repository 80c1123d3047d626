import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import { FINDING_KINDS } from '../../../../shared/model/indicator.ts';
import { SoloChip } from '../../../components/kit/Chips.tsx';
import { Nothing, Unseen } from '../../../components/kit/Words.tsx';
import { asMain } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { useIndicators } from '../indicators-store.ts';
import { FindingCard } from './FindingCard.tsx';
import styles from './FindingsTab.module.css';

/** All that does not fit together in the reports of the place, and what was held against what. */
export function FindingsTab({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const kind = useIndicators((state) => state.kind);
  const shown = kind === null ? view.findings : view.findings.filter((finding) => finding.kind === kind);
  const count = (of: (typeof FINDING_KINDS)[number]): number =>
    view.findings.filter((finding) => finding.kind === of).length;
  return (
    <main ref={asMain} className={styles['findings']} data-testid="findings" tabIndex={0}>
      <Unseen role="heading" aria-level={2}>
        {t('indicators.findings-heading')}
      </Unseen>
      <p className={styles['intro']}>{t('indicators.findings-intro')}</p>
      <div className={styles['kinds']}>
        {FINDING_KINDS.map((of) => (
          <SoloChip
            key={of}
            isOn={kind === of}
            title={t(`indicators.kind-${of}-title`)}
            data-testid={`kind-${of}`}
            onToggle={() => useIndicators.setState({ kind: kind === of ? null : of })}
          >
            {t(`indicators.kind-${of}`)} {formatCount(count(of))}
          </SoloChip>
        ))}
      </div>
      {shown.length === 0 && <Nothing>{t('indicators.no-findings')}</Nothing>}
      {shown.map((finding) => (
        <FindingCard
          key={[
            finding.kind,
            ...finding.places.map(({ report, figure }) => `${report}:${figure.valueSpan.start}`),
          ].join()}
          finding={finding}
        />
      ))}
    </main>
  );
}
