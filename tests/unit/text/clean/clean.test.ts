import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEANING_STEPS, type CleaningStep } from '../../../../shared/model/cleaning.ts';
import { cleanText, restoreSource } from '../../../../shared/text/clean/clean.ts';
import { arbitraryText, SEEDED } from '../arbitrary-text.ts';

const PAGE = [
  '下载',
  '打印',
  '【字号：',
  '加大',
  '】',
  '2031年云川市政府工作报告',
  '——2031年1月8日在云川市第九届人民代表大会第二次会议上',
  '来源：云川日报',
  '时间：2031-01-15',
  '段青禾作政府工作报告。本报记者 舒北 摄',
  '各位代表：',
  '　　现在，我代表云川市人民政府向大会报告工作。',
  '',
  '　　一、2030年工作回顾',
  '　　茶园连着果园。(上接1版)果园连着鱼塘。',
  '相关报道：',
].join('\r\n');

describe('cleanText', () => {
  it('leaves one paragraph a line and nothing of the page around it', () => {
    expect(cleanText(PAGE).text.split('\n')).toEqual([
      '2031年云川市政府工作报告',
      '——2031年1月8日在云川市第九届人民代表大会第二次会议上',
      '各位代表：',
      '现在，我代表云川市人民政府向大会报告工作。',
      '一、2030年工作回顾',
      '茶园连着果园。果园连着鱼塘。',
    ]);
  });

  it('lists what it changed in the order of the source, without overlap', () => {
    const { edits } = cleanText(PAGE);
    expect(new Set(edits.map((edit) => edit.step))).toEqual(
      new Set(['line-ends', 'furniture', 'turns', 'indents', 'blank-lines']),
    );
    edits.forEach((edit, at) => {
      expect(PAGE.slice(edit.source.start, edit.source.end)).toBe(edit.removed);
      expect(edit.source.start).toBeGreaterThanOrEqual(edits[at - 1]?.source.end ?? 0);
    });
  });

  it('says for each character where it stood', () => {
    const { text, origin } = cleanText(PAGE);
    expect(origin).toHaveLength(text.length + 1);
    expect(origin[text.length]).toBe(PAGE.length);
    for (let at = 0; at < text.length; at++) {
      if (text[at] !== '\n') expect(PAGE[origin[at] ?? -1]).toBe(text[at]);
    }
  });

  it('keeps a step that the reader wants undone', () => {
    const { text } = cleanText(PAGE, { keptSteps: ['turns'], keptEdits: [] });
    expect(text).toContain('茶园连着果园。(上接1版)果园连着鱼塘。');
  });

  it('keeps a single edit by its place', () => {
    const start = PAGE.indexOf('来源：云川日报');
    const { text } = cleanText(PAGE, { keptSteps: [], keptEdits: [{ step: 'furniture', start }] });
    expect(text).toContain(
      '来源：云川日报\n时间：2031-01-15\n段青禾作政府工作报告。本报记者 舒北 摄\n各位代表：',
    );
    expect(text).not.toContain('下载');
  });

  it.each(['', '\n', '　　', '\uFEFF', '\r\n\r\n'])('makes nothing of %j', (source) => {
    expect(cleanText(source).text).toBe('');
  });

  it('takes a text without a line break', () => {
    const source = Array.from({ length: 20000 }, (_, at) => `山里第${at}家。`).join('');
    const { text, edits } = cleanText(source);
    expect(text.replaceAll('\n', '')).toBe(source);
    expect(new Set(edits.map(({ step }) => step))).toEqual(new Set(['found-breaks']));
  });
});

describe('restoreSource', () => {
  it('rebuilds any source exactly, whatever was kept', () => {
    const kept = fc.subarray<CleaningStep>([...CLEANING_STEPS]);
    fc.assert(
      fc.property(arbitraryText, kept, (source, keptSteps) => {
        const clean = cleanText(source, { keptSteps, keptEdits: [] });
        expect(restoreSource(clean)).toBe(source);
      }),
      SEEDED,
    );
  });

  it('gives the cleaned text where nothing is taken back', () => {
    const clean = cleanText(PAGE);
    expect(restoreSource(clean, () => false)).toBe(clean.text);
    expect(restoreSource(clean, ({ step }) => step === 'turns')).toContain('(上接1版)');
  });
});

describe('a cleaned text', () => {
  it('is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(arbitraryText, (source) => {
        const { text } = cleanText(source);
        expect(cleanText(text).text).toBe(text);
      }),
      SEEDED,
    );
  });

  it('has no indent, no empty line and no line break at its end', () => {
    fc.assert(
      fc.property(arbitraryText, (source) => {
        const { text } = cleanText(source);
        expect(text).not.toMatch(/^\s|\s$|\s\n|\n\s/u);
      }),
      SEEDED,
    );
  });

  it('has the same words as its source but for whole lines and marks of the layout', () => {
    fc.assert(
      fc.property(arbitraryText, (source) => {
        const { text, origin } = cleanText(source);
        for (let at = 0; at < text.length; at++) {
          if (text[at] !== '\n') expect(source[origin[at] ?? -1]).toBe(text[at]);
        }
      }),
      SEEDED,
    );
  });
});
