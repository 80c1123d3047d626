import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import { toAppError } from '../../client/call.ts';
import type { Route } from '../../state/routes.ts';
import type { Part } from './part.ts';

export type PartName = Exclude<Route['kind'], 'library'> | 'dialogs';

type PartsState = {
  readonly parts: Readonly<Partial<Record<PartName, Part>>>;
  /** Why a part could not be read. */
  readonly errors: Readonly<Partial<Record<PartName, AppError>>>;
};

export const useParts = create<PartsState>()(() => ({ parts: {}, errors: {} }));

type Loaders = Readonly<Record<PartName, () => Promise<{ readonly part: Part }>>>;

/** What is gone to most stands first. */
const LOADERS: Loaders = {
  comparison: () => import('./comparison.tsx'),
  reader: () => import('./reader.tsx'),
  goals: () => import('./goals.tsx'),
  years: () => import('./years.tsx'),
  indicators: () => import('./indicators.tsx'),
  terms: () => import('./terms.tsx'),
  dialogs: () => import('./dialogs.tsx'),
};

const NAMES = Object.keys(LOADERS).filter((name): name is PartName => name in LOADERS);

/** Reads the program of a part, once; one that could not be read is tried again. Never fails: why not stands in the store. */
export async function loadPart(name: PartName, loaders: Loaders = LOADERS): Promise<void> {
  if (useParts.getState().parts[name] !== undefined) return;
  try {
    const { part } = await loaders[name]();
    useParts.setState(({ parts, errors }) => ({
      parts: { ...parts, [name]: part },
      errors: { ...errors, [name]: undefined },
    }));
  } catch (thrown) {
    useParts.setState(({ errors }) => ({ errors: { ...errors, [name]: toAppError(thrown) } }));
  }
}

/** Reads all parts one after another, each where the window has nothing else to do. */
export async function loadAllParts(whenFree: () => Promise<void>): Promise<void> {
  for (const name of NAMES) {
    await whenFree();
    await loadPart(name);
  }
}

/** Of the parts that are there the one that is shown reads again what it shows, the others let go of it. */
export async function refreshParts(shown: Route['kind']): Promise<void> {
  const { parts } = useParts.getState();
  for (const name of NAMES) if (name !== shown) parts[name]?.forget();
  if (shown !== 'library') await parts[shown]?.refresh();
}
