import { describe, expect, it } from 'vitest';
import { createReportReader } from '../../../shared/compare/features.ts';
import { readFrequencies } from '../../../shared/compare/frequencies.ts';
import { countRarity, sumRarity } from '../../../shared/compare/rarity.ts';
import { readReport } from '../../../shared/text/read-report.ts';

const TEXTS = [
  '全市GDP增长5%。工业GDP增长6%。',
  '坚持稳中求进。坚持稳中求进，以进促稳。',
  '坚持改革开放。扩大开放𠀀𠀁。',
  '',
];

describe('rarity', () => {
  it('is the same of reports that were counted one by one', () => {
    const read = createReportReader();
    const features = TEXTS.map((text) => read(readReport(text)));
    const all = new Set(features.flatMap((report) => report.all));
    const whole = countRarity(features);
    const summed = sumRarity(TEXTS.map(readFrequencies).toReversed());
    for (const feature of [...all, 12345]) expect(summed.weigh(feature)).toBe(whole.weigh(feature));
    expect(all.size).toBeGreaterThan(9);
  });
});
