import { expect, it } from 'vitest';
import type { GrantedPath } from '../../../shared/contract/grants.ts';
import type { PageEvent } from '../../../shared/contract/page.ts';
import { createGrants } from '../../../electron/main/grants.ts';
import { createOpenedBundles, nameFiles } from '../../../electron/main/opened-files.ts';

const FIRST = 1;
const SECOND = 2;

function openedWith(first: readonly string[]) {
  const grants = createGrants();
  const sent: { readonly page: number; readonly event: PageEvent }[] = [];
  const opened = createOpenedBundles(first, {
    grants,
    send: (page, event) => void sent.push({ page, event }),
  });
  const pathsOf = (page: number, words: readonly GrantedPath[]) =>
    words.map((word) => grants.pathOf(page, word));
  return { grants, sent, opened, pathsOf };
}

it('tells bundles from reports by their names, and gives each to one page alone, to be read', () => {
  const { grants, pathsOf } = openedWith([]);
  const { files, bundles } = nameFiles(grants, FIRST, ['/a/甲.txt', '/a/乙.DZPACK', '/a/丙.zip']);
  expect(pathsOf(FIRST, files)).toEqual(['/a/甲.txt', '/a/丙.zip']);
  expect(pathsOf(FIRST, bundles)).toEqual(['/a/乙.DZPACK']);
  expect(() => pathsOf(SECOND, bundles)).toThrow();
  expect(grants.swap(FIRST, 'bundle/look', { file: bundles[0] })).toEqual({ file: '/a/乙.DZPACK' });
  expect(() => grants.swap(FIRST, 'bundle/export', { target: bundles[0] })).toThrow();
});

it('keeps bundles for the page that starts next, once', () => {
  const { sent, opened, pathsOf } = openedWith(['/甲.dzpack']);
  opened.open(FIRST, ['/乙.dzpack', '/丙.txt']); // its window is there, its page not yet
  expect(sent).toEqual([]);
  expect(pathsOf(FIRST, opened.take(FIRST))).toEqual(['/甲.dzpack', '/乙.dzpack']);
  expect(opened.take(SECOND)).toEqual([]);
});

it('sends them to a page that listens, and keeps them again when it is gone', () => {
  const { sent, opened, pathsOf } = openedWith([]);
  opened.take(FIRST);
  opened.open(FIRST, ['/甲.dzpack']);
  opened.open(FIRST, ['/乙.txt']);
  expect(sent).toHaveLength(1);
  const [{ page, event } = { page: 0, event: null }] = sent;
  expect(page).toBe(FIRST);
  expect(event?.kind === 'dropped' && pathsOf(FIRST, event.bundles)).toEqual(['/甲.dzpack']);
  opened.forget(FIRST);
  opened.open(FIRST, ['/丙.dzpack']);
  opened.open(undefined, ['/丁.dzpack']);
  expect(pathsOf(SECOND, opened.take(SECOND))).toEqual(['/丙.dzpack', '/丁.dzpack']);
  expect(sent).toHaveLength(1);
});
