/** Words of the export of a comparison. */
export const exporting = {
  title: 'Export the comparison',
  intro: 'One HTML file that opens offline and prints well; its marks survive black and white.',
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
  name: '{{place}} work reports compared {{left}}-{{right}}.html',
};
