import { AppError } from '../../../../shared/base/errors.ts';
import { joinWords, mergeFields, type Rewriting } from '../../../../shared/base/merge-fields.ts';
import type { TagView, TagWriting } from '../../../../shared/contract/note-api.ts';
import { isWithin, movePath, withParents, type Tag, type TagId } from '../../../../shared/model/tag.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import { changedElsewhere } from '../base/changed-elsewhere.ts';

/** The codebook by path, each tag with how many notes have it. */
export function viewTags(reader: Reader): readonly TagView[] {
  const own = new Map<string, number>();
  const below = new Map<string, number>();
  const count = (counts: Map<string, number>, path: string): void => {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  };
  for (const { tags } of reader.notes.loadAll()) {
    for (const tag of tags) count(own, tag);
    for (const path of new Set(tags.flatMap(withParents))) count(below, path);
  }
  return reader.tags
    .listTags()
    .map((tag) => ({ ...tag, notes: own.get(tag.path) ?? 0, notesBelow: below.get(tag.path) ?? 0 }));
}

/** Makes a tag, with those above it. @throws AppError `invalid-input` where there is one of its path */
export function addTag({ writer, reader, now }: WriteContext, tag: TagWriting): void {
  refuseTaken(reader, tag.path);
  writer.tags.ensure(withParents(tag.path).slice(0, -1), now);
  writer.tags.insert(tag, now);
}

/**
 * Changes what is said of a tag; another path renames or moves it, with all below it, in the codebook and in every note.
 * What others made of it since it was as the writer `knew` it stays, or is joined with what comes now.
 * @throws AppError `not-found`; `invalid-input` where the new path is another tag's, or lies below its own
 */
export function editTag(write: WriteContext, id: TagId, typed: TagWriting, knew: TagWriting | null): void {
  const { writer, reader, now } = write;
  const before = requireTag(reader, id);
  const tag = knew === null ? typed : joinTags({ before: knew, typed }, before);
  if (tag.path !== before.path) {
    if (isWithin(tag.path, before.path)) throw pathTaken(tag.path);
    refuseTaken(reader, tag.path);
    writer.tags.ensure(withParents(tag.path).slice(0, -1), now);
    moveTags(write, before.path, tag.path);
  }
  writer.tags.save(id, tag);
}

/**
 * Puts one tag in the place of another in every note; what lies below it goes below the other, into the tag of the same
 * name where there is one. What only the tag that goes says of itself is kept in the other.
 */
export function mergeTags(write: WriteContext, from: TagId, into: TagId): void {
  const { writer, reader } = write;
  const [gone, stays] = [requireTag(reader, from), requireTag(reader, into)];
  if (isWithin(stays.path, gone.path)) throw pathTaken(stays.path);
  moveTags(write, gone.path, stays.path);
  // The log tells the tag that stays by its row, and the history has no row that is saved as it was.
  writer.tags.save(into, { ...stays, definition: `${stays.definition} ← ${gone.path}` });
  const joined = (one: string, other: string): string => (one.trim() === '' ? other : one);
  writer.tags.save(into, {
    path: stays.path,
    definition: joined(stays.definition, gone.definition),
    example: joined(stays.example, gone.example),
    counterExample: joined(stays.counterExample, gone.counterExample),
    colour: stays.colour ?? gone.colour,
  });
}

/** Takes a tag and all below it out of the codebook and of every note. */
export function deleteTag({ writer, reader }: WriteContext, id: TagId): void {
  const { path: top } = requireTag(reader, id);
  for (const { id: tag, path } of reader.tags.listTags()) if (isWithin(path, top)) writer.tags.remove(tag);
  for (const { id: note, tags } of reader.notes.loadTagged()) {
    const kept = tags.filter((path) => !isWithin(path, top));
    if (kept.length < tags.length) writer.notes.saveTags(note, kept);
  }
}

const JOINED = ['definition', 'example', 'counterExample'] as const;

/** @throws AppError `invalid-input` {reason: 'changed-elsewhere'} where both changed what can't be joined */
function joinTags(rewriting: Rewriting<TagWriting>, today: TagWriting): TagWriting {
  const { path, definition, example, counterExample, colour } = today;
  const { merged, both } = mergeFields(rewriting, { path, definition, example, counterExample, colour });
  const lost = both.find((name) => !JOINED.some((joined) => joined === name));
  if (lost !== undefined) throw changedElsewhere(lost);
  const join = (name: (typeof JOINED)[number]): string =>
    both.includes(name) ? joinWords(today[name], merged[name]) : merged[name];
  return {
    ...merged,
    definition: join('definition'),
    example: join('example'),
    counterExample: join('counterExample'),
  };
}

type Moving = Pick<WriteContext, 'writer' | 'reader'>;

/** Moves a tag and all below it to another path: where there is a tag already the two become one. */
function moveTags({ writer, reader }: WriteContext, from: string, to: string): void {
  const tags = reader.tags.listTags();
  const taken = new Set(tags.map(({ path }) => path));
  for (const tag of tags.filter(({ path }) => isWithin(path, from))) {
    const path = movePath(tag.path, from, to);
    if (taken.has(path)) writer.tags.remove(tag.id);
    else writer.tags.save(tag.id, { ...tag, path });
  }
  for (const note of reader.notes.loadTagged()) {
    if (!note.tags.some((path) => isWithin(path, from))) continue;
    writer.notes.saveTags(note.id, [...new Set(note.tags.map((path) => movePath(path, from, to)))]);
  }
  moveInDrafts({ writer, reader }, (path) => movePath(path, from, to));
}

/** What is written and not saved has its tags by their new names, too: else saving it would bring the old ones back. */
export function moveInDrafts({ writer, reader }: Moving, to: (path: string) => string): void {
  const move = (lines: string): string => lines.split('\n').map(to).join('\n');
  for (const { key, value, keptAt } of reader.kept.load('draft', null)) {
    if (value.kind !== 'draft') continue;
    const { tags, tagsBefore } = value;
    const moved = {
      ...{ ...value, tags: move(tags) },
      ...(tagsBefore !== undefined && { tagsBefore: move(tagsBefore) }),
    };
    if (JSON.stringify(moved) !== JSON.stringify(value)) writer.kept.put(key, moved, keptAt);
  }
}

function requireTag(reader: Reader, id: TagId): Tag {
  const tag = reader.tags.find(id);
  if (tag === undefined) throw new AppError('not-found', `there is no tag ${id}`, { tag: id });
  return tag;
}

function refuseTaken(reader: Reader, wanted: string): void {
  if (reader.tags.listTags().some(({ path }) => path === wanted)) throw pathTaken(wanted);
}

function pathTaken(path: string): AppError {
  return new AppError('invalid-input', `the path ${path} is taken`, { field: 'tag.path' });
}
