import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FREQUENCY_RULES,
  packFrequencies,
  readFrequencies,
  unpackFrequencies,
} from '../../../shared/compare/frequencies.ts';
import { namePair } from '../../../shared/text/plain/bigrams.ts';

const TEXT = `一、2023年工作回顾
全市GDP增长6.5%，“云川之夜”接待游客１２０万人次；新建农村公路36公里。云川大桥建成通车！
（一）办好民生实事。改造老旧小区12个，新增停车位1200个：群众满意。𠮷祥路拓宽改造完工？`;

describe('how often words stand in a text', () => {
  it('is counted by sentences', () => {
    const { sentences, features, counts } = readFrequencies('稳中求进，稳中求进。\n坚持稳中求进。');
    expect(sentences).toBe(2);
    const named = [...features].map((feature, at) => [namePair(feature), counts[at]]);
    expect(named).toContainEqual(['稳中', 2]);
    expect(named).toContainEqual(['坚持', 1]);
    expect(named).toHaveLength(5);
  });

  it('is the same after it was packed, whatever the text', () => {
    const character = fc.constantFrom(
      '稳',
      '进',
      '一',
      '，',
      '。',
      '\n',
      '5',
      'G',
      'z',
      '𠀀',
      '\ufaff',
      '\u3400',
    );
    const texts = fc.array(character, { maxLength: 400 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const frequencies = readFrequencies(text);
        expect(unpackFrequencies(packFrequencies(frequencies))).toEqual(frequencies);
      }),
      { seed: 70, numRuns: 300 },
    );
    const many = readFrequencies('稳进。'.repeat(20_000));
    expect(many.counts).toEqual(Uint32Array.of(20_000));
    expect(unpackFrequencies(packFrequencies(many))).toEqual(many);
  });

  it('of bytes that end too early is what there is', () => {
    const packed = packFrequencies(readFrequencies('坚持稳中求进工作总基调。'));
    for (let length = 0; length < packed.length; length++)
      expect(() => unpackFrequencies(packed.subarray(0, length))).not.toThrow();
  });

  it('is counted by other rules only under another version of them', () => {
    const bytes = packFrequencies(readFrequencies(TEXT));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    expect([FREQUENCY_RULES, hash]).toEqual([1, '05d2c75723168ca2']);
  });
});
