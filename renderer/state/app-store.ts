import { create } from 'zustand';
import type { ExportFormat } from '../../shared/contract/export-api.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/views.ts';
import type { BackupState } from '../../shared/contract/backup-api.ts';
import type { LibraryState, StartInfo } from '../../shared/contract/page.ts';
import { call } from '../client/call.ts';
import { LIBRARY, remember, type Route } from './routes.ts';
import { tellError } from './toast-store.ts';

export type OpenDialog = 'keys' | 'settings' | 'care' | 'log' | 'codebook' | null;

/** Settings with the language that is shown, chosen or the system's. */
export type ShownSettings = Omit<Settings, 'language'> & { readonly language: StartInfo['language'] };

type AppState = {
  readonly start: StartInfo | null;
  readonly library: LibraryState;
  /** How the last backup of its own accord went; null before that is known. */
  readonly backup: BackupState | null;
  readonly settings: ShownSettings;
  /** What the user chose, or that it was nothing. */
  readonly languageChoice: Settings['language'];
  readonly route: Route;
  readonly back: readonly Route[];
  readonly dialog: OpenDialog;
  /** Counts up when the menu asks for an export, or for a print; the Comparison answers. */
  readonly exportRequests: number;
  /** The format that was asked for; null: the one that was chosen last. */
  readonly exportFormat: ExportFormat | null;
  /** Counts up on every navigation, so that going to the same place twice still goes there. */
  readonly visit: number;
};

export const useApp = create<AppState>()(() => ({
  start: null,
  library: { kind: 'starting', share: null },
  backup: null,
  settings: { ...DEFAULT_SETTINGS, language: 'zh-CN' },
  languageChoice: 'system',
  route: LIBRARY,
  back: [],
  dialog: null,
  exportRequests: 0,
  exportFormat: null,
  visit: 0,
}));

/** False while nothing can be changed: the library can only be read, or does not answer. */
export function canWrite({ library }: Pick<AppState, 'library'>): boolean {
  return library.kind === 'ready' && !library.isReadOnly;
}

export function useCanWrite(): boolean {
  return useApp(canWrite);
}

/** Shows another screen, or another place of the same one. */
export function navigate(to: Route): void {
  useApp.setState((state) => ({
    route: to,
    back: remember(state.back, state.route, to),
    visit: state.visit + 1,
    dialog: null,
  }));
}

/** Shows the screen before this one; the library where there is none. */
export function goBack(): void {
  useApp.setState((state) => ({
    route: state.back.at(-1) ?? LIBRARY,
    back: state.back.slice(0, -1),
    visit: state.visit + 1,
  }));
}

export function showDialog(dialog: OpenDialog): void {
  useApp.setState({ dialog });
}

/** Shows what is kept in the library; where no language was chosen, in the system's. */
export function takeSettings(kept: Settings): void {
  const system = useApp.getState().start?.language ?? 'zh-CN';
  const language = kept.language === 'system' ? system : kept.language;
  useApp.setState({ settings: { ...kept, language }, languageChoice: kept.language });
}

/** Takes the change at once and keeps it in the library; where that fails, says so and goes on with it. */
export function changeSettings(change: Partial<ShownSettings>): void {
  const { settings: before, languageChoice: choice } = useApp.getState();
  const settings: ShownSettings = { ...before, ...change };
  const languageChoice = change.language ?? choice;
  useApp.setState({ settings, languageChoice });
  void call('settings/set', { settings: { ...settings, language: languageChoice } }).catch(tellError);
  if (change.language !== undefined || change.theme !== undefined) tellAppearance(settings);
}

/** Tells main the language of menus and dialogs and the colour of the paper. */
export function tellAppearance(settings: ShownSettings): void {
  const { language, theme } = settings;
  void call('main/set-appearance', { language, theme }).catch(tellError);
}
