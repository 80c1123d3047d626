import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';
import { takenWords } from '../../../renderer/views/library/model/taken-words.ts';

const at = (place: string, years: readonly number[]) =>
  years.map((year) => ({ place, year, title: '政府工作报告' }));

test.each([
  [[], ''],
  [at('云川市', [2022]), '云川市 2022 年已有《政府工作报告》，两份将作为同一年的两个版本。'],
  [
    [...at('云川市', [2023, 2021, 2022]), ...at('云山县', [2025])],
    '已有报告：云川市 2021–2023 年；云山县 2025 年。所选报告将与它们成为同一年的几个版本。',
  ],
  [
    ['甲县', '乙县', '丙县', '丁县', '戊县'].flatMap((place) => at(place, [2024])),
    '已有报告：甲县 2024 年；乙县 2024 年；丙县 2024 年；丁县 2024 年；另有 1 个地方。所选报告将与它们成为同一年的几个版本。',
  ],
])('years that are taken are told by place: %#', (taken, words) => {
  expect(takenWords(taken, wordsIn('zh-CN'))).toBe(words);
});
