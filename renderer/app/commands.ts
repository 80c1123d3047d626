import type { ExportFormat } from '../../shared/contract/export-api.ts';
import type { MenuCommand } from '../../shared/contract/page.ts';
import { changeSettings, goBack, navigate, showDialog, useApp } from '../state/app-store.ts';
import { askBundle } from '../state/bundle-export-store.ts';
import { askReferences } from '../state/cite-store.ts';
import { chooseBundle } from '../state/bundle-store.ts';
import { selectAsked } from '../state/copying.ts';
import { run } from '../state/history.ts';
import { askPrint } from '../state/print-store.ts';
import { meantReports } from '../state/meant-reports.ts';
import { LIBRARY } from '../state/routes.ts';
import { placeRoute, shelfOf, type PlaceScreen } from '../state/place-routes.ts';
import { useShelves } from '../state/shelves-store.ts';
import { showToast } from '../state/toast-store.ts';
import { mayWrite } from '../state/writing.ts';
import { stepHistory } from '../state/step-history.ts';
import { chooseFiles, chooseFolder } from '../views/library/library-store.ts';
import { focused, isInDialog, isTextField, selectAllAround, stepTyping } from '../components/focus.ts';
import { focusFind } from '../components/spots.ts';
import { tablesAsked } from '../state/tables-store.ts';
import { copyMeant } from './copy/copy-meant.ts';
import { translate } from '../locales/words.ts';

const WRITING: ReadonlySet<MenuCommand> = new Set(['import-files', 'import-folder']);

/** Does what a menu entry, or its key, asks for. */
export function runCommand(command: MenuCommand): void {
  if (WRITING.has(command) && !mayWrite()) return;
  ACTS[command]();
}

const ACTS: Readonly<Record<MenuCommand, () => void>> = {
  'import-files': () => run(chooseFiles()),
  'import-folder': () => run(chooseFolder()),
  export: () => askForExport(null),
  print: askForPrint,
  'export-bundle': () => run(askBundle(meantReports())),
  'copy-cited': () => copyMeant('cited'),
  'copy-markdown': () => copyMeant('markdown'),
  'select-all': selectAll,
  cite: () => run(askReferences(meantReports())),
  'open-bundle': () => run(chooseBundle()),
  'go-library': () => navigate(LIBRARY),
  'go-notes': () => navigate({ kind: 'library', tab: 'notes' }),
  'go-comparison': () => goToScreen('comparison'),
  'go-goals': () => goToScreen('goals'),
  'go-indicators': () => goToScreen('indicators'),
  'go-years': () => goToScreen('years'),
  'go-terms': () => goToScreen('terms'),
  'go-back': goBack,
  'show-settings': () => showDialog('settings'),
  'show-log': () => showDialog('log'),
  'show-codebook': () => showDialog('codebook'),
  find: focusFind,
  'toggle-theme': toggleTheme,
  'show-keys': () => showDialog('keys'),
  'library-care': () => showDialog('care'),
  undo: () => step('undo'),
  redo: () => step('redo'),
};

/** Shows another screen of the place that is shown. */
function goToScreen(screen: PlaceScreen): void {
  const { route, back } = useApp.getState();
  const shelves = useShelves.getState().shelves ?? [];
  const shelf = shelfOf(route, shelves);
  const to = shelf === undefined ? null : placeRoute(screen, route, shelf, back);
  if (to === null) showToast(translate('nav.nothing-there'));
  else if (route.kind !== screen) navigate(to);
}

function askForExport(exportFormat: ExportFormat | null): void {
  if (useApp.getState().route.kind === 'comparison')
    useApp.setState((state) => ({ exportRequests: state.exportRequests + 1, exportFormat }));
  else openTables();
}

/** What is printed is a document of its own, never the page of a window. */
function askForPrint(): void {
  const { route } = useApp.getState();
  if (route.kind === 'comparison') askForExport('pdf');
  else if (route.kind === 'reader') run(askPrint(route.id));
  else showToast(translate('export.nothing-to-print'));
}

/** All of the field or the dialog that has the focus, else of the screen's text; never the words of buttons and fields around it. */
function selectAll(): void {
  const at = focused();
  if (isTextField(at) || isInDialog(at)) selectAllAround();
  else selectAsked.send(null);
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
