/** Words that stand everywhere. */
export const app = {
  name: '对照',
  loading: 'Opening the library…',
  reading: 'Reading…',
  comparing: 'Comparing…',
  'part-failed': 'This screen could not be opened',
  comma: ', ',
  back: 'Back',
  library: 'Library',
  settings: 'Settings',
  close: 'Close',
  'more-toasts': '▸ {{n}} more',
  'fewer-toasts': '▾ Show fewer',
  today: 'Now: {{value}}',
  'draft-again': 'What was not saved the last time; Cancel throws it away',
  gone: 'What was shown here was deleted, merged or renamed in another window; this is the library again. What you were writing is kept.',
  cancel: 'Cancel',
  ok: 'OK',
  save: 'Save',
  'take-back': 'Withdraw',
  'put-away': 'Put this away',
  undo: 'Undo',
  undone: 'Undone: {{step}}',
  redone: 'Redone: {{step}}',
  history: 'Undo and redo',
  'not-last': 'Other steps came after it; please undo them one by one.',
  'undo-step': 'Undo: {{step}}',
  'redo-step': 'Redo: {{step}}',
  'undo-under-way': 'Undoing: {{step}}…',
  'redo-under-way': 'Redoing: {{step}}…',
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
  'nothing-there': 'Open a report or a comparison first; its place needs reports of the years for that.',
};

/** Words of the settings. */
export const settings = {
  language: 'Language',
  theme: 'Theme',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  contrast: 'Contrast',
  high: 'High',
  palette: 'Marks',
  standard: 'Standard',
  'standard-title': 'Added green, removed red, moved purple',
  distinct: 'Red–green safe',
  'distinct-title': 'Added blue, removed orange: told apart where red and green are not',
  'text-size': 'Text size',
  smaller: 'Smaller',
  larger: 'Larger',
  keys: 'All keys',
  'new-window': 'New window',
  about: 'Version {{app}} · SQLite {{sqlite}} · {{reports}} reports',
  file: 'Library file: ',
  'copy-place': 'Copy the place',
  'show-place': 'Open its folder',
  licences: 'Licences',
};

/** Words of the edges by which panels are made wider. */
export const splitter = {
  structure: 'Width of the outline',
  side: 'Width of the side panel',
  goal: 'Width of the goal panel',
  indicators: 'Width of the list of indicators',
  hits: 'Width of the passages',
  hint: 'Drag or use ←→ to change the width; double-click resets it',
};

/** Words of the lasting banners. */
export const banner = {
  restarting:
    'The library process stopped unexpectedly and is being started again. Texts and notes are safe on disk; repeat what was just under way.',
  gone: 'The library has stopped. {{reason}}',
  silent:
    'The library does not answer; still waiting. On a slow or busy disk this may take minutes. You can start it again: what was saved is safe.',
  preparing: 'Getting the library ready: {{percent}}%',
  'read-only':
    'The library lies where nothing can be written (its medium, folder or file is read-only): it can be read, compared and exported, not changed.',
  absent:
    'The library that was opened last is not at its place now: {{file}}. This is the usual library. Start again once the disk is there, or show where it is.',
  usual: 'Keep to the usual library',
  copy: 'Copy it elsewhere…',
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

/** Words of the screens that were visited. */
export const visit = {
  recent: 'Recent',
  'go-on': 'Go on: {{what}}',
  'left-at': 'Opened {{at}}',
  reader: 'Reader',
  comparison: 'Comparison',
  goals: 'Goals',
  indicators: 'Indicators',
  years: 'Years',
  terms: 'Terms',
} as const;
