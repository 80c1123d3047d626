import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/**
 * Byte order marks, zero-width and control characters, and characters for private use at the end of a line: they show
 * nothing and break every search.
 */
export function cleanInvisible(text: string): readonly Replacement[] {
  return findAll(
    text,
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    /[\uFEFF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u0000-\u0008\u000E-\u001F\u007F]+|[\uE000-\uF8FF]+(?=\s|$)/gu,
    '',
  );
}
