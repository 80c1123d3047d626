import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/errors.ts';
import { toGrant, type GrantedPath, type GrantPurpose } from '../../shared/contract/grants.ts';
import { GRANT_ARGUMENTS, type GrantArgument } from '../../shared/contract/methods.ts';

/**
 * The files that the user named, each under an opaque word that is good for one window alone. A page can neither guess
 * a word nor use another window's, and what was named to be read is never written to.
 */
export type Grants = {
  give(page: number, path: string, purpose: GrantPurpose): GrantedPath;
  /** Whatever it was given for. @throws AppError `invalid-input` where `grant` was never given to this page. */
  pathOf(page: number, grant: string): string;
  /** The arguments of a call with every grant swapped for its path. @throws AppError `invalid-input` */
  swap(page: number, method: string, args: unknown): unknown;
  /** Takes back what was given to a page. */
  forget(page: number): void;
};

/** No grants yet. */
export function createGrants(): Grants {
  const given = new Map<number, Map<string, Grant>>();

  const give = (page: number, path: string, purpose: GrantPurpose): GrantedPath => {
    const words = given.get(page) ?? new Map<string, Grant>();
    const word = randomUUID();
    given.set(page, words.set(word, { path, purpose }));
    return toGrant(word);
  };

  const find = (page: number, word: unknown): Grant => {
    const grant = typeof word === 'string' ? given.get(page)?.get(word) : undefined;
    if (grant === undefined) throw new AppError('invalid-input', 'a file that the user did not name');
    return grant;
  };

  const pathFor = (page: number, word: unknown, purpose: GrantPurpose): string => {
    const grant = find(page, word);
    if (grant.purpose !== purpose)
      throw new AppError('invalid-input', `a file that the user named to ${grant.purpose} it`);
    return grant.path;
  };

  const swap = (page: number, method: string, args: unknown): unknown => {
    const argument = grantArgument(method);
    if (argument === undefined || typeof args !== 'object' || args === null) return args;
    const { field, purpose } = argument;
    // Without the field there is nothing to swap, and the library refuses the call.
    if (!Object.hasOwn(args, field)) return args;
    const value: unknown = Reflect.get(args, field);
    const swapped = Array.isArray(value)
      ? value.map((word: unknown) => pathFor(page, word, purpose))
      : pathFor(page, value, purpose);
    return { ...args, [field]: swapped };
  };

  return { give, pathOf: (page, word) => find(page, word).path, swap, forget: (page) => given.delete(page) };
}

type Grant = { readonly path: string; readonly purpose: GrantPurpose };

function grantArgument(method: string): GrantArgument | undefined {
  const known: Readonly<Record<string, GrantArgument>> = GRANT_ARGUMENTS;
  return Object.hasOwn(known, method) ? known[method] : undefined;
}
