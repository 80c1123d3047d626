import { describe, expect, it } from 'vitest';
import { dropDirections, isolate } from '../../../shared/base/isolate.ts';

describe('a name inside a sentence', () => {
  it.each([
    ['云川大桥 R&D 2024', '云川大桥 R&D 2024'],
    ['', ''],
    // an override that is never ended, and one that is
    ['路\u202e桥', '\u2068路\u202e桥\u202c\u2069'],
    ['路\u202e桥\u202c', '\u2068路\u202e桥\u202c\u2069'],
    // isolates and embeddings in one another, closed from within
    ['\u2067甲\u202b乙', '\u2068\u2067甲\u202b乙\u202c\u2069\u2069'],
    // ends without a beginning would end the sentence's own
    ['甲\u2069乙\u202c丙', '\u2068甲乙丙\u2069'],
    // letters from right to left draw the number behind them before themselves
    ['שלום', '\u2068שלום\u2069'],
    ['甲\u200f', '\u2068甲\u200f\u2069'],
    ['\u{1e900}', '\u2068\u{1e900}\u2069'],
    // a line ends what is open, so each is a sentence of its own
    ['甲\n\u202e乙\n丙', '甲\n\u2068\u202e乙\u202c\u2069\n丙'],
  ])('%j stands there as %j', (name, isolated) => {
    expect(isolate(name)).toBe(isolated);
  });

  it('is a name still where nothing unseen may stand', () => {
    expect(dropDirections('报告\u202efdp.\u2066x\u200f.exe')).toBe('报告fdp.x.exe');
  });
});
