import { expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { comparePlain } from '../../../shared/compare/characters/plain.ts';
import { writeSpans } from '../../helpers/bracketed.ts';
import { readSample, toReport } from '../../helpers/reports.ts';

test('plain characters cut through words and figures', () => {
  const [left, right] = [toReport('粮食产量达到120.4万吨。'), toReport('粮食产量达到125.4万吨。')];
  const { rows } = finish(compareReports(left, right, contextOfPair()));
  const spans = comparePlain(left.text, right.text, rows)[0] ?? [];
  expect(writeSpans(left.text, right.text, spans)).toBe('粮食产量达到12[0/5].4万吨。');
});

test('plain characters lose nothing', () => {
  const [left, right] = [readSample(2024), readSample(2025)];
  const { rows } = finish(compareReports(left, right, contextOfPair()));
  comparePlain(left.text, right.text, rows).forEach((spans, index) => {
    if (spans === null) return;
    const row = rows[index];
    const join = (side: 'left' | 'right', text: string): string =>
      spans.map((span) => text.slice(span[side]?.start ?? 0, span[side]?.end ?? 0)).join('');
    expect(join('left', left.text)).toBe(left.text.slice(row?.left?.start, row?.left?.end));
    expect(join('right', right.text)).toBe(right.text.slice(row?.right?.start, row?.right?.end));
  });
});
