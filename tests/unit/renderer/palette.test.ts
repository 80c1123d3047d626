import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

type Colour = readonly [number, number, number];
type Tokens = ReadonlyMap<string, string>;

/** What a block of `tokens.css` sets, by its selector. */
function block(selector: string): Tokens {
  const at = CSS.indexOf(`\n${selector} {`);
  expect(at, selector).toBeGreaterThan(-1);
  const body = CSS.slice(at, CSS.indexOf('\n}', at));
  return new Map([...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/gu)].map((found) => [found[1]!, found[2]!]));
}

const DARK = "[data-theme='dark']";
const HIGH = "[data-contrast='high']";
const DISTINCT = "[data-palette='distinct']";

/** Every look that the settings can give, with the blocks that hold in it, the later over the earlier. */
const LOOKS = [false, true].flatMap((isDark) =>
  [false, true].flatMap((isHigh) =>
    [false, true].map((isDistinct) => {
      const selectors = [
        ':root',
        ...(isDark ? [DARK] : []),
        ...(isHigh ? [HIGH] : []),
        ...(isHigh && isDark ? [`${DARK}${HIGH}`] : []),
        ...(isDistinct ? [DISTINCT] : []),
        ...(isDistinct && isDark ? [`${DARK}${DISTINCT}`] : []),
      ];
      const tokens = new Map(selectors.flatMap((selector) => [...block(selector)]));
      return { name: selectors.join(' '), isHigh, isDistinct, tokens };
    }),
  ),
);

function colour(tokens: Tokens, name: string): Colour {
  const hex = tokens.get(name) ?? '';
  expect(hex, name).toMatch(/^#[0-9a-f]{6}$/u);
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Colour;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const times = (matrix: readonly Colour[], [r, g, b]: Colour): Colour =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Colour;

/** What eyes see that lack a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1.0), on linear RGB. */
const EYES: Readonly<Record<string, readonly Colour[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2's contrast ratio. */
function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high! + 0.05) / (low! + 0.05);
}

/** CIE L*a*b*, white of D65. */
function lab([r, g, b]: Colour): Colour {
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE of 1976: about 2.3 is the least that can be seen. */
const distance = (a: Colour, b: Colour): number => {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
};

const MARKS = ['add', 'del', 'move', 'fig'] as const;

describe('the colours of the page', () => {
  it.each(LOOKS)('can be read: $name', ({ tokens, isHigh }) => {
    const least = isHigh ? 7 : 4.5;
    const words = [
      ...['ink', 'ink-2', 'ink-3', 'accent', ...MARKS, 'note'].map((ink) => [`--${ink}`, '--paper'] as const),
      ...[...MARKS, 'note'].map((mark) => [`--${mark}`, `--${mark}-bg`] as const),
      ...['ink', 'ink-2', 'ink-3'].map((ink) => [ink === 'ink' ? '--ink' : `--${ink}`, '--panel'] as const),
      ['--on-accent', '--accent'] as const,
      ['--find-ink', '--find-bg'] as const,
      ['--on-find', '--find-on'] as const,
    ];
    const weak = words
      .map(([ink, ground]) => ({ ink, ground, ratio: contrast(colour(tokens, ink), colour(tokens, ground)) }))
      .filter(({ ratio }) => ratio < least);
    expect(weak).toEqual([]);
  });

  it.each(LOOKS.filter(({ isDistinct }) => isDistinct))(
    'tell marks apart to eyes without red or green cones: $name',
    ({ tokens }) => {
      let seen = 0;
      for (const [eyes, matrix] of Object.entries(EYES))
        for (const [at, one] of MARKS.entries())
          for (const other of MARKS.slice(at + 1)) {
            const [a, b] = [one, other].map((mark) => times(matrix, colour(tokens, `--${mark}-bg`)));
            seen += 1;
            expect(distance(a!, b!), `${eyes}: ${one} and ${other}`).toBeGreaterThan(15);
          }
      expect(seen).toBe(18);
    },
  );

  it('would not have told them apart without that palette', () => {
    const tokens = block(':root');
    const [add, del] = ['--add-bg', '--del-bg'].map((name) =>
      times(EYES['deuteranopia']!, colour(tokens, name)),
    );
    expect(distance(add!, del!)).toBeLessThan(15);
  });
});
