import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { Preview } from '../../components/Preview.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { leavePrint, savePrint, usePrint } from '../../state/print-store.ts';
import styles from './PrintDialog.module.css';

/** Shows a report as it will be printed, and writes that as a PDF. */
export function PrintDialog() {
  const { t } = useTranslation();
  const asked = usePrint((state) => state.asked);
  if (asked === null) return null;
  return (
    <Dialog
      title={t('print.title')}
      size="wide"
      testId="print-dialog"
      onClose={leavePrint}
      footer={<Foot isReady={asked.html !== null} />}
    >
      <div className={styles['preview']} aria-busy={asked.html === null}>
        {asked.html !== null && <Preview html={asked.html} testId="print-preview" />}
      </div>
    </Dialog>
  );
}

function Foot({ isReady }: { readonly isReady: boolean }) {
  const { t } = useTranslation();
  const stop = usePrint((state) => state.stop);
  if (stop !== null)
    return (
      <>
        <span className={styles['progress']} role="status">
          <ProgressBar done={0} total={0} label={t('export.working')} />
          <small>{t('export.working')}</small>
        </span>
        <Button onClick={stop}>{t('export.stop')}</Button>
      </>
    );
  return (
    <>
      <Hint as="span">{t('print.hint')}</Hint>
      <Button onClick={leavePrint}>{t('app.cancel')}</Button>
      <Button
        kind="primary"
        disabled={!isReady}
        data-testid="print-save"
        onClick={() => run(savePrint(`${t('print.file-name')}.pdf`))}
      >
        {t('export.submit')}
      </Button>
    </>
  );
}
