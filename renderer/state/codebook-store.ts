import { create } from 'zustand';
import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { TagPreview, TagView, TagWriting } from '../../shared/contract/note-api.ts';
import { parentOf, TAG_BREAK, tidyPath, type TagId } from '../../shared/model/tag.ts';
import { NOTE_COLOURS } from '../../shared/model/note.ts';
import { call } from '../client/call.ts';
import { isChangedElsewhere } from './errors.ts';
import { translate } from '../locales/words.ts';
import { formatCount } from './format.ts';
import { findFormDraft, seeForm, settleForm, writeForm } from './form-drafts.ts';
import { readAnew, recorded } from './history.ts';
import { loadTags, showTags, useTags } from './tags.ts';
import { tellError } from './toast-store.ts';
import { showUndoToast } from './undo-toast.ts';

/** A tag as it is being written: its name apart from the path of the tag above. */
export type TagDraft = Omit<TagWriting, 'path'> & { readonly name: string; readonly parent: string | null };

/** A tag of the codebook, or the one that is new. */
export type TagKey = TagId | 'new';

type CodebookState = {
  readonly chosen: TagKey | null;
  /** True until the name of what is chosen has the focus, where that was asked for. */
  readonly isNaming: boolean;
  /** What is asked before it is done. */
  readonly asked: { readonly kind: 'delete' | 'merge'; readonly tag: TagId } | null;
  /** A file that is to be taken in, and what it would bring. */
  readonly taking: { readonly file: GrantedPath; readonly tags: readonly TagPreview[] } | null;
};

export const useCodebook = create<CodebookState>()(() => ({
  chosen: null,
  isNaming: false,
  asked: null,
  taking: null,
}));

export const NEW_TAG: TagDraft = {
  ...{ name: '', parent: null, definition: '', example: '', counterExample: '', colour: null },
};

export function draftOf({ path, definition, example, counterExample, colour }: TagView): TagDraft {
  const parent = parentOf(path);
  return {
    name: parent === null ? path : path.slice(parent.length + TAG_BREAK.length),
    ...{ parent, definition, example, counterExample, colour },
  };
}

/** The path that a draft asks for; '' where it has no name. */
export function pathOf({ name, parent }: Pick<TagDraft, 'name' | 'parent'>): string {
  const own = tidyPath(name);
  return own === '' || parent === null ? own : parent + TAG_BREAK + own;
}

export function chooseTag(chosen: TagKey | null): void {
  useCodebook.setState({ chosen, asked: null, isNaming: false });
}

/** Chooses a tag and leads to its name. */
export function nameTag(chosen: TagKey): void {
  useCodebook.setState({ chosen, asked: null, isNaming: true });
}

/** What is written of a tag and not saved is kept by this and its key: it is there again the next time, after a restart too. */
export const TAG_FORM = 'tag ';

export const formOfTag = (key: TagKey): string => TAG_FORM + String(key);

/** The key of a tag out of that of its form, by which it is kept. */
export function toTagKey(kept: string): TagKey {
  const id = Number(kept);
  return isTagId(id) ? id : 'new';
}

function isTagId(id: number): id is TagId {
  return Number.isInteger(id);
}

/** What a tag is called that is written and not saved. */
export function nameOfDraft(key: TagKey): string {
  const name = findFormDraft(formOfTag(key))?.['name']?.trim() ?? '';
  return name === '' ? '…' : name;
}

/** A tag as it is being written, as the fields of a form. */
export type TagFields = Readonly<
  Record<'name' | 'parent' | 'definition' | 'example' | 'counterExample' | 'colour', string>
>;

export function toFields({ parent, colour, ...words }: TagDraft): TagFields {
  return { ...words, parent: parent ?? '', colour: colour ?? '' };
}

export function fromFields({ parent, colour, ...words }: TagFields): TagDraft {
  return {
    ...words,
    parent: parent === '' ? null : parent,
    colour: NOTE_COLOURS.find((each) => each === colour) ?? null,
  };
}

/** Leads to the name of the tag that was begun and not saved, before a restart too. */
export function goOnNaming(): void {
  const { chosen } = useCodebook.getState();
  if (chosen === 'new' || (chosen === null && isBegun())) nameTag('new');
}

/** True where something is written of a new tag. */
function isBegun(): boolean {
  const { parent: _, ...words } = findFormDraft(formOfTag('new')) ?? {};
  return Object.values(words).some((each) => each.trim() !== '');
}

/** Begins a tag below another, or at the root; what was begun before and not saved goes there. */
export function beginTag(parent: string | null): void {
  const nothing = toFields(NEW_TAG);
  writeForm(formOfTag('new'), nothing, {
    ...nothing,
    ...findFormDraft(formOfTag('new')),
    parent: parent ?? '',
  });
  nameTag('new');
}

export function ask(kind: 'delete' | 'merge', tag: TagId): void {
  useCodebook.setState({ chosen: tag, asked: { kind, tag } });
}

export function dropQuestion(): void {
  useCodebook.setState({ asked: null });
}

/** What a draft asks to be kept. */
function writingOf({ name, parent, ...words }: TagDraft): TagWriting {
  return { path: pathOf({ name, parent }), ...words };
}

export type TagSaving = {
  readonly key: TagKey;
  /** The tag that is changed; null where it becomes a new one. */
  readonly id: TagId | null;
  readonly typed: TagFields;
  /** What was said of it as far as the writer knows. */
  readonly known: TagFields;
};

/** Saves what is written of a tag: it is chosen then. What another window wrote of it meanwhile is kept beside it, and that is said. */
export async function saveTag({ key, id, typed, known }: TagSaving): Promise<void> {
  const tag = writingOf(fromFields(typed));
  const before = id === null ? {} : { before: writingOf(fromFields(known)) };
  try {
    const { value, step } = await recorded(call('tags/save', { id, tag, ...before }));
    settleForm(formOfTag(key), typed);
    await show(value);
    const saved = value.find((each) => (id === null ? each.path === tag.path : each.id === id));
    chooseTag(saved?.id ?? null);
    const isJoined = saved !== undefined && !isSaid(saved, tag);
    showUndoToast(translate(isJoined ? 'codebook.kept-both' : 'codebook.saved', { tag: tag.path }), step);
  } catch (thrown) {
    if (isChangedElsewhere(thrown)) await seeTag(key).catch(tellError);
    tellError(thrown);
  }
}

function isSaid(tag: TagView, { path, definition, example, counterExample, colour }: TagWriting): boolean {
  const words = { path, definition, example, counterExample, colour };
  return JSON.stringify(words) === JSON.stringify(writingOf(draftOf(tag)));
}

/** Shows what another window made of a tag; from now on it is written over. */
async function seeTag(key: TagKey): Promise<void> {
  await loadTags();
  const tag = useTags.getState().tags?.find(({ id }) => id === key);
  if (tag !== undefined) seeForm(formOfTag(key), toFields(draftOf(tag)));
}

/** Takes a tag and all below it out of the codebook and of every note. */
export async function deleteTag({ id, path }: TagView): Promise<void> {
  const { value, step } = await recorded(call('tags/delete', { id }));
  await show(value);
  chooseTag(null);
  showUndoToast(translate('codebook.deleted', { tag: path }), step);
}

/** Puts another tag in the place of one. */
export async function mergeTag(from: TagView, into: TagView): Promise<void> {
  const { value, step } = await recorded(call('tags/merge', { from: from.id, into: into.id }));
  await show(value);
  chooseTag(into.id);
  showUndoToast(translate('codebook.merged', { from: from.path, into: into.path }), step);
}

/** Asks for a codebook and shows what it would bring. */
export async function lookAtCodebook(): Promise<void> {
  const [file] = await call('main/choose-tables', {});
  if (file === undefined) return;
  useCodebook.setState({ taking: { file, tags: await call('tags/look', { file }) } });
}

/** Takes the codebook in that was looked at. */
export async function takeCodebook(replaces: boolean): Promise<void> {
  const { taking } = useCodebook.getState();
  if (taking === null) return;
  const { value, step } = await recorded(call('tags/take', { file: taking.file, replaces }));
  useCodebook.setState({ taking: null });
  await show(value.tags);
  const counts = { added: formatCount(value.added), changed: formatCount(value.changed) };
  showUndoToast(translate('codebook.taken', counts), step);
}

/** Notes on the screen have other tags now. */
async function show(tags: readonly TagView[]): Promise<void> {
  await showTags(tags);
  readAnew();
}
