import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Depth in a tree, for the indent. */
    '--depth'?: number;
  }
}
