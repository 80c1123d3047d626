import { STYLES } from '../docx/styles.ts';
import { paragraph, run } from '../docx/word.ts';
import { writeDocx } from '../docx/write-docx.ts';
import type { Xml } from '../docx/xml.ts';
import { createContext } from '../context.ts';
import { formatTitle, listWarnings } from '../document.ts';
import { dateOf, type ExportContext, type ExportInput } from '../model.ts';
import {
  formatChangeList,
  formatCleaning,
  formatCounts,
  formatGoals,
  formatMethod,
  formatRemarks,
} from './back.ts';
import { layOutMargin } from './margin.ts';
import { markedRun } from './marks.ts';
import { formatRows } from './rows.ts';

/**
 * Both texts side by side as a Word document on A4 on its side: aligned rows under the headings of their sections, what
 * the reader wrote by number behind them or as comments beside them, then the list of changes and the method statement.
 */
export function formatSideBySideDocx(input: ExportInput): Uint8Array {
  const context = createContext(input);
  const { messages } = context;
  const title = formatTitle(context.view, messages.heading);
  const front = [
    paragraph(STYLES.title, run(title)),
    ...listWarnings(context).map((warning) => paragraph(STYLES.plain, run(warning))),
    ...formatLegend(context),
    ...formatCounts(context),
  ];
  const { comments, listed } = layOutMargin(context);
  const back = [
    ...[...formatRemarks(context, listed), ...formatGoals(context), ...formatChangeList(context)],
    ...[...formatCleaning(context), ...formatMethod(context)],
  ];
  return writeDocx({
    body: [...front, ...formatRows(context), ...back],
    ...{ title, pageHead: title, pageFoot: messages.tracked.pageFoot, comments, properties: [] },
    ...{ author: 'Duizhao', date: dateOf(input), isLandscape: true },
  });
}

function formatLegend({ messages: { legend, marks, noteShaded, signs } }: ExportContext): readonly Xml[] {
  const gap = run('\u3000');
  const samples = [
    ...[markedRun(marks.removed, 'removed', 'left'), gap, markedRun(marks.added, 'added'), gap],
    ...[markedRun(marks.moved, 'moved'), gap, markedRun(marks.figure, 'figure'), gap],
    ...[markedRun(marks.bound, 'bound'), gap, markedRun(marks.yearTurn, 'yearTurn'), gap],
    ...[markedRun(marks.punctuation, 'punctuation'), gap, markedRun(noteShaded, 'note')],
  ];
  return [
    paragraph(STYLES.cell, run(`${legend}\u3000`), ...samples),
    paragraph(STYLES.cellSmall, run(signs)),
  ];
}
