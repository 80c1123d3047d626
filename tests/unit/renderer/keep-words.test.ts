import { expect, it } from 'vitest';
import { keepWords } from '../../../renderer/locales/keep-words.ts';
import type { Translate } from '../../../renderer/locales/words.ts';

/** Says its key with the values, and counts how often it was asked. */
function startWords(): { readonly asked: string[]; readonly t: Translate } {
  const asked: string[] = [];
  const t: Translate = (key, values) => {
    asked.push(key);
    return `${key} ${Object.values(values ?? {}).join(' ')}`;
  };
  return { asked, t: keepWords(t) };
}

it('words are looked up once for each key with its values, whatever the order of those', () => {
  const { asked, t } = startWords();
  const say = (): readonly string[] => [
    t('library.title'),
    t('library.select', { year: 2023 }),
    t('library.select', { year: 2024 }),
    t('library.shelf-range', { from: 2023, to: 2024 }),
    t('library.shelf-range', { from: 2024, to: 2023 }),
  ];
  const first = say();
  expect(new Set(first).size).toBe(5);
  expect(say()).toEqual(first);
  expect(asked).toHaveLength(5);
});

it('no more are kept than there is room for, and none with words of a report', () => {
  const { asked, t } = startWords();
  for (let turn = 0; turn < 2; turn++)
    for (let place = 0; place < 5001; place++) t('library.strip', { place: `云${place}` });
  expect(asked).toHaveLength(10_002);
  t('library.strip', { place: '云'.repeat(200) });
  t('library.strip', { place: '云'.repeat(200) });
  expect(asked).toHaveLength(10_004);
});
