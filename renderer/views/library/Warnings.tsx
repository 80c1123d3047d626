import type { ReportEntry } from '../../../shared/contract/views.ts';
import { Toned } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { warningWords } from '../../state/warnings.ts';

type WarningsProps = { readonly of: ReportEntry; readonly className?: string | undefined };

/** What was odd about a report when it was read, and what its file held beside it. */
export function Warnings({ of: report, className }: WarningsProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const warnings = warningWords(report, t, language);
  if (warnings.length === 0) return null;
  return (
    <Toned tone="warn" className={className} data-testid="report-warnings">
      ⚠ {warnings.join('；')}
    </Toned>
  );
}
