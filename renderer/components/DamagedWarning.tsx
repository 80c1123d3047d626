import type { ReportSummary } from '../../shared/contract/views.ts';
import { useTranslation } from '../locales/words.ts';
import { showDialog } from '../state/app-store.ts';
import { Button } from './kit/Button.tsx';

type DamagedWarningProps = { readonly reports: readonly ReportSummary[] };

/** Says of which of the reports shown the original in the library is no longer what was taken in. */
export function DamagedWarning({ reports }: DamagedWarningProps) {
  const { t } = useTranslation();
  const damaged = reports.filter(({ warnings }) => warnings.includes('damaged-original'));
  return damaged.map(({ id, head, fileName }) => (
    <p key={id} className="warning" role="alert" data-testid="damaged-warning">
      ⚠ {head.year ?? fileName}：{t('warning.damaged-original')}{' '}
      <Button kind="link" data-testid="damaged-backups" onClick={() => showDialog('care')}>
        {t('warning.see-backups')}
      </Button>
    </p>
  ));
}
