import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  keepMemory,
  NOTHING_REMEMBERED,
  parseWindowMemory,
  type WindowMemory,
} from '../../../electron/main/window-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-memory-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const REMEMBERED: WindowMemory = {
  bounds: { x: -5, y: 20, width: 1000, height: 700 },
  isMaximized: true,
  appearance: { language: 'en', theme: 'dark' },
  library: '/x/other.duizhao',
};

const fail = (text: string): never => expect.unreachable(text);

describe('what the window remembers', () => {
  it('is read as it was written', () => {
    const file = join(folder, 'state.json');
    keepMemory(file, fail).keep({ bounds: REMEMBERED.bounds, isMaximized: true });
    keepMemory(file, fail).keep({ appearance: REMEMBERED.appearance, library: REMEMBERED.library });
    expect(keepMemory(file, fail).read()).toEqual(REMEMBERED);
  });

  it.each(['', '{', 'null', '[]', '1', '"x"', '{"bounds":7}', '\0\0\0'])('is nothing in %j', (text) => {
    expect(parseWindowMemory(text)).toEqual(NOTHING_REMEMBERED);
  });

  it('is kept in part where a part makes no sense', () => {
    expect(parseWindowMemory(JSON.stringify({ ...REMEMBERED, bounds: { x: 'a' }, isMaximized: 1 }))).toEqual({
      bounds: null,
      isMaximized: false,
      appearance: REMEMBERED.appearance,
      library: REMEMBERED.library,
    });
    expect(parseWindowMemory(JSON.stringify({ ...REMEMBERED, library: 'no/path' }))).toEqual({
      ...REMEMBERED,
      library: null,
    });
    expect(
      parseWindowMemory(
        JSON.stringify({ ...REMEMBERED, appearance: { language: 'fr', theme: 'dark' }, other: 1 }),
      ),
    ).toEqual({ ...REMEMBERED, appearance: null });
  });

  it('is nothing where there is no file, or it is no text', () => {
    expect(keepMemory(join(folder, 'none.json'), fail).read()).toEqual(NOTHING_REMEMBERED);
    writeFileSync(join(folder, 'bytes.json'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(keepMemory(join(folder, 'bytes.json'), fail).read()).toEqual(NOTHING_REMEMBERED);
  });

  it('lasts as long as the app where it cannot be written, and that is logged', () => {
    const logged: string[] = [];
    const memory = keepMemory(join(folder, 'no folder', 'state.json'), (text) => logged.push(text));
    memory.keep({ isMaximized: true });
    expect(memory.read().isMaximized).toBe(true);
    expect(logged).toHaveLength(1);
  });
});
