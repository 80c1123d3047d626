import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS, type MenuCommand } from '../../../shared/contract/page.ts';
import { buildMenu } from '../../../electron/main/menu.ts';
import { labelsOf } from '../../../electron/main/menu-labels.ts';

type Item = MenuItemConstructorOptions;

function build(
  language: 'zh-CN' | 'en',
  isMac: boolean,
  commands: MenuCommand[] = [],
  opened: string[] = [],
): readonly Item[] {
  const bar = buildMenu({
    language,
    isMac,
    isDevelopment: true,
    onCommand: (command) => commands.push(command),
    recent: [{ key: 'goals 3', label: '澜江市 2024 & 目标' }],
    onRecent: (key) => opened.push(key),
    onNewWindow: () => undefined,
    onLicences: () => undefined,
    onGuide: () => undefined,
  });
  const flatten = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
  return flatten(bar);
}

describe.each([
  ['zh-CN', false],
  ['zh-CN', true],
  ['en', false],
  ['en', true],
] as const)('the menu in %s, on a Mac: %s', (language, isMac) => {
  it('holds every command once', () => {
    const commands: MenuCommand[] = [];
    for (const { click } of build(language, isMac, commands)) (click as (() => void) | undefined)?.();
    expect(commands.sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it('leads to the screens that were visited', () => {
    const opened: string[] = [];
    const entry = build(language, isMac, [], opened).find(({ label }) => label === '澜江市 2024 && 目标');
    (entry?.click as (() => void) | undefined)?.();
    expect(opened).toEqual(['goals 3']);
  });

  it('has a word of its own for every entry', () => {
    const unnamed = build(language, isMac).filter(
      ({ type, label, role }) => type !== 'separator' && label === undefined && role !== 'appMenu',
    );
    expect(unnamed).toEqual([]);
  });

  it('gives no key to two entries', () => {
    const keys = build(language, isMac).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the words of main', () => {
  it('are Chinese in Chinese, and not in English', () => {
    for (const word of Object.values(labelsOf('zh-CN'))) expect(word).toMatch(/\p{Script=Han}/u);
    for (const word of Object.values(labelsOf('en'))) expect(word).not.toMatch(/\p{Script=Han}/u);
  });
});
