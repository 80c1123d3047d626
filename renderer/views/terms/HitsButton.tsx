import type { ReactNode } from 'react';
import type { Term } from '../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { Button } from '../../components/kit/Button.tsx';
import { run } from '../../state/history.ts';
import styles from './Table.module.css';
import { showHits } from './terms-store.ts';

type HitsButtonProps = {
  readonly term: Term;
  /** Null for the hits in all reports. */
  readonly report: ReportId | null;
  readonly testId: string;
  readonly children: ReactNode;
};

/** A number that lists what it counts. */
export function HitsButton({ term, report, testId, children }: HitsButtonProps) {
  return (
    <Button
      kind="bare"
      className={styles['open']}
      tabIndex={-1}
      data-testid={testId}
      onClick={() => run(showHits(term, report))}
    >
      {children}
    </Button>
  );
}
