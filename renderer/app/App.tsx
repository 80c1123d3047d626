import { useEffect, type ReactNode } from 'react';
import { Toasts } from '../components/Toasts.tsx';
import { setLanguage } from '../locales/i18n.ts';
import { goBack, showDialog, useApp } from '../state/app-store.ts';
import { ComparisonScreen } from '../views/comparison/ComparisonScreen.tsx';
import { GoalsScreen } from '../views/goals/GoalsScreen.tsx';
import { IndicatorsScreen } from '../views/indicators/IndicatorsScreen.tsx';
import { LibraryScreen } from '../views/library/LibraryScreen.tsx';
import { ReaderScreen } from '../views/reader/ReaderScreen.tsx';
import { TermsScreen } from '../views/terms/TermsScreen.tsx';
import { YearsScreen } from '../views/years/YearsScreen.tsx';
import { BundleDialogs } from './bundle/BundleDialogs.tsx';
import { CareDialog } from './care/CareDialog.tsx';
import { CodebookDialog } from './codebook/CodebookDialog.tsx';
import { CiteDialog } from './cite/CiteDialog.tsx';
import { runCommand } from './commands.ts';
import { DropTarget } from './DropTarget.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LogDialog } from './log/LogDialog.tsx';
import { LibraryBanner } from './LibraryBanner.tsx';
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
  useEffect(() => {
    setLanguage(language);
  }, [language]);
  useEffect(() => document.documentElement.style.setProperty('--text', `${textSize}px`), [textSize]);
  useCommands(EVERYWHERE_KEYS, COMMANDS);
  return (
    <div className="app">
      <LibraryBanner />
      <Screen />
      <DropTarget />
      <Toasts />
      <BundleDialogs />
      <CiteDialog />
      <PrintDialog />
      {dialog === 'care' && <CareDialog onClose={() => showDialog(null)} />}
      {dialog === 'log' && <LogDialog onClose={() => showDialog(null)} />}
      {dialog === 'codebook' && <CodebookDialog onClose={() => showDialog(null)} />}
      {dialog === 'keys' && <KeysDialog onClose={() => showDialog(null)} />}
    </div>
  );
}

const COMMANDS: Commands<typeof EVERYWHERE_KEYS> = {
  undo: () => runCommand('undo'),
  redo: () => runCommand('redo'),
  import: () => runCommand('import-files'),
  export: () => runCommand('export'),
  print: () => runCommand('print'),
  library: () => runCommand('go-library'),
  back: goBack,
  help: () => showDialog('keys'),
};

function Screen(): ReactNode {
  const route = useApp((state) => state.route);
  switch (route.kind) {
    case 'library':
      return <LibraryScreen tab={route.tab} />;
    case 'reader':
      return <ReaderScreen route={route} />;
    case 'comparison':
      return <ComparisonScreen route={route} />;
    case 'goals':
      return <GoalsScreen route={route} />;
    case 'indicators':
      return <IndicatorsScreen route={route} />;
    case 'years':
      return <YearsScreen route={route} />;
    case 'terms':
      return <TermsScreen route={route} />;
    default:
      return null;
  }
}
