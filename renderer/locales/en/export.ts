/** Words of the export of a comparison. */
export const exporting = {
  title: 'Export the comparison',
  format: 'Format',
  'format-html': 'Side by side (web page)',
  'format-docx': 'Tracked changes (Word)',
  'format-sidebyside-docx': 'Side by side (Word)',
  'intro-html': 'One HTML file that opens offline and prints well; its marks survive black and white.',
  'intro-docx':
    'The right text, its changes against the left one tracked: accept all for the right, reject all for the left. For Word and WPS.',
  'intro-sidebyside-docx':
    'A4 on its side, aligned rows, page heads and numbers; notes, changes and method behind them, row numbers are links.',
  verdicts: 'Verdicts on goals',
  apart: 'Under another author',
  language: 'Language',
  notes: 'Notes',
  'change-list': 'List of changes',
  unchanged: 'Unchanged text',
  masks: 'Leave unmarked',
  include: 'Contents',
  preview: 'Preview',
  'preview-loading': 'Making the preview…',
  submit: 'Choose a place and export…',
  working: 'Exporting…',
  'nothing-here':
    'There is nothing to export on this screen. Open a comparison, goals, indicators, years, terms or notes.',
  done: 'Exported {{name}} ({{size}})',
  reveal: 'Show in folder',
  'name-html': '{{place}} work reports compared {{left}}-{{right}}.html',
  'name-sidebyside-docx': '{{place}} work reports side by side {{left}}-{{right}}.docx',
  'name-docx': '{{place}} work reports tracked {{left}}-{{right}}.docx',
};
