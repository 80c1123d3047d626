import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['shared', 'electron', 'renderer'];

/** A regular expression of the sources that repeats something without a limit, with the file it first stands in. */
export type Pattern = { readonly pattern: string; readonly flags: string; readonly file: string };

/** As it stands in the sources: what the record knows it by. */
export const keyOf = ({ pattern, flags }: Pattern): string => `/${pattern}/${flags}`;

/**
 * Every regular expression of the program that repeats something without a limit, each once: its literals, and those that
 * the engine and the import put together from parts when they are loaded. What is made later, of a reader's words, is not seen.
 */
export function collectPatterns(): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  for (const file of FOLDERS.flatMap(listSources))
    for (const pattern of readPatterns(file))
      if (isUnlimited(pattern.pattern) && !found.has(keyOf(pattern))) found.set(keyOf(pattern), pattern);
  for (const pattern of collectBuilt())
    if (isUnlimited(pattern.pattern) && !found.has(keyOf(pattern))) found.set(keyOf(pattern), pattern);
  return [...found.values()];
}

const BUILT = z.array(z.strictObject({ pattern: z.string(), flags: z.string(), file: z.string() }));
/** Where modules can be loaded without a window, a library or a thread that waits. */
const LOADED = ['shared', 'electron/library/import/formats'];

/** Those that modules make by `new RegExp` while they are loaded, which a process of its own does. */
function collectBuilt(): readonly Pattern[] {
  const files = LOADED.flatMap(listSources).filter((file) =>
    readFileSync(join(ROOT, file), 'utf8').includes('new RegExp('),
  );
  const script = fileURLToPath(new URL('built.ts', import.meta.url));
  const out = execFileSync(process.execPath, [script, ROOT, ...files], { encoding: 'utf8' });
  return BUILT.parse(JSON.parse(out));
}

function listSources(folder: string): readonly string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'));
  return sources.map((file) => `${folder}/${file.replaceAll('\\', '/')}`).sort();
}

function readPatterns(file: string): readonly Pattern[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  // Most files hold none, and reading them as a tree is what costs.
  if (!/[=(,:[?&|!>]\s*\/[^/*\s]/u.test(text)) return [];
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({ pattern: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return patterns;
}

/** Without *, + or {3,} a pattern tries a limited number of ways at each place. */
function isUnlimited(pattern: string): boolean {
  const bare = pattern.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  return /[*+]|\{\d+,\}/u.test(bare);
}
