import type { ReportSummary } from '../../../shared/contract/views.ts';
import { Toned } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';

type WarningsProps = { readonly of: ReportSummary; readonly className?: string | undefined };

/** What was odd about a report when it was read. */
export function Warnings({ of: report, className }: WarningsProps) {
  const { t } = useTranslation();
  if (report.warnings.length === 0) return null;
  return (
    <Toned tone="warn" className={className} data-testid="report-warnings">
      ⚠ {report.warnings.map((warning) => t(`warning.${warning}`)).join('；')}
    </Toned>
  );
}
