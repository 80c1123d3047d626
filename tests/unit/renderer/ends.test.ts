import { expect, test } from 'vitest';
import { chooseEnd } from '../../../renderer/state/ends.ts';

test.each([
  [{ from: 2015, to: 2020 }, 'to', 2010, { from: 2010, to: 2010 }],
  [{ from: 2015, to: 2020 }, 'from', 2024, { from: 2024, to: 2024 }],
  [{ from: 2015, to: 2020 }, 'from', 2016, { from: 2016, to: 2020 }],
  [{ from: 2015, to: null }, 'to', 2015, { from: 2015, to: 2015 }],
  [{ from: 2015, to: 2020 }, 'to', null, { from: 2015, to: null }],
] as const)('of %o with %s %s', (ends, end, value, chosen) => {
  expect(chooseEnd<number>(ends, end, value)).toEqual(chosen);
});
