import { Button } from '../../components/kit/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useTranslation } from '../../locales/words.ts';
import { stopWork, useBundleWork } from '../../state/bundle-work.ts';
import styles from './Bundle.module.css';

/** How far the bundle is written or read, with a way to stop it. */
export function WorkFoot({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const work = useBundleWork((state) => state.work);
  return (
    <>
      <span className={styles['progress']} role="status">
        <ProgressBar done={work?.done ?? 0} total={work?.total ?? 0} label={label} />
        <small>{label}</small>
      </span>
      <Button data-testid="bundle-stop" onClick={stopWork}>
        {t('export.stop')}
      </Button>
    </>
  );
}
