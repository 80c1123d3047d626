import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, RecentEntry } from '../../shared/contract/page.ts';
import { labelsOf, type Labels, type Language } from './menu-labels.ts';

export type MenuOptions = {
  readonly language: Language;
  readonly isMac: boolean;
  /** Adds the developer tools. */
  readonly isDevelopment: boolean;
  /** Screens that were visited, the last first. */
  readonly recent: readonly RecentEntry[];
  readonly onRecent: (key: string) => void;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onNewWindow: () => void;
  readonly onGuide: (language: Language) => void;
  readonly onLicences: (language: Language) => void;
};

type Item = MenuItemConstructorOptions;
const SEPARATOR: Item = { type: 'separator' };

/** The menu bar: what Electron does by itself as roles, what the page does as commands to the focused window. */
export function buildMenu(options: MenuOptions): Item[] {
  const labels = labelsOf(options.language);
  return [
    ...(options.isMac ? [appMenu(labels)] : []),
    fileMenu(labels, options),
    editMenu(labels, options),
    viewMenu(labels, options),
    windowMenu(labels, options),
    helpMenu(labels, options),
  ];
}

function command(
  { onCommand }: MenuOptions,
  label: string,
  name: MenuCommand,
  accelerator: string | null,
): Item {
  const click = (): void => {
    onCommand(name);
  };
  return { label, click, ...(accelerator !== null && { accelerator }) };
}

function appMenu(labels: Labels): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: labels.about },
      SEPARATOR,
      { role: 'services', label: labels.services },
      SEPARATOR,
      { role: 'hide', label: labels.hide },
      { role: 'hideOthers', label: labels.hideOthers },
      { role: 'unhide', label: labels.showAll },
      SEPARATOR,
      { role: 'quit', label: labels.quit },
    ],
  };
}

function fileMenu(labels: Labels, options: MenuOptions): Item {
  return {
    label: labels.file,
    submenu: [
      { label: labels.newWindow, accelerator: 'CmdOrCtrl+N', click: options.onNewWindow },
      recentMenu(labels, options),
      SEPARATOR,
      command(options, labels.importFiles, 'import-files', 'CmdOrCtrl+O'),
      command(options, labels.importFolder, 'import-folder', 'CmdOrCtrl+Shift+O'),
      command(options, labels.exportDiff, 'export', 'CmdOrCtrl+E'),
      command(options, labels.print, 'print', 'CmdOrCtrl+P'),
      SEPARATOR,
      command(options, labels.openBundle, 'open-bundle', null),
      command(options, labels.exportBundle, 'export-bundle', null),
      SEPARATOR,
      command(options, labels.libraryCare, 'library-care', null),
      command(options, labels.settings, 'show-settings', 'CmdOrCtrl+,'),
      SEPARATOR,
      { role: 'close', label: labels.closeWindow },
      ...(options.isMac ? [] : [{ role: 'quit', label: labels.quit } as const]),
    ],
  };
}

function recentMenu(labels: Labels, { recent, onRecent }: MenuOptions): Item {
  return {
    label: labels.recent,
    enabled: recent.length > 0,
    submenu: recent.map(({ key, label }) => ({
      // A single & would underline the letter after it.
      label: label.replaceAll('&', '&&'),
      click: () => {
        onRecent(key);
      },
    })),
  };
}

/**
 * Undo and redo are the page's: what is undone is a decision about reports as often as a typed character. The page
 * leaves them to the text field where one has the focus.
 */
function editMenu(labels: Labels, options: MenuOptions): Item {
  return {
    label: labels.edit,
    submenu: [
      command(options, labels.undo, 'undo', 'CmdOrCtrl+Z'),
      command(options, labels.redo, 'redo', options.isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      command(options, labels.log, 'show-log', 'CmdOrCtrl+Shift+H'),
      command(options, labels.codebook, 'show-codebook', 'CmdOrCtrl+Shift+B'),
      SEPARATOR,
      { role: 'cut', label: labels.cut },
      { role: 'copy', label: labels.copy },
      command(options, labels.copyCited, 'copy-cited', 'CmdOrCtrl+Shift+C'),
      command(options, labels.copyMarkdown, 'copy-markdown', 'CmdOrCtrl+Alt+C'),
      command(options, labels.cite, 'cite', null),
      { role: 'paste', label: labels.paste },
      command(options, labels.selectAll, 'select-all', 'CmdOrCtrl+A'),
      SEPARATOR,
      command(options, labels.find, 'find', 'CmdOrCtrl+F'),
    ],
  };
}

function viewMenu(labels: Labels, options: MenuOptions): Item {
  return {
    label: labels.view,
    submenu: [
      command(options, labels.library, 'go-library', 'CmdOrCtrl+L'),
      command(options, labels.allNotes, 'go-notes', 'CmdOrCtrl+6'),
      SEPARATOR,
      command(options, labels.comparison, 'go-comparison', 'CmdOrCtrl+1'),
      command(options, labels.goals, 'go-goals', 'CmdOrCtrl+2'),
      command(options, labels.indicators, 'go-indicators', 'CmdOrCtrl+3'),
      command(options, labels.years, 'go-years', 'CmdOrCtrl+4'),
      command(options, labels.terms, 'go-terms', 'CmdOrCtrl+5'),
      command(options, labels.back, 'go-back', null),
      SEPARATOR,
      command(options, labels.theme, 'toggle-theme', 'CmdOrCtrl+Shift+T'),
      SEPARATOR,
      { role: 'zoomIn', label: labels.zoomIn },
      { role: 'zoomOut', label: labels.zoomOut },
      { role: 'resetZoom', label: labels.actualSize },
      { role: 'togglefullscreen', label: labels.fullScreen },
      ...(options.isDevelopment
        ? [SEPARATOR, { role: 'toggleDevTools', label: labels.developerTools } as const]
        : []),
    ],
  };
}

function windowMenu(labels: Labels, { isMac }: MenuOptions): Item {
  const forMac: Item[] = [SEPARATOR, { role: 'front', label: labels.bringAllToFront }];
  return {
    role: 'windowMenu',
    label: labels.window,
    submenu: [
      { role: 'minimize', label: labels.minimize },
      { role: 'zoom', label: labels.zoom },
      ...(isMac ? forMac : []),
    ],
  };
}

function helpMenu(labels: Labels, options: MenuOptions): Item {
  return {
    role: 'help',
    label: labels.help,
    submenu: [
      {
        label: labels.guide,
        accelerator: 'F1',
        click: () => {
          options.onGuide(options.language);
        },
      },
      command(options, labels.keys, 'show-keys', 'CmdOrCtrl+/'),
      {
        label: labels.licences,
        click: () => {
          options.onLicences(options.language);
        },
      },
      ...(options.isMac ? [] : [{ role: 'about', label: labels.about } as const]),
    ],
  };
}
