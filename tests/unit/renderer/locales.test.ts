import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEY_GROUPS } from '../../../renderer/app/keys.ts';
import { en } from '../../../renderer/locales/en/index.ts';
import { zhCN } from '../../../renderer/locales/zh-CN/index.ts';

/** The words by their paths, in their order. */
const flat = (words: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flat(value as object, `${path}${key}.`),
  );
const keys = (words: object): readonly string[] => flat(words).map(([key]) => key);
const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

const SOURCES = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^locales[\\/](?:en|zh-CN)/.test(name))
  .map((name) => readFileSync(join('renderer', name), 'utf8'));

describe('both languages', () => {
  test('have the same keys but for plurals', () => {
    expect(keys(en).filter((key) => !key.endsWith('_one'))).toEqual(keys(zhCN));
  });

  test('call a session by one word', () => {
    expect([zhCN.report.session, zhCN.survey['column-session']]).toEqual(['届次', '届次']);
    expect([en.report.session, en.survey['column-session']]).toEqual(['Session', 'Session']);
  });

  test('fill in the same values', () => {
    const english = new Map(flat(en));
    for (const [key, chinese] of flat(zhCN))
      expect([key, holes(english.get(key) ?? '')]).toEqual([key, holes(chinese)]);
  });

  test('are given every value that they ask for', () => {
    const calls = SOURCES.flatMap((text) => [
      ...text.matchAll(/\b(?:t|translate)\(\s*'([\w.-]+)'\s*(?:,\s*\{([^{}]*)\}\s*)?\)/g),
    ]);
    expect(calls.length).toBeGreaterThan(300);
    const words = new Map(flat(zhCN));
    for (const [, key = '', given = ''] of calls) {
      const asked = words.get(key) ?? words.get(`${key}_other`);
      const names = given.split(',').map((part) => part.split(':')[0]?.trim());
      for (const hole of asked === undefined ? [] : holes(asked))
        if (!given.includes('...')) expect([key, names]).toEqual([key, expect.arrayContaining([hole])]);
    }
  });

  test('have no words that nothing asks for', () => {
    const texts = SOURCES.join('\n');
    const asked = new Set([...texts.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key = '']) => key));
    // `change.${kind}`: every key that it could stand for.
    const patterns = [...texts.matchAll(/`([\w-]+\.[\w.-]*\$\{[^`]*)`/g)]
      .map(([, template = '']) => template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '*'))
      .filter((pattern) => pattern !== 'keys.*')
      .map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
    const inTables = new Set(KEY_GROUPS.flatMap(({ table }) => Object.keys(table)));
    const isAsked = (key: string): boolean =>
      asked.has(key) ||
      patterns.some((pattern) => pattern.test(key)) ||
      inTables.has(key.replace(/^keys\./, ''));
    expect(patterns.length).toBeGreaterThan(50);
    expect(keys(zhCN).filter((key) => !isAsked(key.replace(/_other$/, '')))).toEqual([]);
  });

  test('Chinese words are Chinese', () => {
    const latin = new Set(['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'GB18030', 'SHA-256']);
    const foreign = flat(zhCN)
      .map(([, value]) => value)
      .filter(
        (value) => !/[\u4e00-\u9fff]/.test(value) && /[A-Za-z]{2}/.test(value.replace(/\{\{\w+\}\}/g, '')),
      );
    expect(foreign.filter((value) => !latin.has(value))).toEqual([]);
  });
});
