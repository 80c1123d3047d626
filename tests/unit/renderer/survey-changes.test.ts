import { expect, test } from 'vitest';
import { changeOfAll } from '../../../renderer/views/library/survey/changes.ts';

const NOTHING = { place: '', year: '', edition: '' };

test('what is typed for many rows changes that alone; nothing, or what is no year, can not be applied', () => {
  expect(changeOfAll({ ...NOTHING, edition: ' 审议稿 ' })).toEqual({ edition: '审议稿' });
  expect(changeOfAll({ place: '云川市', year: '2030', edition: '定稿' })).toEqual({
    ...{ place: '云川市', year: 2030, edition: '定稿' },
  });
  expect(changeOfAll({ ...NOTHING, place: '  ' })).toBeNull();
  expect(changeOfAll({ ...NOTHING, year: '30', edition: '定稿' })).toBeNull();
});
