import { expect, test } from 'vitest';
import { lacksGraphics } from '../../../electron/main/graphics.ts';

test('a Linux that shows no device for graphics has none, and of other systems that is never said', () => {
  const none = (): boolean => false;
  expect(lacksGraphics('linux', none)).toBe(true);
  for (const device of ['/dev/dri', '/dev/nvidia0', '/dev/dxg'])
    expect([device, lacksGraphics('linux', (path) => path === device)]).toEqual([device, false]);
  for (const platform of ['darwin', 'win32'] as const) expect(lacksGraphics(platform, none)).toBe(false);
});
