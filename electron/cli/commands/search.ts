import { SEARCH_EVERYWHERE } from '../../../shared/contract/search-api.ts';
import type { SearchHit } from '../../../shared/contract/views.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { chooseShelf } from '../choose-reports.ts';
import { callLibrary } from '../library-call.ts';
import { toPair, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';

/** Hits that are told without `--limit`. */
const USUAL_LIMIT = 100;

const KINDS: Readonly<Record<SearchHit['kind'], Readonly<Record<CliOptions['language'], string>>>> = {
  text: { zh: '', en: '' },
  note: { zh: '批注', en: 'note' },
  tag: { zh: '标签', en: 'tag' },
  comment: { zh: '评语', en: 'comment' },
  evidence: { zh: '外部证据', en: 'evidence' },
};

/** `search`: every place of a phrase, or of several joined by AND, OR and NOT, in the texts and in what was written on them. */
export async function searchReports(handlers: Handlers, query: string, options: CliOptions): Promise<Output> {
  const { place, from, to, role, limit = USUAL_LIMIT } = options.read;
  const shelf = place === undefined ? null : await chooseShelf(handlers, place);
  const found = await callLibrary(handlers, 'library/search', {
    query,
    limit,
    filter: {
      ...SEARCH_EVERYWHERE,
      place: shelf?.place ?? null,
      fromYear: from ?? null,
      toYear: to ?? null,
      role: role ?? null,
    },
  });
  const { hits, total, reports, written } = found;
  const rows = hits.map((hit) => [
    `#${hit.report}`,
    hit.place,
    String(hit.year ?? ''),
    KINDS[hit.kind][options.language],
    markHit(hit),
    shorten(hit.path.join(' › '), 50),
  ]);
  const sum =
    options.language === 'zh'
      ? `共 ${total} 处，见于 ${reports} 份报告${hits.length < total ? `，列出前 ${hits.length} 处` : ''}`
      : `${total} found in ${reports} ${reports === 1 ? 'report' : 'reports'}${hits.length < total ? `, the first ${hits.length} listed` : ''}`;
  return {
    json: { query, total, reports, written, hits: hits.map(toJson) },
    lines: formatTable(rows),
    remarks: [sum],
  };
}

/** The words around a hit, with the hit in brackets: they stay in a file and without colours. */
function markHit({ context, mark }: SearchHit): string {
  const [before, own, after] = [
    context.slice(0, mark.start),
    context.slice(mark.start, mark.end),
    context.slice(mark.end),
  ];
  return `${before}【${own}】${after}`;
}

function toJson({ span, at, mark, ...hit }: SearchHit) {
  return { ...hit, start: span.start, end: span.end, at: toPair(at), mark: toPair(mark) };
}
