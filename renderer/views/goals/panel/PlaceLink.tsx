import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { sectionIndexAt, sectionPath } from '../model/places.ts';
import styles from './PlaceLink.module.css';

type PlaceLinkProps = {
  readonly report: FiguredReport;
  readonly span: Span;
  readonly title: string;
  readonly onOpen: () => void;
};

/** The section of a place; leads to it in the Reader. */
export function PlaceLink({ report, span, title, onOpen }: PlaceLinkProps) {
  const { t } = useTranslation();
  const path = sectionPath(report.outline, sectionIndexAt(report.outline, span.start));
  return (
    <Button kind="link" className={styles['link']} title={title} data-testid="place-link" onClick={onOpen}>
      <span className={styles['path']} lang="zh-CN" data-report-text="">
        {path || t('goals.opening')}
      </span>
      <span aria-hidden="true">↗</span>
    </Button>
  );
}
