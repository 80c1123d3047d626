import { assertNever } from '../../shared/base/assert-never.ts';
import type { MenuCommand } from '../../shared/contract/page.ts';
import { changeSettings, navigate, showDialog, useApp } from '../state/app-store.ts';
import { run } from '../state/history.ts';
import { LIBRARY } from '../state/routes.ts';
import { showToast } from '../state/toast-store.ts';
import { stepHistory } from '../state/step-history.ts';
import { chooseFiles, chooseFolder } from '../views/library/library-store.ts';
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
