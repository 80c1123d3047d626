import type { BundleView } from '../../../shared/contract/bundle-api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Hint, Toned } from '../../components/kit/Words.tsx';
import { translate, useTranslation } from '../../locales/words.ts';
import { useApp, useCanWrite } from '../../state/app-store.ts';
import {
  closeBundle,
  countOpen,
  takeBundle,
  undoTaken,
  type OpenedBundle,
} from '../../state/bundle-store.ts';
import { useBundleWork } from '../../state/bundle-work.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { showToast } from '../../state/toast-store.ts';
import styles from './Bundle.module.css';
import { Conflicts } from './Conflicts.tsx';
import { Inside } from './Inside.tsx';
import { takenWords } from './taken-words.ts';
import { WorkFoot } from './WorkFoot.tsx';

type OpenedProps = { readonly opened: OpenedBundle };

const close = (): void => run(closeBundle());

/** Tells what a bundle holds and where the library says otherwise, lets the reader choose, and takes it in. */
export function OpenBundleDialog({ opened }: OpenedProps) {
  const { t } = useTranslation();
  const { view, taken } = opened;
  return (
    <Dialog
      title={view === null ? t('bundle.open-title') : t('bundle.open-title-of', { name: view.fileName })}
      size="wide"
      testId="bundle-open"
      onClose={close}
      footer={<Foot opened={opened} />}
    >
      {taken !== null && <Taken taken={taken} />}
      {taken === null && view !== null && <Looked opened={opened} view={view} />}
    </Dialog>
  );
}

function Looked({ opened, view }: OpenedProps & { readonly view: BundleView }) {
  return (
    <div className={styles['inside']}>
      <Inside view={view} coders={opened.coders} />
      <Conflicts view={view} choices={opened.choices} />
    </div>
  );
}

/** What came of it, and how it is taken back. */
function Taken({ taken }: { readonly taken: NonNullable<OpenedBundle['taken']> }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  return (
    <div className={styles['inside']} role="status" data-testid="bundle-taken">
      {takenWords(taken, t, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Foot({ opened }: OpenedProps) {
  const { t } = useTranslation();
  const isBusy = useBundleWork((state) => state.work !== null);
  if (isBusy) return <WorkFoot label={t(opened.view === null ? 'bundle.looking' : 'bundle.working')} />;
  return opened.taken === null ? (
    <TakeFoot opened={opened} />
  ) : (
    <TakenFoot hasStep={opened.taken.step !== null} />
  );
}

function TakeFoot({ opened }: OpenedProps) {
  const { t } = useTranslation();
  const open = countOpen(opened);
  const canWrite = useCanWrite();
  const hint = open > 0 ? t('bundle.undecided', { n: formatCount(open) }) : t('bundle.take-hint');
  return (
    <>
      <Toned as="span" tone={open > 0 ? 'warn' : undefined} data-testid="bundle-hint">
        {canWrite ? hint : t('error.read-only')}
      </Toned>
      <Button onClick={close}>{t('app.cancel')}</Button>
      <Button
        writes
        kind="primary"
        disabled={opened.view === null || open > 0}
        data-testid="bundle-take"
        onClick={() => run(takeBundle())}
      >
        {t('bundle.take')}
      </Button>
    </>
  );
}

async function undo(): Promise<void> {
  if (!(await undoTaken())) showToast(translate('app.not-last'));
}

function TakenFoot({ hasStep }: { readonly hasStep: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Hint as="span">{t('bundle.taken-hint')}</Hint>
      {hasStep && (
        <Button writes data-testid="bundle-undo" onClick={() => run(undo())}>
          {t('bundle.undo')}
        </Button>
      )}
      <Button kind="primary" data-testid="bundle-done" onClick={close}>
        {t('app.ok')}
      </Button>
    </>
  );
}
