import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

const read = (...path: readonly string[]): string => readFileSync(inRoot(...path), 'utf8');

it('the page on security names tests that there are', () => {
  const tests = globSync(inRoot('tests', 'e2e', 'security*.spec.ts')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s*test\('([^']+)'/gmu)].map(([, title = '']) => title),
  );
  const named = [...read('docs', 'SECURITY.md').matchAll(/“([^”…]+)…?”/gu)].map(([, title = '']) => title);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((title) => !tests.some((test) => test.startsWith(title)))).toEqual([]);
});

it.each(['README.md', 'README.zh-CN.md', 'docs/COMMANDS.md'])('%s has every command', (page) => {
  const source = read('electron', 'cli', 'command-names.ts');
  const names = [...source.matchAll(/\{ name: '(\w+)'/gu)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(15);
  const text = read(page);
  expect(names.filter((name) => !new RegExp(`\`${name}[ \`]`, 'u').test(text))).toEqual([]);
});

it('the page on dependencies has every package', () => {
  const page = read('docs', 'DEPENDENCIES.md');
  const lists = /"(?:dependencies|devDependencies|optionalDependencies)": \{([^}]*)\}/gu;
  const names = [...read('package.json').matchAll(lists)].flatMap(([, list = '']) =>
    [...list.matchAll(/"([^"]+)":/gu)].map(([, name = '']) => name),
  );
  expect(names.length).toBeGreaterThan(50);
  const isThere = (name: string): boolean =>
    page.includes(name) || page.includes(name.split('/').at(-1) ?? name);
  expect(names.filter((name) => !name.startsWith('@types/') && !isThere(name))).toEqual([]);
});
