import type { YearsView } from '../../../../shared/contract/years-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';

/** What stands side by side: a report, or years between two of them that have none. */
export type Lane =
  | { readonly kind: 'report'; readonly column: number }
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** A year whose report is in the library but was not chosen. */
  | { readonly kind: 'left-out'; readonly year: number; readonly report: ReportId };

/** The columns with the years between them: missing ones run together, each left-out one by itself. */
export function listLanes({ columns, gaps }: Pick<YearsView, 'columns' | 'gaps'>): readonly Lane[] {
  const lanes: Lane[] = [];
  columns.forEach(({ summary }, column) => {
    lanes.push({ kind: 'report', column });
    const year = summary.head.year;
    const next = columns[column + 1]?.summary.head.year ?? null;
    if (year === null || next === null) return;
    for (const gap of gaps) if (gap.year > year && gap.year < next) addGap(lanes, gap);
  });
  return lanes;
}

function addGap(lanes: Lane[], { year, report }: YearsView['gaps'][number]): void {
  const last = lanes.at(-1);
  if (report !== null) lanes.push({ kind: 'left-out', year, report });
  else if (last?.kind === 'missing') lanes[lanes.length - 1] = { ...last, to: year };
  else lanes.push({ kind: 'missing', from: year, to: year });
}

/** Widths in CSS pixels: Chinese lines of less than 15 characters are hard to read. */
export const TITLE_WIDTH = 208;
const REPORT_WIDTH = 280;
const GAP_WIDTH = 44;

/** The columns of the grid and the least width of a row. */
export function measureLanes(lanes: readonly Lane[], titleWidth: number) {
  const widths = lanes.map((lane) => (lane.kind === 'report' ? REPORT_WIDTH : GAP_WIDTH));
  const template = lanes.map((lane) =>
    lane.kind === 'report' ? `minmax(${REPORT_WIDTH}px, 1fr)` : `${GAP_WIDTH}px`,
  );
  const title = titleWidth > 0 ? [`${titleWidth}px`] : [];
  return {
    template: [...title, ...template].join(' '),
    width: titleWidth + widths.reduce((sum, width) => sum + width, 0),
  };
}
