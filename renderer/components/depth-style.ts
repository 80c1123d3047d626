import type { CSSProperties } from 'react';

/** The depth of a node in a tree, from which the style sheet makes its indent. */
export function depthStyle(depth: number): CSSProperties & { readonly '--depth': number } {
  return { '--depth': depth };
}
