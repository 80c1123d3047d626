import { loadWatch } from '../state/watch-store.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/views.ts';
import type { LibraryState, NamedFiles, PageEvent } from '../../shared/contract/page.ts';
import type { LibraryEvents } from '../../shared/contract/methods.ts';
import { call, subscribe, toAppError } from '../client/call.ts';
import { watchScrolling } from '../client/quiet.ts';
import { translate } from '../locales/words.ts';
import { navigate, takeSettings, tellAppearance, useApp } from '../state/app-store.ts';
import { openBundles } from '../state/bundle-store.ts';
import { loadDrafts } from '../state/drafts.ts';
import { nameFirstCoder } from '../state/first-coder.ts';
import { loadFormDrafts } from '../state/form-drafts.ts';
import { changesReleased, isHeldBack } from '../state/held-changes.ts';
import { loadHistory, readAnew, run, useHistory } from '../state/history.ts';
import { LIBRARY, type Route } from '../state/routes.ts';
import { askForShelves, loadShelves, useShelves } from '../state/shelves-store.ts';
import { goToVisit, loadVisits, watchVisits } from '../state/visits.ts';
import { showToast } from '../state/toast-store.ts';
import { importFiles, importSamples, useLibrary } from '../views/library/library-store.ts';
import { loadEntries, useWritten } from '../views/library/notes/written-store.ts';
import { refreshSearch } from '../views/library/search/search-store.ts';
import { loadSurvey } from '../views/library/survey/survey-store.ts';
import { runCommand } from './commands.ts';
import { refreshParts } from './parts/parts.ts';

let isOpened = false;

/** Listens to main, then asks how the program was started; the rest waits until the library is ready. */
export function boot(): void {
  subscribe(onEvent);
  watchScrolling();
  askForShelves();
  watchVisits();
  changesReleased.listen(refreshAll);
  useHistory.subscribe((now, before) => {
    if (now.taken !== before.taken) refreshShown();
  });
  run(
    call('main/start', {}).then((start) => {
      useApp.setState({ start });
      takeSettings(DEFAULT_SETTINGS); // until the library says what was chosen
      onLibraryState(start.library);
      if (start.isRecovered) showToast(translate('banner.recovered'));
    }),
  );
}

function onEvent(event: PageEvent): void {
  switch (event.kind) {
    case 'library':
      if (event.event.name === 'backup/state') useApp.setState({ backup: event.event.data });
      if (event.event.name === 'library/changed') onChanged(event.event.data.topic);
      return;
    case 'library-state':
      onLibraryState(event.state);
      return;
    case 'dropped':
      takeDropped(event);
      return;
    case 'recent':
      goToVisit(event.key);
      return;
    case 'command':
      runCommand(event.command);
  }
}

function takeDropped({ files, bundles }: NamedFiles): void {
  run(openBundles(bundles));
  if (files.length === 0) return;
  navigate(LIBRARY);
  run(importFiles(files));
}

function onLibraryState(library: LibraryState): void {
  useApp.setState({ library });
  if (library.kind !== 'ready') return;
  if (isOpened) refreshAll();
  else run(open());
}

/** The first words with the library: settings, shelves, and the samples where they were asked for. */
async function open(): Promise<void> {
  isOpened = true;
  const settings = call('settings/get', {}).then(takeSettings);
  const shelves = loadShelves(); // none of the others is waited for
  await settings;
  tellAppearance(useApp.getState().settings);
  await Promise.all([loadHistory(), loadVisits(), loadDrafts(), loadFormDrafts(), shelves]);
  run(call('backup/list', {}).then(({ state }) => useApp.setState({ backup: state })));
  await nameFirstCoder();
  useApp.subscribe(({ settings }, before) => {
    if (settings.language !== before.settings.language)
      run(nameFirstCoder().then((isNamed) => isNamed && refreshShown()));
  });
  const { start } = useApp.getState();
  if (start?.openSamples === true) await openSamples();
  await openBundles(start?.bundles ?? []);
}

async function openSamples(): Promise<void> {
  if (useShelves.getState().shelves?.length === 0) {
    await importSamples();
    useLibrary.setState({ result: null });
  }
  const reports =
    useShelves.getState().shelves?.[0]?.reports.filter((report) => report.head.year !== null) ?? [];
  const [left, right] = [...reports].sort((a, b) => (a.head.year ?? 0) - (b.head.year ?? 0)).slice(-2);
  if (left !== undefined && right !== undefined)
    navigate({ kind: 'comparison', left: left.id, right: right.id, focus: null });
}

/** Another window or the command line changed something, or the library was started again. */
function onChanged(topic: LibraryEvents['library/changed']['topic']): void {
  if (topic === 'settings') {
    run(call('settings/get', {}).then(takeSettings));
    return;
  }
  if (topic === 'surveys') run(loadSurvey());
  else if (topic === 'kept') run(Promise.all([loadDrafts(), loadFormDrafts()]));
  else if (topic === 'watched') run(loadWatch());
  else {
    if (topic === 'notes') run(loadDrafts()); // a tag of theirs may be called otherwise
    refreshAll();
  }
}

/** Several changes in a row are read once. */
const REFRESH_DELAY_MS = 150;
let refreshTimer: ReturnType<typeof setTimeout> | undefined;

function refreshAll(): void {
  if (isHeldBack()) return;
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(() => {
    run(loadHistory());
    readAnew(); // what is open beside the screen, as the codebook, reads anew, too
  }, REFRESH_DELAY_MS);
}

/** What the screen was of is there no more: another window deleted, merged or renamed it. What was being written is kept. */
function leaveGone(route: Route): void {
  if (useApp.getState().route !== route) return;
  showToast(translate('app.gone'));
  navigate(LIBRARY);
}

/** Reads again what the screen shows, keeping the place; the other screens read theirs when they are gone to. */
function refreshShown(): void {
  run(loadShelves());
  if (useWritten.getState().entries !== null) run(loadEntries());
  const { route } = useApp.getState();
  if (route.kind === 'library') run(refreshSearch());
  run(
    refreshParts(route.kind).catch((thrown: unknown) => {
      if (toAppError(thrown).code !== 'not-found') throw thrown;
      leaveGone(route);
    }),
  );
}
