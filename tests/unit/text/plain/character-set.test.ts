import { expect, test } from 'vitest';
import { CharacterSet, WHITE_SPACE } from '../../../../shared/text/plain/character-set.ts';

test('has the characters it was made of and no others', () => {
  const marks = new CharacterSet('。！\u0000\uffff');
  const found = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => marks.has(code));
  expect(found).toEqual([0, 0x3002, 0xff01, 0xffff]);
});

test('has nothing that stands behind the end of a text', () => {
  expect(new CharacterSet('。').has('。'.charCodeAt(1))).toBe(false);
});

test('white space is what a pattern takes for it', () => {
  const spaces = new CharacterSet(WHITE_SPACE);
  for (let code = 0; code < 0x10000; code++)
    expect(spaces.has(code), code.toString(16)).toBe(/\s/u.test(String.fromCharCode(code)));
});
