import type { FigureEdit, FigureReading } from '../../../../shared/model/figure-correction.ts';
import { meets } from '../../../../shared/model/span.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { findCode, readDecider } from '../words.ts';
import type { TableRow } from '../table.ts';
import { anchorOf, numberOf, textOf } from './cells.ts';
import { findReportOf } from './find-report.ts';
import { restoreByRow, type RowOutcome } from './restore.ts';

/** Brings the reader's edits of figures back; a figure that is only read is known. */
export const restoreFigures = restoreByRow(({ writer, reader, now }) => (cells): RowOutcome => {
  const report = findReportOf(reader, cells);
  if (report === undefined) return 'no-report';
  if (textOf(cells, 'edit') === '') return 'known';
  const [edit, anchor] = [readEdit(cells), anchorOf(cells)];
  if (edit === undefined || anchor === null) return 'unreadable';
  const text = reader.texts.load(report);
  const place = findAnchor(text, anchor);
  const there = reader.corrections.loadFigures(report).some((each) => {
    if (each.anchor.quote === anchor.quote && each.anchor.start === anchor.start) return true;
    const other = findAnchor(text, each.anchor);
    return place !== null && other !== null && meets(place, other);
  });
  if (there) return 'known';
  writer.corrections.insertFigure(report, edit, anchor, {
    now,
    author: readDecider(textOf(cells, 'decider')),
  });
  return 'added';
});

function readEdit(row: TableRow): FigureEdit | undefined {
  const kind = findCode('edit', textOf(row, 'edit'));
  if (kind === undefined || kind === 'reject') return kind === undefined ? undefined : { kind };
  const reading = readReading(row);
  return reading === undefined ? undefined : { kind, reading };
}

function readReading(row: TableRow): FigureReading | undefined {
  const kind = findCode('kind', textOf(row, 'kind'));
  const measure = findCode('measure', textOf(row, 'measure'));
  const bound = findCode('bound', textOf(row, 'bound'));
  const value = numberOf(row, 'value');
  const name = textOf(row, 'name');
  if (kind === undefined || measure === undefined || bound === undefined || value === null || name === '')
    return undefined;
  const [year, valueTo] = [numberOf(row, 'forYear'), numberOf(row, 'valueTo')];
  return { name, kind, year, measure, value, valueTo, unit: textOf(row, 'unit'), bound };
}
