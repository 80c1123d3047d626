import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEY_GROUPS } from '../../../renderer/app/keys.ts';
import { EVERYWHERE_KEYS } from '../../../renderer/components/everywhere-keys.ts';
import { bindKeys, DIGITS, keyHint, keyParts, listKeys } from '../../../renderer/components/key-table.ts';
import { en } from '../../../renderer/locales/en/index.ts';
import { zhCN } from '../../../renderer/locales/zh-CN/index.ts';

const VIEWS = join('renderer', 'views');
const SCREENS = readdirSync(VIEWS);

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The keys that the help lists for a screen, and for all. */
function helpOf(group: string): readonly string[] {
  const tables = KEY_GROUPS.filter((each) => each.group === group || each.group === 'everywhere');
  return tables.flatMap(({ table }) =>
    Object.values(table).flatMap(({ keys = [], own = [] }) => [...keys, ...own]),
  );
}

describe('the help', () => {
  test('has a table for every screen', () => {
    expect(KEY_GROUPS.map(({ group }) => group).sort()).toEqual([...SCREENS, 'everywhere'].sort());
  });

  test.each(SCREENS)('%s: is what binds the keys, and nothing else binds any', (screen) => {
    const sources = sourcesOf(join(VIEWS, screen));
    const name = `${screen.toUpperCase()}_KEYS`;
    expect(sources.filter((text) => text.includes('useCommands(')).length).toBe(1);
    expect(sources.some((text) => new RegExp(`useCommands\\(\\s*${name},`).test(text))).toBe(true);
    expect(sources.filter((text) => /useKeys\(|addEventListener\('key/.test(text))).toEqual([]);
    const table = KEY_GROUPS.find(({ group }) => group === screen)?.table ?? {};
    const listed = Object.values(table)
      .flatMap(listKeys)
      .map((parts) => parts.join('+'));
    const bound = Object.values(table).flatMap(({ keys = [] }) => keys);
    for (const key of bound) {
      const isDigit = DIGITS.some((digit) => digit === key);
      expect(listed).toContain(isDigit ? '1–9' : keyParts(key).join('+'));
    }
  });

  test.each(SCREENS)('%s: has the keys that its lists and tables answer themselves', (screen) => {
    const help = helpOf(screen);
    const asked = sourcesOf(join(VIEWS, screen)).flatMap((text) =>
      [...text.matchAll(/(?:event\.key|\bkey) [!=]== '([^']+)'/g)].map(([, key = '']) => key.toLowerCase()),
    );
    // What a field, and a tree, do with these is no command of the screen.
    const ofFields = ['enter', 'backspace', 'arrowleft', 'arrowright'];
    const missing = asked.filter(
      (key) => !ofFields.includes(key) && !help.some((each) => each === key || each.endsWith(`+${key}`)),
    );
    expect(missing).toEqual([]);
  });

  test('has words for all of it, in both languages', () => {
    for (const { table } of KEY_GROUPS)
      for (const word of Object.keys(table))
        expect([word in zhCN.keys, word in en.keys]).toEqual([true, true]);
  });

  test('lists the keys that were bound and not told', () => {
    expect(helpOf('goals')).toEqual(expect.arrayContaining(['shift+j', 'shift+k']));
    expect(helpOf('years')).toContain('mod+f');
  });
});

describe('a table of keys', () => {
  const table = { filter: { keys: DIGITS }, merge: { keys: ['shift+m'] }, rename: { own: ['f2'] } } as const;

  test('binds each key to its command, which is told the key', () => {
    const pressed: string[] = [];
    const note = (key: string): void => {
      pressed.push(key);
    };
    const bound = bindKeys(table, { filter: note, merge: note });
    expect(Object.keys(bound)).toEqual([...DIGITS, 'shift+m']);
    bound['3']?.();
    bound['shift+m']?.();
    expect(pressed).toEqual(['3', 'shift+m']);
  });

  test('asks before a command that writes, and before no other', () => {
    const pressed: string[] = [];
    const push = (key: string): void => void pressed.push(key);
    const asking = { filter: { keys: ['1'] }, merge: { keys: ['shift+m'], writes: true } } as const;
    const bound = bindKeys(asking, { filter: push, merge: push }, undefined, () => false);
    bound['1']?.();
    bound['shift+m']?.();
    expect(pressed).toEqual(['1']);
  });

  test('leaves out the commands that are off', () => {
    const bound = bindKeys(table, { filter: String, merge: String }, (word) => word === 'filter');
    expect(Object.keys(bound)).toEqual(['shift+m']);
  });

  test('prints keys as they stand on the keyboard', () => {
    expect(listKeys(table.filter)).toEqual([['1–9']]);
    expect([keyHint(table.merge), keyHint(table.rename), keyHint({ own: ['delete'] })]).toEqual([
      '⇧M',
      'F2',
      'Del',
    ]);
    expect([keyHint({ keys: [' '] }), keyHint({ own: ['alt+arrowleft'] })]).toEqual(['Space', 'Alt+←']);
    expect(listKeys(EVERYWHERE_KEYS.help)).toEqual([['?']]);
    expect([keyParts('+'), keyParts('mod+shift+z')]).toEqual([['＋'], ['mod', 'Shift', 'Z']]);
  });
});
