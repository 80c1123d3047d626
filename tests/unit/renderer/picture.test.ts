import { describe, expect, test } from 'vitest';
import { framePicture } from '../../../renderer/components/chart/picture-frame.ts';

const PALETTE = {
  ...{ ink: '#111', inkSoft: '#444', rule: '#ccc', ruleStrong: '#999', result: '#045', goal: '#840' },
  ...{ gap: '#eee', raised: '#fff', paper: '#fff', font: '"Noto Sans SC", sans-serif' },
};
const entry = (key: string, words: string) =>
  ({ key, words, path: 'M0,0L1,1', kind: 'goal', dot: 'full' }) as const;

describe('the picture of a chart', () => {
  test('has its title and its legend, whatever signs they hold', () => {
    const legend = [entry('a', '目标 <以上>')];
    const svg = framePicture({ title: '云川市 “A&B”', chart: '<svg/>', legend, palette: PALETTE });
    expect(svg).toContain('<title>云川市 “A&amp;B”</title>');
    expect(svg).toContain('目标 &lt;以上&gt;');
    expect(svg).toContain('font-family="&quot;Noto Sans SC&quot;, sans-serif"');
  });

  test('grows with the lines of its legend', () => {
    const heightOf = (entries: number): number => {
      const legend = Array.from({ length: entries }, (_, at) => entry(String(at), '一二三四五六七八九十'));
      const svg = framePicture({ title: '', chart: '', legend, palette: PALETTE });
      return Number(/height="(\d+)"/u.exec(svg)?.[1]);
    };
    expect(heightOf(4) - heightOf(1)).toBe(0);
    expect(heightOf(5) - heightOf(4)).toBe(26);
  });
});
