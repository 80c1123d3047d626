import { isolate } from '../../../../shared/base/isolate.ts';
import type { ComparedReport, ComparisonView } from '../../../../shared/contract/views.ts';
import { navigate, useApp } from '../../../state/app-store.ts';
import { formatCount, formatDate, formatTitle, titleOf } from '../../../state/format.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import styles from './Heads.module.css';

/** The heads of the two columns: which report each is; a click opens it in the Reader. */
export function Heads({ view }: { readonly view: ComparisonView }) {
  return (
    <div className={styles['heads']}>
      <Head report={view.left} />
      <span />
      <Head report={view.right} />
    </div>
  );
}

function Head({ report }: { readonly report: ComparedReport }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { head, characters, id } = report.summary;
  const about = [
    formatDate(head.date, language),
    head.speaker,
    t('report.characters', { n: formatCount(characters) }),
  ];
  return (
    <Button
      kind="bare"
      className={styles['head']}
      data-testid="report-head"
      title={t('notes.in-reader')}
      onClick={() => navigate({ kind: 'reader', id, focus: null })}
    >
      <b lang="zh-CN" data-report-text="">
        {formatTitle(head.year, titleOf(report.summary) || t('report.untitled'), language)}
      </b>
      <span>
        {about
          .filter((word) => word !== '')
          .map(isolate)
          .join(' · ')}
      </span>
    </Button>
  );
}
