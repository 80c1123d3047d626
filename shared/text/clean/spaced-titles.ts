import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** Spaces inside spaced-out titles: 政 府 工 作 报 告. */
export function cleanSpacedTitles(text: string): readonly Replacement[] {
  return findAll(text, /(?!)/gu, '');
}
