import type { Brand } from '../base/brand.ts';

/**
 * A file that the user named in a dialog or by a drop. In the page it is a grant, an opaque word; main alone swaps it
 * for the path, and the library sees only the path.
 */
export type GrantedPath = Brand<string, 'GrantedPath'>;

/** What the user named a file for: to be read, or to be written. What is only to be read is never written over. */
export type GrantPurpose = 'read' | 'write';

/** A word that main drew as a grant. */
export function toGrant(word: string): GrantedPath {
  return word as GrantedPath;
}
