import type { LegendEntry } from './legend-entries.ts';
import type { ChartPalette } from './palette.ts';

/** Units of a picture: a chart with its title above it and its legend below. */
const WIDTH = 880;
const CHART_HEIGHT = 400;
const TITLE_HEIGHT = 44;
const LEGEND_LINE = 26;
const MARGIN = 20;
const SIGN_WIDTH = 28;
const GAP = 18;
const TITLE_SIZE = 17;
const WORDS_SIZE = 13;

/** How large the chart in a picture is. */
export const CHART_SIZE = { width: WIDTH, height: CHART_HEIGHT } as const;

type FrameParts = {
  readonly title: string;
  /** An SVG of the size of a chart. */
  readonly chart: string;
  readonly legend: readonly LegendEntry[];
  readonly palette: ChartPalette;
};

/** A chart as a picture that says by itself what it shows: an SVG with title and legend, on paper. */
export function framePicture({ title, chart, legend, palette }: FrameParts): string {
  const placed = placeEntries(legend);
  const lines = (placed.at(-1)?.line ?? -1) + 1;
  const height = TITLE_HEIGHT + CHART_HEIGHT + lines * LEGEND_LINE + MARGIN;
  const font = escapeXml(palette.font);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<text x="${MARGIN}" y="28" font-family="${font}" font-size="${TITLE_SIZE}" font-weight="600" fill="${palette.ink}">${escapeXml(title)}</text>`,
    `<g transform="translate(0,${TITLE_HEIGHT})">${chart}</g>`,
    ...placed.map(({ entry, x, line }) => {
      const y = TITLE_HEIGHT + CHART_HEIGHT + line * LEGEND_LINE + LEGEND_LINE / 2;
      return [
        `<g transform="translate(${x},${y})">`,
        drawSign(entry, palette),
        `<text x="${SIGN_WIDTH / 2}" y="5" font-family="${font}" font-size="${WORDS_SIZE}" fill="${palette.inkSoft}">${escapeXml(entry.words)}</text>`,
        `</g>`,
      ].join('');
    }),
    '</svg>',
  ].join('\n');
}

type PlacedEntry = { readonly entry: LegendEntry; readonly x: number; readonly line: number };

/** One after the other, in as many lines as they need. */
function placeEntries(legend: readonly LegendEntry[]): readonly PlacedEntry[] {
  let [x, line] = [MARGIN, 0];
  return legend.map((entry) => {
    const width = SIGN_WIDTH + widthOf(entry.words) + GAP;
    if (x > MARGIN && x + width > WIDTH) [x, line] = [MARGIN, line + 1];
    const placed = { entry, x: x + SIGN_WIDTH / 2, line };
    x += width;
    return placed;
  });
}

const WIDE = /[\u2e80-\uffff]/u;

/** About as wide as words are drawn: a Han character is a square, a letter little more than half of one. */
function widthOf(words: string): number {
  return Array.from(words).reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : 0.58) * WORDS_SIZE, 0);
}

function drawSign({ path, kind, dot }: LegendEntry, palette: ChartPalette): string {
  const colour = palette[kind];
  const line = path === '' ? '' : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  if (dot === undefined) return line;
  const fill = dot === 'full' ? colour : palette.paper;
  return `${line}<circle r="4" fill="${fill}" stroke="${colour}" stroke-width="1.5"/>`;
}

function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
