import type { Brand } from '../base/brand.ts';
import type { NoteColour } from './note.ts';

export type TagId = Brand<number, 'TagId'>;

/** A tag of the codebook. */
export type Tag = {
  readonly id: TagId;
  /** From the root, each name once, `/` between them: 经济/就业. No two tags have the same. */
  readonly path: string;
  /** The path of the tag above; null at the root. */
  readonly parent: string | null;
  readonly colour: NoteColour | null;
  /** When a passage gets it, in the reader's words. */
  readonly definition: string;
  readonly example: string;
  /** What looks like its passages and does not get it. */
  readonly counterExample: string;
};

/** Stands between the names of a path. */
export const TAG_BREAK = '/';

/** A path as it is kept: no white space around its names, no empty one; '' where nothing is left. */
export function tidyPath(typed: string): string {
  return typed
    .split(TAG_BREAK)
    .map((name) => name.trim().replace(/\s+/gu, ' '))
    .filter((name) => name !== '')
    .join(TAG_BREAK);
}

/** The path of the tag above; null at the root. */
export function parentOf(path: string): string | null {
  const at = path.lastIndexOf(TAG_BREAK);
  return at < 0 ? null : path.slice(0, at);
}

/** The path and all above it, from the root: 经济, 经济/就业. */
export function withParents(path: string): readonly string[] {
  const names = path.split(TAG_BREAK);
  return names.map((_, index) => names.slice(0, index + 1).join(TAG_BREAK));
}

/** True where `path` is `top` or stands below it. */
export function isWithin(path: string, top: string): boolean {
  return path === top || path.startsWith(top + TAG_BREAK);
}

/** Where a path that is `from` or stands below it goes when `from` becomes `to`. */
export function movePath(path: string, from: string, to: string): string {
  return isWithin(path, from) ? to + path.slice(from.length) : path;
}

/**
 * Where paths went from one state of the codebook to another: a tag that is not in it goes with the one above it. `gone`: where
 * those went that are none any more, '' for what was deleted; what it does not tell stays.
 */
export function tagMoves(
  before: readonly Pick<Tag, 'id' | 'path'>[],
  now: readonly Pick<Tag, 'id' | 'path'>[],
  gone: ReadonlyMap<TagId, string> = new Map(),
): (path: string) => string {
  const today = new Map(now.map(({ id, path }) => [id, path]));
  const moved = new Map(before.map(({ id, path }) => [path, today.get(id) ?? gone.get(id) ?? path]));
  return (path) => {
    const known = withParents(path).findLast((each) => moved.has(each));
    if (known === undefined) return path;
    const to = moved.get(known) ?? known;
    return to === '' ? '' : movePath(path, known, to);
  };
}

/**
 * A reader's change of tags, from `before` to `typed`, done to what others have made of them since: a tag that they renamed, gave or
 * took away stays as they left it.
 */
export function carryTags(
  { before, typed }: Readonly<Record<'before' | 'typed', readonly string[]>>,
  today: readonly string[],
): readonly string[] {
  const dropped = new Set(before.filter((path) => !typed.includes(path)));
  const added = typed.filter((path) => !before.includes(path));
  return [...new Set([...today.filter((path) => !dropped.has(path)), ...added])];
}
