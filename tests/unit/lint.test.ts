import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OXLINT = path.join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');

/** What oxlint has not (docs/DEPENDENCIES.md says what that means here). */
const MISSED = ['no-unsafe-class-instance-assignment'];

/** Asked for besides the presets of typescript-eslint. */
const BESIDES = ['no-unsafe-type-assertion', 'switch-exhaustiveness-check'];

/** A line that each rule must find fault with. */
const OFFENCES: Readonly<Record<string, string>> = {
  'await-thenable': 'export const f = async (n: number) => { await n; };',
  'dot-notation': "export const f = (o: { a: number }) => o['a'];",
  'no-array-delete': 'export const f = (list: number[]) => { delete list[0]; };',
  'no-base-to-string': 'export const f = (o: { a: number }) => String(o);',
  'no-confusing-void-expression': 'export const f = () => { const n = console.log(1); return n; };',
  'no-deprecated': '/** @deprecated gone */\nfunction old() { return 1; }\nexport const n = old();',
  'no-duplicate-type-constituents': 'export type T = string | number | string;',
  'no-floating-promises': 'export const f = (p: Promise<number>) => { p; };',
  'no-for-in-array': 'export const f = (list: number[]) => { for (const i in list) console.log(i); };',
  'no-generated-empty-object-type': "type O = { a: 1 };\nexport type T = Omit<O, 'a'>;",
  'no-implied-eval': "export const f = () => setTimeout('1', 1);",
  'no-meaningless-void-operator': 'export const f = () => { void console.log(1); };',
  'no-misused-promises': 'export const f = (p: Promise<number>) => { if (p) console.log(1); };',
  'no-misused-spread': 'export const f = (m: Map<string, number>) => ({ ...m });',
  'no-mixed-enums': "export enum E { A = 1, B = 'b' }",
  'no-redundant-type-constituents': 'export type T = string | any;',
  'no-unnecessary-boolean-literal-compare': 'export const f = (b: boolean) => b === true;',
  'no-unnecessary-condition': 'export const f = (o: { a: number }) => o?.a;',
  'no-unnecessary-template-expression': 'export const f = (s: string) => `${s}`;',
  'no-unnecessary-type-arguments': 'const g = <T = string>(t?: T) => t;\nexport const n = g<string>();',
  'no-unnecessary-type-assertion': 'export const f = (s: string) => s as string;',
  'no-unnecessary-type-conversion': 'export const f = (s: string) => String(s);',
  'no-unnecessary-type-parameters': 'export const f = <T>(t: T) => { console.log(t); };',
  'no-unsafe-argument': 'const g = (n: number) => n;\nexport const f = (a: any) => g(a);',
  'no-unsafe-assignment': 'export const f = (a: any) => { const n = a; return String(n); };',
  'no-unsafe-call': 'export const f = (a: any) => { a(); };',
  'no-unsafe-enum-assignment': 'enum E { A = 1, B }\nexport const f = (n: number): E => n;',
  'no-unsafe-enum-comparison': 'enum E { A = 1, B }\nexport const f = (e: E) => e === 1;',
  'no-unsafe-member-access': 'export const f = (a: any) => { console.log(a.b); };',
  'no-unsafe-return': 'export const f = (a: any) => a;',
  'no-unsafe-type-assertion': 'export const f = (u: unknown) => u as string;',
  'no-unsafe-unary-minus': 'export const f = (s: string) => -s;',
  'no-useless-default-assignment': 'export const f = ({ a = 1 }: { a: number }) => a;',
  'non-nullable-type-assertion-style': 'export const f = (s: string | null) => s as string;',
  'only-throw-error': "export const f = () => { throw 'no error'; };",
  'prefer-find': 'export const f = (list: number[]) => list.filter((n) => n > 1)[0];',
  'prefer-includes': "export const f = (s: string) => s.indexOf('a') !== -1;",
  'prefer-nullish-coalescing': "export const f = (s: string | null) => s || 'a';",
  'prefer-optional-chain': 'export const f = (o: { a: number } | null) => o && o.a;',
  'prefer-promise-reject-errors': "export const f = () => Promise.reject('no error');",
  'prefer-reduce-type-parameter':
    'export const f = (list: number[]) => list.reduce((all, n) => [...all, n], [] as number[]);',
  'prefer-regexp-exec': 'export const f = (s: string) => s.match(/a/u);',
  'prefer-return-this-type': 'export class C { f(): C { return this; } }',
  'prefer-string-starts-ends-with': "export const f = (s: string) => s[0] === 'a';",
  'related-getter-setter-pairs': 'export interface I { get a(): number | null; set a(value: string); }',
  'require-await': 'export const f = async () => { console.log(1); };',
  'restrict-plus-operands': "export const f = (n: number) => n + 'a';",
  'restrict-template-expressions': 'export const f = (o: { a: number }) => `a${o}`;',
  'return-await':
    'export const f = async (p: Promise<number>) => { try { return p; } catch { return await p; } };',
  'switch-exhaustiveness-check':
    "export const f = (s: 'a' | 'b') => { switch (s) { case 'a': return 1; } return 2; };",
  'unbound-method':
    'class C { n = 1; f() { return this.n; } }\nexport const f = (c: C) => { const g = c.f; return g; };',
  'use-unknown-in-catch-callback-variable':
    'export const f = (p: Promise<number>) => p.catch((error: any) => { console.log(error); });',
};

/** The rules of typescript-eslint that need types and that its strict presets set. */
function presetRules(): readonly string[] {
  const presets = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked];
  const set = presets.flatMap(({ rules }) => Object.entries(rules ?? {}));
  const names = set.filter(([, level]) => level !== 'off').map(([name]) => name);
  const { rules: all } = tseslint.plugin as unknown as {
    rules: Record<string, { meta: { docs?: { requiresTypeChecking?: unknown } } }>;
  };
  const needTypes = Object.keys(all).filter((name) => all[name]!.meta.docs?.requiresTypeChecking === true);
  return needTypes.filter((name) => names.includes(`@typescript-eslint/${name}`));
}

describe('the rules that need types', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-lint-'));
  const found = new Set<string>();

  beforeAll(() => {
    mkdirSync(path.join(folder, 'src'));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    copyFileSync(path.join(ROOT, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: path.join(ROOT, 'tsconfig.base.json'),
        compilerOptions: { lib: ['ES2023', 'DOM'], erasableSyntaxOnly: false },
        include: ['src'],
      }),
    );
    for (const [rule, text] of Object.entries(OFFENCES))
      writeFileSync(path.join(folder, 'src', `${rule}.ts`), text);
    const { stdout } = spawnSync(process.execPath, [OXLINT, '--format=json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    for (const { code, filename } of diagnostics)
      if (code === `typescript(${path.basename(filename, '.ts')})`) found.add(path.basename(filename, '.ts'));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('have an offence for each rule of the presets', () => {
    const expected = [...presetRules(), ...BESIDES].filter((rule) => !MISSED.includes(rule));
    expect(Object.keys(OFFENCES).sort()).toEqual([...new Set(expected)].sort());
  });

  it.each(Object.keys(OFFENCES))('find the offence against %s', (rule) => {
    expect(found).toContain(rule);
  });
});
