/** Words of the print of a report. */
export const print = {
  title: 'Print the report',
  hint: 'A PDF on A4 with bookmarks and page numbers; print it with the system’s reader of PDFs.',
  'file-name': 'report',
};
