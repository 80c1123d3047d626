import type { TagPreview, TagWriting } from '../../../../shared/contract/note-api.ts';
import { withParents, type Tag } from '../../../../shared/model/tag.ts';
import type { Reader, WriteContext } from '../../db/database.ts';

/** Tags from elsewhere set against the codebook, by path, each once and in the order they came. */
export function previewTags(reader: Reader, tags: readonly TagWriting[]): readonly TagPreview[] {
  const own = new Map(reader.tags.listTags().map((tag) => [tag.path, tag]));
  return joinAlike(tags).map((tag): TagPreview => {
    const before = own.get(tag.path);
    if (before === undefined) return { state: 'new', tag, before: null };
    return { state: isSaid(before, tag) ? 'same' : 'changed', tag, before: wordsOf(before) };
  });
}

/** How many tags are new, and of how many something else is said than before. */
export type TagsTaken = { readonly added: number; readonly changed: number };

/**
 * Takes tags into the codebook by path. What is not said of a tag there stays as it is here; where both say something else
 * theirs comes in its place with `replaces`, else ours stays.
 */
export function takeTags(
  { writer, reader, now }: WriteContext,
  tags: readonly TagWriting[],
  { replaces }: { readonly replaces: boolean },
): TagsTaken {
  const own = new Map(reader.tags.listTags().map((tag) => [tag.path, tag]));
  let [added, changed] = [0, 0];
  for (const tag of joinAlike(tags)) {
    const before = own.get(tag.path);
    if (before === undefined) {
      writer.tags.ensure(withParents(tag.path), now);
      added += 1;
    }
    const made = reader.tags.findByPath(tag.path);
    if (made === undefined) continue;
    const next = replaces ? fillIn(tag, made) : fillIn(made, tag);
    if (isAlike(next, made)) continue;
    writer.tags.save(made.id, next);
    if (before !== undefined) changed += 1;
  }
  return { added, changed };
}

/** True where something is said of the tag. */
export function isDescribed({ definition, example, counterExample, colour }: TagWriting): boolean {
  return definition !== '' || example !== '' || counterExample !== '' || colour !== null;
}

/** Each path once, with all that is said of it; what comes first counts. */
function joinAlike(tags: readonly TagWriting[]): readonly TagWriting[] {
  const joined = new Map<string, TagWriting>();
  for (const tag of tags) joined.set(tag.path, fillIn(joined.get(tag.path) ?? tag, tag));
  return [...joined.values()];
}

/** What the one says, and where it says nothing what the other does. */
function fillIn(one: TagWriting, other: TagWriting): TagWriting {
  return {
    path: one.path,
    definition: one.definition === '' ? other.definition : one.definition,
    example: one.example === '' ? other.example : one.example,
    counterExample: one.counterExample === '' ? other.counterExample : one.counterExample,
    colour: one.colour ?? other.colour,
  };
}

/** True where all that `tag` says is said already. */
function isSaid(own: Tag, tag: TagWriting): boolean {
  return isAlike(fillIn(tag, own), own);
}

function isAlike(one: TagWriting, other: TagWriting): boolean {
  return JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));
}

function wordsOf({ path, definition, example, counterExample, colour }: TagWriting): TagWriting {
  return { path, definition, example, counterExample, colour };
}
