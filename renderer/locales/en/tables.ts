/** Words of tables, out and back in. */
export const tables = {
  menu: 'Table…',
  title: 'Export a table or take one back in',
  working: 'Working on the table…',
  taking: 'Taking the table in: {{percent}}%',
  stop: 'Stop taking it in',
  stopped:
    'not finished: {{reason}} {{n}} rows are left; what came in can be undone, and nothing doubles when the table is taken in again',
  xlsx: 'Export Excel (.xlsx)',
  csv: 'Export CSV (.csv)',
  import: 'Take a table back in…',
  done: 'Exported “{{name}}”, {{rows}} rows, {{size}}',
  'left-out': '; {{n}} vague goals left out: list them first to export them, too',
  imported: 'Table taken in: {{added}} new, {{known}} known',
  'no-report': '{{n}} rows of reports that are not in the library, or of several that could be meant',
  'no-place': '{{n}} rows whose words are not in the report',
  differs: '{{n}} rows differ from the library, which stays as it is',
  unreadable: '{{n}} rows lack what is needed',
  first: 'the first in “{{file}}”, row {{row}}',
  join: '; ',
  name: '{{place}} {{what}}',
};
