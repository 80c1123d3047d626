import type { TableSource } from '../../../../shared/contract/table-views.ts';
import type { SearchHit } from '../../../../shared/contract/views.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openDocument, type OpenReport } from '../../services/documents/open-document.ts';
import { search } from '../../services/search/searches.ts';
import { createId } from '../identify.ts';
import { describeReport, describeSpan } from '../places.ts';
import type { TableRow } from '../table.ts';
import { wordOf } from '../words.ts';

/** All that a search finds, in its order: a row a hit, with the words of the report that it stands in or is about. */
export async function tabulateHits(
  library: Library,
  { query, filter }: Extract<TableSource, { readonly kind: 'hits' }>,
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const { hits } = await search(library, { query, filter, limit: Infinity }, caller);
  // Hits come report by report: one is kept open.
  let open: { readonly id: ReportId; readonly report: OpenReport } | null = null;
  return hits.map((hit) => {
    if (open?.id !== hit.report) open = { id: hit.report, report: openDocument(library, hit.report) };
    return describeHit(open.report, hit, query, language);
  });
}

function describeHit(report: OpenReport, hit: SearchHit, query: string, language: Language): TableRow {
  const about = describeReport(report);
  const isWritten = hit.kind !== 'text';
  return {
    query,
    id: createId('hits', [
      query,
      about['sha256'],
      hit.kind,
      hit.note,
      hit.span.start,
      hit.span.end,
      hit.context,
    ]),
    hitKind: wordOf('hitKind', hit.kind, language),
    ...about,
    ...(hit.at === null ? {} : describeSpan(report, hit.at)),
    note: isWritten ? hit.context : null,
  };
}
