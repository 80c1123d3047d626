import type { Line } from './lines.ts';

/** A layout of wrapped lines has at least so many lines, and this share of them full. */
const FEWEST_LINES = 12;
const FULL_SHARE = 0.4;
/** Wrapped lines are at most this wide, in full-width characters; paragraphs on one line are wider. */
const WIDEST = 60;
const NARROWEST = 12;
/** A full line may end early: punctuation is not carried over, figures are not broken. */
const SLACK = 2.5;

/** Spaces before a line that begins a paragraph, at least. */
export const INDENT = 2;

/** How a text was broken into lines. */
export type WrappedLayout = {
  /** From which width on a line is full, in full-width characters; Infinity where the lines are not of one width. */
  readonly fullWidth: number;
  /** True where paragraphs begin with an indent. */
  readonly hasIndents: boolean;
  /** Line breaks between neighbouring lines at most; more than 1 where a blank line stands between all. */
  readonly spacing: number;
};

/** The layout of the lines of a text that are not empty. */
export function readWrappedLayout(lines: readonly Line[]): WrappedLayout {
  return {
    fullWidth: findFullWidth(lines),
    hasIndents: lines.some((line) => line.spacesBefore >= INDENT),
    spacing: findSpacing(lines),
  };
}

/** Of lines apart by a blank one, and by two where a page's number stood there. */
const DOUBLE = 3;

function findSpacing(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, at) => line.start - (lines[at]?.end ?? 0));
  return gaps.length > 0 && gaps.every((gap) => gap >= 2) ? DOUBLE : 1;
}

function findFullWidth(lines: readonly Line[]): number {
  if (lines.length < FEWEST_LINES) return Infinity;
  const widths = lines.map(measureLine).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (usual < NARROWEST || usual > WIDEST) return Infinity;
  const full = widths.filter((width) => width >= usual - SLACK && width <= usual + SLACK).length;
  return full / widths.length >= FULL_SHARE ? usual - SLACK : Infinity;
}

/** The width of a line in full-width characters, its indent included. */
export function measureLine(line: Line): number {
  const words = line.words.length;
  const narrow = line.words.match(/[\u0020-\u007e]/gu)?.length ?? 0;
  return words - narrow / 2 + line.spacesBefore;
}
