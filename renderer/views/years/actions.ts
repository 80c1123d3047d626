import type { Section } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { navigate } from '../../state/app-store.ts';
import { askTopic, toggleOpened, useYears, type CellPlace } from './years-store.ts';

export function showYears(reports: readonly ReportId[]): void {
  navigate({ kind: 'years', reports });
}

/** Opens the Reader at a place of a column's report. */
export function readAt(view: YearsView, column: number, span: Span): void {
  const report = view.columns[column]?.summary.id;
  if (report !== undefined) navigate({ kind: 'reader', id: report, focus: { span, note: null } });
}

/** Opens the Reader at the first section of a cell. */
function readCell({ row, column }: CellPlace): void {
  const { view } = useYears.getState();
  const span = view === null ? null : spanOfCell(view, row, column);
  if (view !== null && span !== null) readAt(view, column, span);
}

/** Compares a column with the one before it, at a row: where the later year has it, else where the earlier one does. */
export function compareCell({ row, column }: CellPlace): void {
  const { view } = useYears.getState();
  const [left, right] = [view?.columns[column - 1], view?.columns[column]];
  if (view === null || left === undefined || right === undefined) return;
  const later = spanOfCell(view, row, column);
  const earlier = spanOfCell(view, row, column - 1);
  const focus =
    later !== null
      ? ({ kind: 'span', side: 'right', span: later } as const)
      : earlier !== null
        ? ({ kind: 'span', side: 'left', span: earlier } as const)
        : null;
  navigate({ kind: 'comparison', left: left.summary.id, right: right.summary.id, focus });
}

/** The heading of a cell's first section; of what stands before the first heading its first character. */
function spanOfCell(view: YearsView, key: string, column: number): Span | null {
  const index = view.rows.find((row) => row.key === key)?.cells[column]?.[0];
  const section = index === undefined ? undefined : view.columns[column]?.outline.sections[index];
  if (section === undefined) return null;
  return section.index === 0 ? { start: 0, end: 1 } : section.heading;
}

/** Goes to the row that has a section of a column; to the Reader where that row is not shown. */
export function goToSection(column: number, section: Section): void {
  const { view, isFine } = useYears.getState();
  const row = view?.rows.find(({ cells }) => cells[column]?.includes(section.index) === true);
  if (view === null || row === undefined) return;
  if (isFine || row.isListed) goToCell({ row: row.key, column });
  else readAt(view, column, section.heading);
}

/** Makes a cell the one that the keys mean, and brings it into view. */
export function goToCell(cell: CellPlace): void {
  useYears.setState(({ jump }) => ({ cell, jump: jump + 1 }));
}

/** What every year says on what a row is about. */
export function askAboutRow(row: string): void {
  askTopic({ words: [], row });
}

/** Does something with the cell that the reader is at. */
export function withCell(act: (cell: CellPlace) => void): void {
  const { cell, mode } = useYears.getState();
  if (cell !== null && mode === 'sections') act(cell);
}

export function openOrReadCell(cell: CellPlace): void {
  if (cell.column < 0) toggleOpened(cell.row);
  else readCell(cell);
}
