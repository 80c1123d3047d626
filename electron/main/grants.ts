import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/errors.ts';
import { toGrant, type GrantedPath } from '../../shared/contract/grants.ts';
import { GRANT_ARGUMENTS } from '../../shared/contract/methods.ts';

/**
 * The files that the user named, each under an opaque word that is good for one window alone. A page can neither guess
 * a word nor use another window's.
 */
export type Grants = {
  give(page: number, path: string): GrantedPath;
  /** @throws AppError `invalid-input` where `grant` was never given to this page. */
  pathOf(page: number, grant: string): string;
  /** The arguments of a call with every grant swapped for its path. @throws AppError `invalid-input` */
  swap(page: number, method: string, args: unknown): unknown;
  /** Takes back what was given to a page. */
  forget(page: number): void;
};

/** No grants yet. */
export function createGrants(): Grants {
  const given = new Map<number, Map<string, string>>();

  const give = (page: number, path: string): GrantedPath => {
    const words = given.get(page) ?? new Map<string, string>();
    const word = randomUUID();
    given.set(page, words.set(word, path));
    return toGrant(word);
  };

  const pathOf = (page: number, grant: unknown): string => {
    const path = typeof grant === 'string' ? given.get(page)?.get(grant) : undefined;
    if (path === undefined) throw new AppError('invalid-input', 'a file that the user did not name');
    return path;
  };

  const swap = (page: number, method: string, args: unknown): unknown => {
    const field = grantArgument(method);
    // Without the field there is nothing to swap, and the library refuses the call.
    if (field === undefined || typeof args !== 'object' || args === null || !Object.hasOwn(args, field)) {
      return args;
    }
    const value: unknown = Reflect.get(args, field);
    const swapped = Array.isArray(value)
      ? value.map((grant: unknown) => pathOf(page, grant))
      : pathOf(page, value);
    return { ...args, [field]: swapped };
  };

  return { give, pathOf, swap, forget: (page) => given.delete(page) };
}

function grantArgument(method: string): string | undefined {
  const fields: Readonly<Record<string, string>> = GRANT_ARGUMENTS;
  return Object.hasOwn(fields, method) ? fields[method] : undefined;
}
