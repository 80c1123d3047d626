import { showDialog, useApp } from '../../state/app-store.ts';
import { CareDialog } from '../care/CareDialog.tsx';
import { CodebookDialog } from '../codebook/CodebookDialog.tsx';
import { KeysDialog } from '../KeysDialog.tsx';
import { LogDialog } from '../log/LogDialog.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: () => <Dialogs />,
  refresh: () => Promise.resolve(),
  forget: () => undefined,
};

/** What a menu opens above any screen. */
function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  const close = (): void => showDialog(null);
  if (dialog === 'care') return <CareDialog onClose={close} />;
  if (dialog === 'log') return <LogDialog onClose={close} />;
  if (dialog === 'codebook') return <CodebookDialog onClose={close} />;
  if (dialog === 'keys') return <KeysDialog onClose={close} />;
  return null;
}
