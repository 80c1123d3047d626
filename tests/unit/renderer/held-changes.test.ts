import { expect, test } from 'vitest';
import { changesReleased, holdChanges, isHeldBack } from '../../../renderer/state/held-changes.ts';

/** How often what changed is read, once for each that nobody holds back and once for all others. */
function countReadings(): { readonly change: () => void; readonly count: () => number } {
  let count = 0;
  const change = (): void => {
    if (!isHeldBack()) count += 1;
  };
  changesReleased.listen(change);
  return { change, count: () => count };
}

test('what changes during long work is read once, behind the last of several', async () => {
  const { change, count } = countReadings();
  change();
  expect(count()).toBe(1);
  const ends: (() => void)[] = [];
  const begin = (): Promise<void> => holdChanges(new Promise<void>((resolve) => ends.push(resolve)));
  const works = [begin(), begin()];
  for (let times = 0; times < 5; times++) change();
  ends[0]?.();
  await works[0];
  expect(count()).toBe(1);
  ends[1]?.();
  await works[1];
  expect(count()).toBe(2);
  change();
  expect(count()).toBe(3);
});

test('work that fails holds nothing back any more, and where nothing changed nothing is read', async () => {
  const { change, count } = countReadings();
  await expect(holdChanges(Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
  expect(count()).toBe(0);
  change();
  expect(count()).toBe(1);
});
