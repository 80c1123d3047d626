/** Words that stand everywhere. */
export const app = {
  name: '对照',
  loading: 'Opening the library…',
  back: 'Back',
  library: 'Library',
  settings: 'Settings',
  close: 'Close',
  cancel: 'Cancel',
  ok: 'OK',
  save: 'Save',
  'take-back': 'Withdraw',
  undo: 'Undo',
  undone: 'Undone: {{step}}',
  redone: 'Redone: {{step}}',
  history: 'Undo and redo',
  'not-last': 'Other steps came after it; please undo them one by one.',
  'undo-step': 'Undo: {{step}}',
  'redo-step': 'Redo: {{step}}',
  'nothing-undo': 'Nothing to undo',
  'nothing-redo': 'Nothing to redo',
};

/** Words of the tabs of a place. */
export const nav = {
  compare: 'Compare',
  goals: 'Goals',
  indicators: 'Indicators',
  years: 'Years',
  terms: 'Terms',
  label: 'View',
};

/** Words of the settings. */
export const settings = {
  language: 'Language',
  theme: 'Theme',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  'text-size': 'Text size',
  smaller: 'Smaller',
  larger: 'Larger',
  keys: 'All keys',
  'new-window': 'New window',
  about: 'Version {{app}} · SQLite {{sqlite}} · {{reports}} reports',
  file: 'Library file: ',
};

/** Words of the lasting banners. */
export const banner = {
  restarting:
    'The library process stopped unexpectedly and is being started again. Texts and notes are safe on disk; repeat what was just under way.',
  gone: 'The library has stopped. {{reason}}',
  silent:
    'The library does not answer; still waiting. On a slow or busy disk this may take minutes. You can start it again: what was saved is safe.',
  preparing: 'Backing the library up before its update: {{percent}}%',
  'backup-failed': 'The automatic backup failed. {{reason}}',
  'backup-damaged': 'The automatic backup found {{n}} damaged originals. Earlier sound backups are all kept.',
  'backup-file-damaged':
    'The automatic backup found the library file damaged. Earlier sound backups are all kept; restore one.',
  restart: 'Start the library again',
  rescue: 'Restore the newest backup',
  rescued: 'Restored from {{name}}. The damaged file stays beside it under another name.',
  'no-rescue': 'There is no backup.',
  recovered:
    'The window closed unexpectedly and was opened again. Reports, notes and review marks are saved.',
};
