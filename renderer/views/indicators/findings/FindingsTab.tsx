import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import { FINDING_KINDS } from '../../../../shared/model/indicator.ts';
import { Chip } from '../../../components/Chip.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { useIndicators } from '../indicators-store.ts';
import { FindingCard } from './FindingCard.tsx';

/** All that does not fit together in the reports of the place, and what was held against what. */
export function FindingsTab({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const kind = useIndicators((state) => state.kind);
  const shown = kind === null ? view.findings : view.findings.filter((finding) => finding.kind === kind);
  const count = (of: (typeof FINDING_KINDS)[number]): number =>
    view.findings.filter((finding) => finding.kind === of).length;
  return (
    <main className="findings" data-testid="findings" tabIndex={0}>
      <h2 className="visually-hidden">{t('indicators.findings-heading')}</h2>
      <p className="findings-intro">{t('indicators.findings-intro')}</p>
      <div className="filter-chips">
        {FINDING_KINDS.map((of) => (
          <Chip
            key={of}
            isOn={kind === of}
            title={t(`indicators.kind-${of}-title`)}
            testId={`kind-${of}`}
            onToggle={() => {
              useIndicators.setState({ kind: kind === of ? null : of });
            }}
          >
            {t(`indicators.kind-${of}`)} {formatCount(count(of))}
          </Chip>
        ))}
      </div>
      {shown.length === 0 && <p className="nothing">{t('indicators.no-findings')}</p>}
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
