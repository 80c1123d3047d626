import type { ReportEntry } from '../../../shared/contract/views.ts';
import { MenuButton } from '../../components/Menu.tsx';
import { ReportChoices } from '../../components/ReportChoices.tsx';
import { useTranslation } from '../../locales/words.ts';
import { compareReports } from '../../state/shelves-store.ts';

/** The other reports of the library, to compare this one with. */
export function CompareMenu({ report }: { readonly report: ReportEntry }) {
  const { t } = useTranslation();
  return (
    <MenuButton
      label={t('reader.to-compare')}
      title={t('reader.compare-with')}
      kind="primary"
      align="end"
      testId="reader-compare"
    >
      <ReportChoices
        place={report.shelf}
        chosen={null}
        shut={report.id}
        nothing={t('reader.no-other')}
        onChoose={(other) => compareReports(other, report)}
      />
    </MenuButton>
  );
}
