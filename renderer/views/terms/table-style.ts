import type { CSSProperties } from 'react';

/** Columns before those of the years: the phrase, its trend, first and last year, all together. */
export const FIXED_COLUMNS = 5;

/** The number of years, from which the style sheet makes the columns. */
export function yearsStyle(years: number): CSSProperties & { readonly '--years': number } {
  return { '--years': years };
}

/** Share of the accent colour in a cell whose heat is the highest: the number on it can be read in both themes. */
const MOST_COLOUR = 34;

/** How strongly a cell is coloured, of 0 to 1. */
export function heatStyle(heat: number): CSSProperties & { readonly '--heat': string } {
  return { '--heat': `${Math.round(heat * MOST_COLOUR)}%` };
}
