import { expect, it } from 'vitest';
import { cleanText } from '../../../../shared/text/clean/clean.ts';
import { cleanIndents } from '../../../../shared/text/clean/indents.ts';
import { cleanInvisible } from '../../../../shared/text/clean/invisible.ts';
import { cleanLineEnds } from '../../../../shared/text/clean/line-ends.ts';
import { findIdleSteps } from '../../../../shared/text/clean/signs.ts';

it('finds nothing to do with words alone for the steps that look for signs', () => {
  expect([...findIdleSteps('修好了山里的路。\n通了车。')].sort()).toEqual(
    [
      'escapes',
      'indents',
      'invisible',
      'line-ends',
      'markdown',
      'spaced-titles',
      'turns',
      'watermarks',
    ].sort(),
  );
});

it.each([
  ['line-ends', '修路。\r通车。'],
  ['escapes', '修路。&nbsp;通车。'],
  ['invisible', '修路。\u200b通车。'],
  ['invisible', '修路。\uf0d8\n通车。'],
  ['markdown', '修路。\n## 通车'],
  ['turns', '修路。（下转2版）通车。'],
  ['spaced-titles', '政 府 工 作 报 告\n修路。'],
  ['indents', '修路。\n\u3000\u3000通车。'],
  ['watermarks', '修路。来源：百度马克数据网通车。'],
] as const)('does %s where its sign stands', (step, text) => {
  expect(findIdleSteps(text).has(step)).toBe(false);
  expect(cleanText(text).edits.some((edit) => edit.step === step)).toBe(true);
});

it('passes over no character that a step of one character looks for', () => {
  const patterns = { invisible: cleanInvisible, 'line-ends': cleanLineEnds, indents: cleanIndents };
  for (const [step, pass] of Object.entries(patterns))
    for (let code = 0; code < 0x10000; code++) {
      const text = `路${String.fromCharCode(code)}\n桥`;
      if (pass(text).length > 0) expect(findIdleSteps(text).has(step), code.toString(16)).toBe(false);
    }
});
