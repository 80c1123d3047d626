import { isolateNames } from './isolate-names.ts';
import { getMessages } from './get-messages.ts';
import type { ExportContext, ExportInput } from './model.ts';
import { placeRemarks } from './remarks.ts';
import { findKept, findScope } from './scope.ts';

/** The input with its words, what of it goes in, and what the reader wrote at its places. */
export function createContext(given: ExportInput): ExportContext {
  const input = isolateNames(given);
  const messages = getMessages(input.options.language);
  const scope = findScope(input);
  const notes = placeRemarks(input, messages, scope);
  return { ...input, messages, notes, scope, kept: findKept(input, scope, notes) };
}
