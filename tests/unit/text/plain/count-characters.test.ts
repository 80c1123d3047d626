import { expect, test } from 'vitest';
import { countCharacters } from '../../../../shared/text/plain/count-characters.ts';
import { pickBelow, seededRandom } from '../../../helpers/random.ts';

test('counts what is no white space, as a pattern does, for every code unit there is', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const text = `a${String.fromCharCode(code)}b`;
    expect(countCharacters(text), code.toString(16)).toBe(text.match(/\S/gu)?.length);
  }
});

test('a character of two code units counts once, half of one as well', () => {
  const random = seededRandom(5);
  const parts = ['𠮷', '\ud842', '\udfb7', ' ', '\u3000', '字', 'a'];
  for (let times = 0; times < 500; times++) {
    const text = Array.from({ length: 12 }, () => parts[pickBelow(random, parts.length)] ?? '').join('');
    expect(countCharacters(text), JSON.stringify(text)).toBe(text.match(/\S/gu)?.length ?? 0);
  }
});
