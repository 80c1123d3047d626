import { expect, it } from 'vitest';
import { addText, makeLibrary } from './tools.ts';

const EARLIER = `政府工作报告
2030年1月8日在澄江县第九届人民代表大会第四次会议上

各位代表：
一、2029年工作回顾
过去一年，全县经济平稳运行。
二、2030年主要目标
今年经济社会发展的主要预期目标是：地区生产总值增长８％左右，居民消费价格涨幅3%左右，绿地率提高到40%至42%。
提出居民消费价格涨幅3%左右，综合考虑了各方面的因素。
`;

const LATER = `政府工作报告
2031年1月9日在澄江县第九届人民代表大会第五次会议上

各位代表：
一、2030年工作回顾
过去一年，全县经济平稳运行。
二、2031年主要目标
今年经济社会发展的主要预期目标是：地区生产总值增长8%左右，居民消费价格涨幅控制在4%左右。
`;

it('lists a target once, with its figure beside that of the other year', async () => {
  const library = makeLibrary();
  const { id: left } = await addText(library, '澄江县2030.txt', EARLIER);
  const { id: right } = await addText(library, '澄江县2031.txt', LATER);
  const targets = await library.call('compare/targets', { left, right });
  expect(targets.left.map(({ name }) => name)).toEqual(['地区生产总值', '居民消费价格', '绿地率']);
  expect(targets.left.map(({ figure }) => figure?.value ?? null)).toEqual([8, 3, null]);
  expect(targets.right.map(({ figure, other }) => [other?.figure, figure])).toEqual([
    [
      { text: '８％左右', value: 8, unit: '%', bound: 'about' },
      { text: '8%左右', value: 8, unit: '%', bound: 'about' },
    ],
    [
      { text: '3%左右', value: 3, unit: '%', bound: 'about' },
      { text: '4%左右', value: 4, unit: '%', bound: 'about' },
    ],
  ]);
});
