import { describe, expect, it } from 'vitest';
import { MIN_SIZE, placeBeside, placeWindow } from '../../../electron/main/window-state.ts';

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT = { x: -1280, y: 100, width: 1280, height: 984 };

describe('the place of a window', () => {
  it('is left to the system at first, in the usual size', () => {
    expect(placeWindow(null, [MAIN])).toEqual({ width: 1440, height: 900 });
  });

  it('is where it was, on whichever screen', () => {
    for (const bounds of [
      { x: 100, y: 50, width: 1200, height: 800 },
      { x: -1200, y: 120, width: 1000, height: 700 },
    ]) {
      expect(placeWindow(bounds, [MAIN, LEFT])).toEqual(bounds);
    }
  });

  it.each([
    ['on a screen that is gone', { x: -1200, y: 120, width: 1000, height: 700 }],
    ['with its title bar above the screen', { x: 100, y: -60, width: 1000, height: 700 }],
    ['below the screen', { x: 100, y: 1030, width: 1000, height: 700 }],
    ['right of the screen', { x: 1800, y: 100, width: 1000, height: 700 }],
  ])('is given up where it was %s, its size kept', (_name, bounds) => {
    expect(placeWindow(bounds, [MAIN])).toEqual({ width: 1000, height: 700 });
  });

  it('is no larger than its screen', () => {
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [MAIN])).toMatchObject({
      width: 1920,
      height: 1040,
    });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 680 }])).toEqual({
      width: 1280,
      height: 680,
    });
  });

  it('is never smaller than the page can be', () => {
    expect(placeWindow({ x: 0, y: 0, width: 10, height: 10 }, [MAIN])).toMatchObject(MIN_SIZE);
  });

  it('can be had without a screen', () => {
    expect(placeWindow(null, [])).toEqual({ width: 1440, height: 900 });
  });

  it('is a little aside for a further window', () => {
    expect(placeBeside({ x: 10, y: 20, width: 1000, height: 700 }, [MAIN])).toEqual({
      x: 38,
      y: 48,
      width: 1000,
      height: 700,
    });
  });
});
