import type { ReactNode } from 'react';
import type { Route } from '../../state/routes.ts';

/** A part of the window whose program is read after the first screen is shown, or when it is gone to before that. */
export type Part = {
  /** Draws it, where it is what `route` leads to. */
  readonly draw: (route: Route) => ReactNode;
  /** Reads again what it shows. */
  readonly refresh: () => Promise<void>;
  /** Lets go of what it showed. */
  readonly forget: () => void;
};
