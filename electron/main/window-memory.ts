import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const whole = z.number().int();
const memory = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }).nullable().catch(null),
  isMaximized: z.boolean().catch(false),
  appearance: z
    .object({ language: z.enum(['zh-CN', 'en']), theme: z.enum(['system', 'light', 'dark']) })
    .nullable()
    .catch(null),
});

/** What main remembers from one start to the next: where the window was, and what menus and paper looked like. */
export type WindowMemory = Readonly<z.infer<typeof memory>>;

export const NOTHING_REMEMBERED: WindowMemory = { bounds: null, isMaximized: false, appearance: null };

/** What a file's text remembers; what of it makes no sense is left out, part by part. */
export function parseWindowMemory(text: string): WindowMemory {
  try {
    const parsed = memory.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : NOTHING_REMEMBERED;
  } catch {
    return NOTHING_REMEMBERED;
  }
}

/** What `file` remembers; nothing where there is no such file. */
export function readWindowMemory(file: string): WindowMemory {
  try {
    return parseWindowMemory(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING_REMEMBERED;
  }
}

/** Writes `file` whole or not at all. */
export function writeWindowMemory(file: string, remembered: WindowMemory): void {
  writeFileSync(`${file}.new`, JSON.stringify(remembered));
  renameSync(`${file}.new`, file);
}
