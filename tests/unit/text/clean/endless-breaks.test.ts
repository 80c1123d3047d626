import { expect, it } from 'vitest';
import { cleanText, restoreSource } from '../../../../shared/text/clean/clean.ts';
import { CLEAN_EVERYTHING } from '../../../../shared/model/cleaning.ts';

it.each(['\n', '\r\n', '\n \u3000'])(
  'takes thousands of blank lines (%j) out as one, and gives them back',
  (line) => {
    const source = `一、工作回顾\n${line.repeat(5000)}新建道路。${line.repeat(3000)}`;
    const clean = cleanText(source);
    expect(clean.text).toBe('一、工作回顾\n新建道路。');
    expect(clean.edits.length).toBeLessThan(10);
    expect(restoreSource(clean)).toBe(source);
  },
);

it('leaves them where the reader keeps blank lines, and what a layout leaves blank to the other steps', () => {
  const source = `新建道路。${'\n'.repeat(2000)}再修桥。`;
  expect(cleanText(source, { ...CLEAN_EVERYTHING, keptSteps: ['blank-lines'] }).text).toBe(source);
  expect(cleanText(`新建道路。${'\n'.repeat(900)}再修桥。`).text).toBe('新建道路。\n再修桥。');
});
