/** Endings that stand for a format: 报告.docx, 报告.txt.gz; 报告1.2 has none. */
const ENDING = /(?:\.[A-Za-z][A-Za-z\d]{1,5})+$/u;

/** What a report is called: its title, else the name of its file without the ending; '' where it has neither. */
export function titleOrFile(title: string, fileName: string): string {
  return title || fileName.replace(ENDING, '') || fileName;
}
