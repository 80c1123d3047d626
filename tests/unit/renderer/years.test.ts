import { describe, expect, test } from 'vitest';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { cutExcerpt, pathOf } from '../../../renderer/views/years/model/excerpt.ts';
import { listLanes } from '../../../renderer/views/years/model/lanes.ts';
import { newest, withoutReport, withReport } from '../../../renderer/views/years/model/sets.ts';
import { layOutTable } from '../../../renderer/views/years/model/table.ts';
import { areYears } from '../../../renderer/views/library/model/shelf.ts';
import { readSample, SAMPLE_YEARS } from '../../helpers/reports.ts';
import { layOut } from '../compare/years/lay-out.ts';
import { makeSummary } from './comparison-fixture.ts';

function view(reports: readonly ReportText[], years: readonly number[]): YearsView {
  const { rows, borders, unlike } = layOut(reports);
  const columns = reports.map(({ text, outline, paragraphs }, column) => ({
    ...{ summary: makeSummary(column + 1, years[column] ?? null), text, outline, paragraphs },
    novelty:
      unlike[column]?.characters.map((characters, section) => ({
        characters,
        unlike: unlike[column]?.unlike[section] ?? 0,
      })) ?? null,
  }));
  return { columns, rows, borders, gaps: [] };
}

const samples = view(SAMPLE_YEARS.map(readSample), SAMPLE_YEARS);

describe('the columns', () => {
  test('have missing years run together and left-out ones one by one', () => {
    const { id } = makeSummary(9, 2024);
    const columns = [2020, 2025, 2026].map((year) => ({
      ...samples.columns[0]!,
      summary: makeSummary(year, year),
    }));
    const gaps = [2021, 2022, 2023, 2024].map((year) => ({ year, report: year === 2023 ? id : null }));
    expect(listLanes({ columns, gaps })).toEqual([
      { kind: 'report', column: 0 },
      { kind: 'missing', from: 2021, to: 2022 },
      { kind: 'left-out', year: 2023, report: id },
      { kind: 'missing', from: 2024, to: 2024 },
      { kind: 'report', column: 1 },
      { kind: 'report', column: 2 },
    ]);
  });

  test('are three to ten, by year', () => {
    const reports = Array.from({ length: 12 }, (_, index) => makeSummary(12 - index, 2000 + index));
    const shelf = {
      place: '澜江市',
      division: null,
      reports: reports.map((report) => ({ ...report, tags: [], workCount: 0 })),
    };
    const ids = reports.map(({ id }) => id);
    expect(withReport(shelf, [ids[5]!, ids[2]!, ids[7]!], ids[0]!)).toEqual([ids[0], ids[2], ids[5], ids[7]]);
    expect(withReport(shelf, ids.slice(0, 10), ids[11]!)).toEqual(ids.slice(0, 10));
    expect(withoutReport(ids.slice(0, 3), ids[0]!)).toEqual(ids.slice(0, 3));
    expect(withoutReport(ids.slice(0, 4), ids[0]!)).toEqual(ids.slice(1, 4));
    expect(newest(shelf, 5)).toEqual(ids.slice(-5));
  });

  test('can be made of three reports of one place', () => {
    const [a, b, c] = [makeSummary(1, 2021), makeSummary(2, 2022), makeSummary(3, 2023)];
    const other = { ...c, shelf: '别处' };
    expect([areYears([a, b]), areYears([a, b, c]), areYears([a, b, other])]).toEqual([false, true, false]);
  });
});

describe('the table', () => {
  test.each([false, true])('shows every character of every year once (finer rows: %s)', (isFine) => {
    const rows = layOutTable(samples, isFine);
    samples.columns.forEach(({ text, outline }, column) => {
      const seen = new Uint8Array(text.length);
      for (const { cells } of rows) {
        const cell = cells[column];
        if (cell?.kind !== 'sections') continue;
        for (const { section, body } of cell.sections)
          for (const { start, end } of [section.heading, ...body])
            for (let at = start; at < end; at++) seen[at] = (seen[at] ?? 0) + 1;
      }
      const odd = Array.from(seen.keys()).filter(
        (at) => seen[at] !== 1 && !/[\s。：；，]/u.test(text.charAt(at)),
      );
      expect(odd.map((at) => text.charAt(at)).join('')).toBe('');
      expect(outline.sections.length).toBeGreaterThan(20);
    });
  });

  test('says what is new, split, absent and where its matter went', () => {
    const rows = layOutTable(samples, false);
    const cellsOf = (title: string) => rows.find(({ row }) => row.title.startsWith(title))!.cells;
    const plan = cellsOf('科学编制“十五五”规划');
    expect(plan[0]).toEqual({ kind: 'absent', elsewhere: null });
    expect(plan[4]).toMatchObject({ kind: 'sections', sections: [{ signs: [{ kind: 'new' }] }] });
    const innovation = cellsOf('推动科技创新和产业创新融合');
    const first = innovation.find((cell) => cell.kind === 'sections');
    expect(first?.kind === 'sections' ? first.sections[0]?.signs[0]?.kind : null).toBe('split');
    const elsewhere = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'absent' && cell.elsewhere !== null ? [cell.elsewhere] : [])),
    );
    expect(elsewhere.length).toBeGreaterThan(0);
  });
});

describe('an excerpt', () => {
  const text = `开头一句没有词。${'中间很长的一句话'.repeat(30)}。这里有水库。末了一句。`;
  const paragraph = { start: 0, end: text.length };
  const at = text.indexOf('水库');
  const marks = [{ start: at, end: at + 2 }];

  test('keeps the sentences with a mark and says where others were', () => {
    expect(
      cutExcerpt(text, paragraph, marks, false).map((piece) => (piece.kind === 'cut' ? '…' : piece.text)),
    ).toEqual(['…', '这里有', '水库', '。', '…']);
  });

  test('opened is the paragraph to the letter', () => {
    const pieces = cutExcerpt(text, paragraph, marks, true);
    expect(pieces.map((piece) => (piece.kind === 'cut' ? '…' : piece.text)).join('')).toBe(text);
    expect(pieces.filter(({ kind }) => kind === 'mark')).toHaveLength(1);
  });

  test('without a mark is its first sentence', () => {
    expect(cutExcerpt(text, paragraph, [], false)[0]).toMatchObject({ text: '开头一句没有词。' });
  });

  test('stands below the titles around it', () => {
    const { sections } = samples.columns[4]!.outline;
    const deep = sections.find(({ level }) => level === 3)!;
    expect(pathOf(sections, deep.index)).toHaveLength(3);
    expect(pathOf(sections, 0)).toEqual([]);
  });
});
