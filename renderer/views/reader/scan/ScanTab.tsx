import { useEffect } from 'react';
import type { ReportView, ScanView } from '../../../../shared/contract/views.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useReader } from '../reader-store.ts';
import { CheckedList } from './CheckedList.tsx';
import { findLine, firstDoubt } from './find-line.ts';
import { PageView } from './PageView.tsx';
import { ProofForm } from './ProofForm.tsx';
import styles from './ScanTab.module.css';

type ScanTabProps = { readonly view: ReportView; readonly scan: ScanView };

/** A scan's doubtful characters one after the other, each beside the picture of its line. */
export function ScanTab({ view, scan }: ScanTabProps) {
  const { t } = useTranslation();
  const proof = useReader((state) => state.proof) ?? firstDoubt(scan);
  useEffect(() => {
    if (useReader.getState().proof === null && proof !== null) useReader.setState({ proof });
  }, [proof]);
  const place = proof === null ? scan.lines[0] : findLine(scan, proof);
  return (
    <div className={styles['tab']} data-testid="scan-tab">
      {scan.doubtful.length === 0 && <Nothing>{t('scan.all-checked')}</Nothing>}
      {proof !== null && (
        <ProofForm
          key={`${proof.start}-${sliceSpan(view.text, proof)}`}
          view={view}
          scan={scan}
          proof={proof}
        />
      )}
      {place !== undefined && <PageView report={view.summary.id} place={place} />}
      <CheckedList scan={scan} />
    </div>
  );
}
