import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Newspaper turns: (上接1版), (下转4版). */
export function cleanTurns(text: string): readonly Replacement[] {
  return findAll(text, /(?!)/gu, '');
}
