import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FACTS, LIMIT_WORDS, REASONS } from '../../electron/cli/error-words.ts';
import { formatError } from '../../electron/cli/messages.ts';
import { BUNDLE_LIMITS } from '../../electron/library/services/bundle/manifest.ts';
import { LIMITS } from '../../electron/library/import/formats/limits.ts';
import { ERROR_CODES } from '../../shared/base/errors.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** All source of the library, the command line and the engine. */
const SOURCES = ['electron', 'shared'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
);

/** Reasons that errors are made with: as a detail, as what a `refuse` takes, as what a failure of the system means. */
function findReasons(): readonly string[] {
  const word = String.raw`'([a-z]+(?:-[a-z]+)*)'`;
  const patterns = [
    new RegExp(String.raw`AppError\([^;]*?\breason: ${word}`, 'gu'),
    new RegExp(String.raw`\bdetails = \{ (?:\.\.\.\{ )?reason: ${word}`, 'gu'),
    new RegExp(String.raw`\brefuse\(${word}\)`, 'gu'),
    new RegExp(String.raw`\bunreadable\(${word}`, 'gu'),
    new RegExp(String.raw`^ {2}E[A-Z]+: ${word}`, 'gmu'),
  ];
  const found = SOURCES.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, reason = '']) => reason)),
  );
  return [...new Set(found)].sort();
}

const LANGUAGES = ['zh', 'en'] as const;
/** A word that no locale has. */
const opaque = fc.stringMatching(/^[a-z]{3,9}(?:-[a-z]{3,9}){1,2}$/u).map((word) => `zq${word}qz`);
/** Details whose values are the program's own words. */
const CLOSED = ['reason', 'format', 'limit', 'method', 'field', 'table'];

it('every reason that an error is made with has words, and so has every limit', () => {
  const reasons = findReasons();
  expect(reasons.length).toBeGreaterThan(40);
  const known = new Set(Object.keys(REASONS).map((key) => key.split('/').at(-1)));
  expect(reasons.filter((reason) => !known.has(reason))).toEqual([]);
  for (const limit of [...Object.keys(LIMITS), ...Object.keys(BUNDLE_LIMITS)])
    expect(Object.keys(LIMIT_WORDS)).toContain(limit);
});

it('nothing of an error is shown that is the program’s own: no key, no code, no reason, no format that is none', () => {
  const keys = [...CLOSED, ...Object.keys(FACTS), 'path', 'goal', 'evidence'];
  const details = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(opaque, fc.integer({ min: 0, max: 10 ** 9 }), fc.constantFrom(...Object.keys(REASONS))),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...ERROR_CODES),
      details,
      fc.constantFrom(...LANGUAGES),
      (code, said, language) => {
        const line = formatError(code, said, language);
        expect(line).not.toMatch(/=|[{}]|undefined|（）|\(\)/u);
        for (const key of CLOSED) {
          const value = said[key];
          if (typeof value === 'string' && value.startsWith('zq')) expect(line).not.toContain(value);
        }
        // in Chinese no word of English is left but for what the error is about, names of programs and what is typed
        if (language === 'en') return;
        const own = Object.values(said)
          .map(String)
          .sort((a, b) => b.length - a.length); // one may stand in another
        const rest = own.reduce(
          (words, value) => words.replaceAll(value, '').replaceAll(value.toUpperCase(), ''),
          line,
        );
        expect(
          rest.replace(
            /Node|Electron|PDF|TXT|SHA-256|MB|html|sidebyside-docx|\.dzpack|--[a-z]+|import/gu,
            '',
          ),
        ).not.toMatch(/[a-z]{3}/iu);
      },
    ),
    { seed: 20_261_129, numRuns: 3000 },
  );
});

it.each([
  [
    'unreadable-file',
    { name: 'a.db', reason: 'path-too-long', length: 900, limit: 480 },
    '错误：a.db：路径太长，有 900 字节，最多 480 字节；请把库移到短些的文件夹',
  ],
  [
    'unreadable-file',
    { name: 'a.zip', reason: 'over-limit', limit: 'entryBytes' },
    '错误：a.zip：超出读取的限度（单个文件的大小），没有读取',
  ],
  ['unreadable-file', { name: 'a.txt', reason: 'EIO' }, '错误：无法读写文件（a.txt）'],
  ['unreadable-file', { reason: 'empty' }, '错误：文件里没有正文'],
  ['db-corrupt', { reason: 'damaged' }, '错误：库文件已损坏，或不是对照的库；请从备份恢复'],
  [
    'too-large',
    { name: 'a.txt', size: 209_715_200, limit: 104_857_600 },
    '错误：文件过大（a.txt，大小 200 MB，最多 100 MB）',
  ],
  ['unsupported-format', { name: 'a.gif', format: '.gif' }, '错误：不支持的格式（a.gif，GIF 格式）'],
  ['not-found', { report: '云川市/1990' }, '错误：没有找到（报告“云川市/1990”）'],
  ['invalid-input', { method: 'notes/add', field: 'text' }, '错误：参数有误'],
] as const)('%s with %j', (code, details, line) => {
  expect(formatError(code, details, 'zh')).toBe(line);
});
