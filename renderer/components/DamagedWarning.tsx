import type { ReportSummary } from '../../shared/contract/views.ts';
import { useTranslation } from '../locales/words.ts';

type DamagedWarningProps = { readonly reports: readonly ReportSummary[] };

/** Says of which of the reports shown the original in the library is no longer what was taken in. */
export function DamagedWarning({ reports }: DamagedWarningProps) {
  const { t } = useTranslation();
  const damaged = reports.filter(({ warnings }) => warnings.includes('damaged-original'));
  return damaged.map(({ id, head, fileName }) => (
    <p key={id} className="warning" role="alert" data-testid="damaged-warning">
      ⚠ {head.year ?? fileName}：{t('warning.damaged-original')}
    </p>
  ));
}
