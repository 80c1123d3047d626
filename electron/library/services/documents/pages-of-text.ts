import type { PageStart } from '../../../../shared/model/extraction.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { placePages } from '../../../../shared/text/plain/pages.ts';
import type { Reader } from '../../db/database.ts';
import type { TextDocument } from '../../import/document.ts';

/** Where the pages of a report's file begin in its cleaned text; none where the file has none. */
export function pagesOfText(
  reader: Reader,
  id: ReportId,
  { clean }: Pick<TextDocument, 'clean'>,
): readonly PageStart[] {
  return placePages(reader.sources.findText(id)?.pages ?? [], clean.origin);
}
