import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPageFile, isPageUrl, PAGE_URL } from '../../../electron/main/page-files.ts';

const FOLDER = resolve('/app/out/renderer');

describe('a file of the page', () => {
  it('is found under its folder, with its type', () => {
    expect(findPageFile(FOLDER, PAGE_URL)).toEqual({
      path: resolve(FOLDER, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(findPageFile(FOLDER, 'app://duizhao/assets/a%20b.js?v=1#x')?.path).toBe(
      resolve(FOLDER, 'assets/a b.js'),
    );
  });

  it.each([
    'app://duizhao/%2e%2e%2fmain/index.js',
    'app://duizhao/..%2f..%2fpackage.json',
    'app://duizhao/%2fetc%2fx.json',
    'app://duizhao/%00.html',
    'app://duizhao/%zz.html',
    'app://duizhao/',
    'app://duizhao/index.exe',
    'app://elsewhere/index.html',
    'file:///app/out/renderer/index.html',
    'https://duizhao/index.html',
    'no address',
    '',
  ])('is not found by %j', (address) => {
    const found = findPageFile(FOLDER, address);
    // An escape that stays inside the folder after all is harmless: it names a file there.
    if (found !== undefined) expect(found.path.startsWith(FOLDER + sep)).toBe(true);
    if (!address.includes('%2fetc')) expect(found).toBeUndefined();
  });

  it('never lies outside the folder, however it is addressed', () => {
    const part = fc.constantFrom('..', '%2e%2e', '%2f', '/', '%5c', '\\', 'a', '.json', '%00', '//');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const found = findPageFile(FOLDER, `app://duizhao/${parts.join('')}.json`);
        expect(found?.path.startsWith(FOLDER + sep) ?? true).toBe(true);
      }),
      { seed: 20_261_122 },
    );
  });
});

describe('the address of a page', () => {
  it('is ours by scheme and host', () => {
    expect(isPageUrl(PAGE_URL)).toBe(true);
    for (const other of [
      'app://duizhao.com/',
      'https://duizhao/',
      'data:text/html,app://duizhao/',
      '',
      'about:blank',
    ]) {
      expect(isPageUrl(other)).toBe(false);
    }
  });
});
