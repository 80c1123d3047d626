import type { ReportEntry } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Tag, Toned } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { wholePercent } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { compareReports } from '../../state/shelves-store.ts';
import { chooseEdition, useLibrary } from './library-store.ts';
import styles from './ReportRow.module.css';

type EditionLineProps = {
  readonly report: ReportEntry;
  /** The report that stands for the year where the year has several; null where it has one. */
  readonly standing: ReportEntry | null;
};

/** Which edition a report is, whether it stands for its year, and how it is related to the one that does. */
export function EditionLine({ report, standing }: EditionLineProps) {
  const { t } = useTranslation();
  if (standing === null && report.edition === '') return null;
  return (
    <span className={styles['edition']} data-testid="report-edition">
      {report.edition !== '' && <Tag data-report-text="">{report.edition}</Tag>}
      {standing?.id === report.id && <Toned tone="good">{t('editions.stands')}</Toned>}
      {standing !== null && standing.id !== report.id && <Beside report={report} standing={standing} />}
    </span>
  );
}

/** Another text of a year: what it is to the one that stands for the year, and the ways to look and to choose. */
function Beside({ report, standing }: { readonly report: ReportEntry; readonly standing: ReportEntry }) {
  const { t } = useTranslation();
  const kin = useLibrary(({ kin: all }) => all.find((each) => each.report === report.id));
  return (
    <>
      {kin !== undefined && (
        <span data-testid="edition-kin" data-kind={kin.kind}>
          {t(`editions.kin-${kin.kind}`)}
          {t('survey.share', { n: wholePercent(kin.share) })}
        </span>
      )}
      <Button kind="link" data-testid="edition-compare" onClick={() => compareReports(standing, report)}>
        {t('editions.compare')}
      </Button>
      <Button writes kind="link" data-testid="edition-choose" onClick={() => run(chooseEdition(report))}>
        {t('editions.choose')}
      </Button>
    </>
  );
}
