/**
 * Files of the page with a function over 40 lines, each to be split and struck out here. Nothing is ever added.
 */
export const LONG_FUNCTIONS = [
  // components
  'renderer/components/Dialog.tsx',
  'renderer/components/NoteCard.tsx',
  'renderer/components/NoteEditor.tsx',
  'renderer/components/Popover.tsx',
  'renderer/components/SelectionActions.tsx',
  'renderer/components/SettingsButton.tsx',
  'renderer/components/TableMenu.tsx',
  'renderer/components/Toasts.tsx',
];
