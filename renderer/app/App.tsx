import { useEffect, type ReactNode } from 'react';
import { whenQuiet } from '../client/quiet.ts';
import { useKeptFocus } from '../components/kit/keep-focus.ts';
import { Toasts } from '../components/Toasts.tsx';
import { setLanguage } from '../locales/i18n.ts';
import { goBack, showDialog, useApp } from '../state/app-store.ts';
import { run } from '../state/history.ts';
import { useShelves } from '../state/shelves-store.ts';
import { LibraryScreen } from '../views/library/LibraryScreen.tsx';
import { BundleDialogs } from './bundle/BundleDialogs.tsx';
import { CiteDialog } from './cite/CiteDialog.tsx';
import { runCommand } from './commands.ts';
import { CopyMenu } from './copy/CopyMenu.tsx';
import { listenToCopies } from './copy/copy-meant.ts';
import { DropTarget } from './DropTarget.tsx';
import { LibraryBanner } from './LibraryBanner.tsx';
import { LaterPart } from './parts/LaterPart.tsx';
import { loadAllParts } from './parts/parts.ts';
import { EVERYWHERE_KEYS } from '../components/everywhere-keys.ts';
import type { Commands } from '../components/key-table.ts';
import { useCommands } from '../components/use-commands.ts';
import { PrintDialog } from './print/PrintDialog.tsx';
import { useTheme } from './use-theme.ts';

/** The window: one screen, with what lies above every screen. */
export function App() {
  const language = useApp((state) => state.settings.language);
  const textSize = useApp((state) => state.settings.textSize);
  const dialog = useApp((state) => state.dialog);
  useTheme();
  useKeptFocus();
  useEffect(() => {
    setLanguage(language);
  }, [language]);
  useEffect(() => document.documentElement.style.setProperty('--text', `${textSize}px`), [textSize]);
  useCommands(EVERYWHERE_KEYS, COMMANDS);
  useEffect(listenToCopies, []);
  const isWhole = useShelves((state) => state.isWhole);
  useEffect(() => {
    if (!isWhole) return undefined;
    const timer = setTimeout(() => run(loadAllParts(whenQuiet)), BEFORE_PARTS);
    return () => clearTimeout(timer);
  }, [isWhole]);
  return (
    <div className="app">
      <LibraryBanner />
      <Screen />
      <DropTarget />
      <Toasts />
      <BundleDialogs />
      <CiteDialog />
      <CopyMenu />
      <PrintDialog />
      {dialog !== null && dialog !== 'settings' && <LaterPart name="dialogs" />}
    </div>
  );
}

/** Milliseconds from the whole list to the first of the other screens' programs: what the list asks for itself comes before. */
const BEFORE_PARTS = 1000;

const COMMANDS: Commands<typeof EVERYWHERE_KEYS> = {
  undo: () => runCommand('undo'),
  redo: () => runCommand('redo'),
  'copy-source': () => runCommand('copy-cited'),
  'copy-markdown': () => runCommand('copy-markdown'),
  'select-all': () => runCommand('select-all'),
  import: () => runCommand('import-files'),
  export: () => runCommand('export'),
  print: () => runCommand('print'),
  library: () => runCommand('go-library'),
  back: goBack,
  help: () => showDialog('keys'),
};

function Screen(): ReactNode {
  const route = useApp((state) => state.route);
  if (route.kind === 'library') return <LibraryScreen tab={route.tab} />;
  return <LaterPart key={route.kind} name={route.kind} />;
}
