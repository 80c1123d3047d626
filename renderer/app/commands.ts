import { assertNever } from '../../shared/base/assert-never.ts';
import type { MenuCommand } from '../../shared/contract/page.ts';
import { canWrite, changeSettings, navigate, showDialog, useApp } from '../state/app-store.ts';
import { run } from '../state/history.ts';
import { LIBRARY } from '../state/routes.ts';
import { showToast } from '../state/toast-store.ts';
import { stepHistory } from '../state/step-history.ts';
import { chooseFiles, chooseFolder } from '../views/library/library-store.ts';
import { focused, isTextField, stepTyping } from '../components/focus.ts';
import { focusFind } from '../components/spots.ts';
import { tablesAsked } from '../state/tables-store.ts';
import { translate } from '../locales/words.ts';

const WRITING: ReadonlySet<MenuCommand> = new Set(['import-files', 'import-folder']);

/** Does what a menu entry, or its key, asks for. */
export function runCommand(command: MenuCommand): void {
  if (WRITING.has(command) && !canWrite(useApp.getState())) {
    // Of one that does not answer the banner tells.
    if (useApp.getState().library.kind === 'ready') showToast(translate('error.read-only'));
    return;
  }
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
    case 'library-care':
      showDialog('care');
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
  if (tablesAsked.isHeard()) tablesAsked.send(null);
  else showToast(translate('export.nothing-here'));
}

function toggleTheme(): void {
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  changeSettings({ theme: isDark ? 'light' : 'dark' });
}

/** In a field letters are undone, elsewhere decisions. */
function step(direction: 'undo' | 'redo'): void {
  if (isTextField(focused())) stepTyping(direction);
  else run(stepHistory(direction));
}
