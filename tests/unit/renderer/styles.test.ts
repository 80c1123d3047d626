import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PAGE = fileURLToPath(new URL('../../../renderer', import.meta.url));
const read = (file: string): string => readFileSync(path.join(PAGE, file), 'utf8');
/** Paths below `renderer/`, with `/` on every system. */
const list = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: PAGE })
    .map((file) => file.split(path.sep).join('/'))
    .sort();

const isModule = (file: string): boolean => file.endsWith('.module.css');
const GLOBAL = list('**/*.css').filter((file) => !isModule(file));
const MODULES = list('**/*.css').filter(isModule);
const SOURCES = list('**/*.{ts,tsx}');

/** The selectors of a style sheet, without what they say and without comments. */
const selectorsOf = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\{[^{}]*\}/gu, '{}');

const CLASS = /\.(-?[a-z_][\w-]*)/giu;
const classesIn = (selectors: string): ReadonlySet<string> =>
  new Set([...selectors.matchAll(CLASS)].map((match) => match[1]!));

const GLOBAL_PART = /:global\(([^()]*)\)/gu;
/** The names that a module styles as its own. */
const ownClasses = (css: string): ReadonlySet<string> => classesIn(selectorsOf(css).replace(GLOBAL_PART, ''));
/** The names that a file styles wherever they stand. */
const pageClasses = (file: string): ReadonlySet<string> => {
  const selectors = selectorsOf(read(file));
  if (!isModule(file)) return classesIn(selectors);
  return classesIn([...selectors.matchAll(GLOBAL_PART)].map((match) => match[1]!).join(' '));
};

describe('the styles of the page', () => {
  it('style a name of the page in one file', () => {
    const files = new Map<string, string[]>();
    for (const file of [...GLOBAL, ...MODULES])
      for (const name of pageClasses(file)) files.set(name, [...(files.get(name) ?? []), file]);
    expect(files.size).toBeGreaterThan(20);
    const twice = [...files].filter(([, { length }]) => length > 1);
    expect(twice).toEqual([]);
  });

  it('let 一 be seen below a line through it', () => {
    const lines = [...GLOBAL, ...MODULES].flatMap((file) => read(file).match(/line-through[^;]*/gu) ?? []);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !/dotted|var\(--strike\)/u.test(line))).toEqual([]);
  });

  it('name a colour in the tokens alone', () => {
    const colours = (file: string): readonly string[] =>
      read(file).match(/#(?:[\da-f]{3,4}){1,2}\b(?=[ ;,)'])|\b(?:rgb|hsl|oklch)a?\(/giu) ?? [];
    expect(colours('styles/tokens.css').length).toBeGreaterThan(40);
    const others = [...GLOBAL, ...MODULES].filter((file) => file !== 'styles/tokens.css');
    for (const file of others) expect([file, colours(file)]).toEqual([file, []]);
  });

  it('are modules beside the parts that use them', () => {
    expect(MODULES.length).toBeGreaterThan(5);
    for (const file of MODULES) expect([file, importersOf(file).length > 0]).toEqual([file, true]);
  });

  it('have every name that a part asks a module for', () => {
    let asked = 0;
    for (const file of MODULES) {
      const own = ownClasses(read(file));
      for (const { source, as } of importersOf(file))
        for (const name of namesAsked(source, as)) {
          asked += 1;
          expect([file, name, own.has(name)]).toEqual([file, name, true]);
        }
    }
    expect(asked).toBeGreaterThan(20);
  });

  it('have no name in a module that no part asks for', () => {
    for (const file of MODULES) {
      const sources = importersOf(file);
      const idle = [...ownClasses(read(file))].filter((name) => !sources.some((use) => isNamed(use, name)));
      expect([file, idle]).toEqual([file, []]);
    }
  });
});

type Use = { readonly source: string; readonly as: string };

/** The sources that import a module, with the name they give it. */
function importersOf(module: string): readonly Use[] {
  return SOURCES.flatMap((file) => {
    const source = read(file);
    const imports = [...source.matchAll(/^import (\w+) from '(\.[^']*\.module\.css)';$/gmu)];
    return imports.flatMap(([, as, from]) =>
      path.posix.join(path.posix.dirname(file), from!) === module ? [{ source, as: as! }] : [],
    );
  });
}

/** `styles['name']` */
function namesAsked(source: string, as: string): readonly string[] {
  return [...source.matchAll(new RegExp(`\\b${as}\\['([^']*)'\\]`, 'gu'))].map((match) => match[1]!);
}

/** Asked for by its name; or, where a source works names out, written there as a word or begun in a template. */
function isNamed({ source, as }: Use, name: string): boolean {
  if (namesAsked(source, as).includes(name)) return true;
  if (!new RegExp(`\\b${as}\\[[^']`, 'u').test(source)) return false;
  const starts = [...source.matchAll(new RegExp(`\\b${as}\\[\`([^$\`]+)\\$`, 'gu'))].map(
    (match) => match[1]!,
  );
  return source.includes(`'${name}'`) || starts.some((start) => name.startsWith(start));
}
