import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Appearance } from './menu-labels.ts';
import type { Bounds } from './window-state.ts';

/** What main remembers from one start to the next: where the window was, and what menus and paper looked like. */
export type WindowMemory = {
  readonly bounds: Bounds | null;
  readonly isMaximized: boolean;
  readonly appearance: Appearance | null;
  /** The library that was opened in the place of the usual one. */
  readonly library: string | null;
};

export const NOTHING_REMEMBERED: WindowMemory = {
  bounds: null,
  isMaximized: false,
  appearance: null,
  library: null,
};

/** What a file's text remembers; what of it makes no sense is left out, part by part. */
export function parseWindowMemory(text: string): WindowMemory {
  const parsed = fieldsOf(parseJson(text));
  return {
    bounds: parseBounds(parsed['bounds']),
    isMaximized: parsed['isMaximized'] === true,
    appearance: parseAppearance(parsed['appearance']),
    library: parsePath(parsed['library']),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parseBounds(value: unknown): Bounds | null {
  const { x, y, width, height } = fieldsOf(value);
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function parsePath(value: unknown): string | null {
  return typeof value === 'string' && isAbsolute(value) ? value : null;
}

function parseAppearance(value: unknown): Appearance | null {
  const { language, theme } = fieldsOf(value);
  if (language !== 'zh-CN' && language !== 'en') return null;
  return theme === 'system' || theme === 'light' || theme === 'dark' ? { language, theme } : null;
}

/** The memory as it is now, and on disk. */
export type MemoryKeeper = {
  readonly read: () => WindowMemory;
  /** Replaces a part of it. What can't be written is remembered until the app ends. */
  readonly keep: (part: Partial<WindowMemory>) => void;
};

/** What `file` remembers; nothing where there is no such file. */
export function keepMemory(file: string, log: (text: string) => void): MemoryKeeper {
  let memory = readMemory(file);
  return {
    read: () => memory,
    keep(part) {
      memory = { ...memory, ...part };
      try {
        // Whole or not at all.
        writeFileSync(`${file}.new`, JSON.stringify(memory));
        renameSync(`${file}.new`, file);
      } catch (error) {
        log(`the window's place was not kept: ${String(error)}`);
      }
    },
  };
}

function readMemory(file: string): WindowMemory {
  try {
    return parseWindowMemory(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING_REMEMBERED;
  }
}
