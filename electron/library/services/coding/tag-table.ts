import { compareText } from '../../../../shared/base/compare-text.ts';
import type { TagColumn, TagPassage, TagTable } from '../../../../shared/contract/note-api.ts';
import type { Anchor, Note } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { withParents } from '../../../../shared/model/tag.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { loadNotes } from '../../notes/load.ts';
import { pathAt } from '../search/hit-place.ts';
import { byYear, headOf } from '../shelf/summary.ts';

/**
 * Tags against the reports of a place by year, or without a place against the years of all. A note on a change or a pair
 * counts on each side that it has words on; a passage counts once for a tag, whatever tags below it it has.
 */
export function tabulateTags(reader: Reader, place: string | null): TagTable {
  const reports = new Map(reader.reports.loadAll().map((stored) => [stored.id, stored]));
  const all = listPassages(reader, reports);
  const passages = place === null ? all : all.filter((passage) => passage.place === place);
  const columns = place === null ? listYears(passages) : listReports([...reports.values()], place, passages);
  const columnOf = new Map(
    columns.map(({ report, year }, index) => [report === null ? `year ${year}` : `report ${report}`, index]),
  );
  const cells = new Map<string, number[][]>();
  for (const [number, { report, year, tags }] of passages.entries()) {
    const column = columnOf.get(place === null ? `year ${year}` : `report ${report}`) ?? -1;
    for (const path of new Set(tags.flatMap(withParents))) {
      const row = cells.get(path) ?? columns.map(() => []);
      row[column]?.push(number);
      cells.set(path, row);
    }
  }
  return {
    places: [...new Set(all.map((passage) => passage.place))].sort(compareText),
    columns,
    passages,
    rows: reader.tags
      .listTags()
      .map(({ path }) => ({ path, cells: cells.get(path) ?? columns.map(() => []) })),
  };
}

/** By place, year and where they stand; those that are not found come last in their report. */
function listPassages(reader: Reader, reports: ReadonlyMap<ReportId, StoredReport>): readonly TagPassage[] {
  const pathIn = createPaths(reader);
  const passages = loadNotes(reader, null)
    .filter(({ tags }) => tags.length > 0)
    .flatMap(({ id: note, tags, ...rest }) =>
      sidesOf(rest).flatMap(({ report, anchor, at }): readonly TagPassage[] => {
        const stored = reports.get(report);
        if (stored === undefined || anchor === null) return [];
        const path = at === null ? [] : pathIn(report, at.start);
        const { year } = headOf(stored);
        return [{ note, report, place: stored.shelf, year, tags, quote: anchor.quote, path, at }];
      }),
    );
  const start = ({ at }: TagPassage): number => at?.start ?? Infinity;
  return passages.sort(
    (a, b) =>
      compareText(a.place, b.place) ||
      (a.year ?? 0) - (b.year ?? 0) ||
      a.report - b.report ||
      (start(a) === start(b) ? a.note - b.note : start(a) - start(b)),
  );
}

type Side = { readonly report: ReportId; readonly anchor: Anchor | null; readonly at: Span | null };

function sidesOf({ target, left, right }: Pick<Note, 'target' | 'left' | 'right'>): readonly Side[] {
  if (target.kind === 'text') return [{ report: target.report, anchor: target.anchor, at: left }];
  return [
    { report: target.left, anchor: target.leftAnchor, at: left },
    { report: target.right, anchor: target.rightAnchor, at: right },
  ];
}

/** Outlines are read once a report. */
function createPaths(reader: Reader): (report: ReportId, at: number) => readonly string[] {
  const known = new Map<ReportId, ReturnType<Reader['outlines']['load']>['sections']>();
  return (report, at) => {
    const sections = known.get(report) ?? reader.outlines.load(report).sections;
    known.set(report, sections);
    return pathAt(sections, at);
  };
}

function listYears(passages: readonly TagPassage[]): readonly TagColumn[] {
  const years = [...new Set(passages.map(({ year }) => year))];
  return years.sort((a, b) => (a ?? 0) - (b ?? 0)).map((year) => ({ report: null, place: '', year }));
}

/** All of the place; of a year that has several those with passages, or else the first. */
function listReports(
  all: readonly StoredReport[],
  place: string,
  passages: readonly TagPassage[],
): readonly TagColumn[] {
  const used = new Set(passages.map(({ report }) => report));
  const own = all.filter(({ shelf }) => shelf === place).sort(byYear);
  const has = (year: number | null, isWanted: (stored: StoredReport) => boolean): boolean =>
    own.some((stored) => headOf(stored).year === year && isWanted(stored));
  return own.flatMap((stored, index): readonly TagColumn[] => {
    const { year } = headOf(stored);
    const isFirst = !own.slice(0, index).some((other) => headOf(other).year === year);
    const isShown = used.has(stored.id) || (isFirst && !has(year, ({ id }) => used.has(id)));
    return isShown ? [{ report: stored.id, place, year }] : [];
  });
}
