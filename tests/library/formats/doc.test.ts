import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../electron/library/import/formats/doc/doc.ts';
import { readListRef } from '../../../electron/library/import/formats/doc/properties.ts';

/** Written by LibreOffice: a list of four levels, one that begins with 3, signs, and a style with a list of its own. */
const NUMBERED = readFileSync(new URL('../../fixtures/numbered.doc', import.meta.url));
const LINES = [
  '某市政府工作报告',
  ...['一、过去一年', '（一）经济稳中有进', '1.粮食丰收。', '2.用电增长。', '（二）民生改善', '一.1合计'],
  ...['二、今年安排', '（一）扩大内需', '③圈三', '④圈四', '•点'],
  ...['（二）样式编号', '样式里取消', '一、重新开始', '一、接着', '二、指标\t数', '1. GDP总量'],
];

describe('DOC: automatic numbers', () => {
  it('are written out as they are printed, in cells and by styles too', async () => {
    const { text, doubts } = await readDoc(NUMBERED);
    expect(text.split('\n').filter((line) => line !== '')).toEqual(LINES);
    expect(doubts).toEqual([{ kind: 'restored-numbers', count: 16, quote: '' }]);
  });

  it('that can not be read are told, and the words come all the same', async () => {
    const damaged = Buffer.from(NUMBERED);
    const head = damaged.indexOf(Buffer.from([0xec, 0xa5]));
    // Where the uses of the lists stand: far behind the end of the file.
    damaged.writeUInt32LE(0x7fffffff, head + 0x02ea);
    const { text, doubts } = await readDoc(damaged);
    expect(text.split('\n')).toEqual(expect.arrayContaining(['过去一年', '扩大内需']));
    expect(doubts).toEqual([{ kind: 'lost-numbers', count: 1, quote: '' }]);
  });

  it.each([
    ['a level and a list', [0x0a, 0x26, 2, 0x0b, 0x46, 3, 0], { level: 2, list: 3 }],
    ['a list turned off', [0x0b, 0x46, 0xfe, 0xff], { list: 0 }],
    [
      'behind operands of other lengths',
      [0x08, 0xd6, 3, 0, 9, 9, 0x0d, 0xc6, 1, 9, 0x0b, 0x46, 1, 0],
      { list: 1 },
    ],
    ['cut off', [0x0b, 0x46, 3], {}],
  ])('properties: %s', (_, bytes, found) => {
    expect(readListRef(Buffer.from(bytes))).toEqual(found);
  });
});
