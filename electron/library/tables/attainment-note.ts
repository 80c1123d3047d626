import type { Attainment } from '../../../shared/model/attainment.ts';
import type { Language } from '../../../shared/words/words.ts';
import { wordOf } from './words.ts';

/** Why a goal with a figure has no attainment, or why the one that it has should be looked at; null where all is well. */
export function describeNote(attainment: Attainment | null, language: Language): string | null {
  if (attainment === null) return wordOf('attainmentNote', 'no-figure', language);
  if (attainment.kind === 'comparable')
    return attainment.isExtreme ? wordOf('attainmentNote', 'extreme', language) : null;
  const { reason, isUnsure } = attainment;
  return wordOf('attainmentNote', reason === 'scope' && isUnsure ? 'scope-unsure' : reason, language);
}
