/**
 * From where on a share of matter that went from a section to another makes a link: `least`, of both sections (see
 * `shareOf`), and `leastOfBest`, of the greatest share that either of them has with any. Set on the labelled pairs by
 * `npm run -s links`.
 */
export type LinkLines = { readonly least: number; readonly leastOfBest: number };

export const LINK_LINES: LinkLines = { least: 0.11, leastOfBest: 0.3 };
