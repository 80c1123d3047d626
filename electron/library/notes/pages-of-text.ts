import type { PageStart } from '../../../shared/model/extraction.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { placePages } from '../../../shared/text/plain/pages.ts';
import type { Reader } from '../db/database.ts';

/** Where the pages of a report's file begin in its stored text; none where the file has none. */
export function pagesOfText(reader: Reader, id: ReportId): readonly PageStart[] {
  const pages = reader.sources.loadPages(id);
  const mapped = pages.length === 0 ? undefined : reader.texts.findMapped(id);
  return mapped === undefined ? [] : placePages(pages, mapped.origin);
}
