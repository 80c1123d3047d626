import { assertNever } from '../../shared/base/assert-never.ts';
import type { MenuCommand } from '../../shared/contract/page.ts';
import type { HistoryStep } from '../../shared/contract/views.ts';
import { call } from '../client/call.ts';
import { changeSettings, navigate, showDialog, useApp } from '../state/app-store.ts';
import { run, takeStep } from '../state/history.ts';
import { importFiles } from '../views/library/library-store.ts';
import { LIBRARY } from '../state/routes.ts';
import { showToast } from '../state/toast-store.ts';
import { showStepToast } from '../state/undo-toast.ts';
import { isTextField } from '../components/use-keys.ts';
import { translate } from '../locales/words.ts';

/** Does what a menu entry, or its key, asks for. */
export function runCommand(command: MenuCommand): void {
  switch (command) {
    case 'import-files':
      run(chooseFiles());
      return;
    case 'import-folder':
      run(chooseFolder());
      return;
    case 'export':
      askForExport();
      return;
    case 'go-library':
      navigate(LIBRARY);
      return;
    case 'find':
      focusFind();
      return;
    case 'toggle-theme':
      toggleTheme();
      return;
    case 'show-keys':
      showDialog('keys');
      return;
    case 'undo':
      step('undo');
      return;
    case 'redo':
      step('redo');
      return;
    default:
      assertNever(command);
  }
}

export async function chooseFiles(): Promise<void> {
  const files = await call('main/choose-files', {});
  if (files.length > 0) navigate(LIBRARY);
  await importFiles(files);
}

export async function chooseFolder(): Promise<void> {
  const files = await call('main/choose-folder', {});
  if (files.length > 0) navigate(LIBRARY);
  await importFiles(files);
}

function askForExport(): void {
  if (useApp.getState().route.kind === 'comparison')
    useApp.setState((state) => ({ exportRequests: state.exportRequests + 1 }));
  else openTables();
}

/** Opens the menu of the screen's table. */
function openTables(): void {
  const button = document.querySelector<HTMLElement>('[data-tables] button');
  if (button === null) showToast(translate('export.nothing-here'));
  else button.click();
}

/** Every screen has one field to find in. */
export function focusFind(): void {
  const field = document.querySelector<HTMLInputElement>('[data-find]');
  field?.focus();
  field?.select();
}

function toggleTheme(): void {
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  changeSettings({ theme: isDark ? 'light' : 'dark' });
}

/** In a field letters are undone, elsewhere decisions. */
function step(direction: 'undo' | 'redo'): void {
  if (isTextField(document.activeElement)) {
    // Deprecated without a successor: nothing else reaches a field's own history.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as said
    document.execCommand(direction);
    return;
  }
  run(stepHistory(direction));
}

/** Takes the last decision back, or makes it again, and says which it was. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const taken = await takeStep(direction);
  showStepToast(words(direction, taken));
}

function words(direction: 'undo' | 'redo', taken: HistoryStep | null): string {
  if (taken === null) return translate(`app.nothing-${direction}`);
  const name = translate(`step.${taken.action}`);
  return translate(direction === 'undo' ? 'app.undone' : 'app.redone', { step: name });
}
