import type { SkipReason } from '../../../../shared/model/extraction.ts';

/** What systems and programs leave in folders: lists of pictures, locks of open documents, Apple's second forks. */
const SYSTEM = /^(?:thumbs\.db|desktop\.ini|__macosx|\$recycle\.bin|system volume information|~\$.*)$/iu;

/** Why a file of that name is not looked into, where a folder or an archive holds it. */
export function skipReason(name: string): SkipReason | undefined {
  if (name.startsWith('.')) return 'hidden';
  return SYSTEM.test(name) ? 'system' : undefined;
}
