import { create } from 'zustand';
import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { TagPreview, TagView, TagWriting } from '../../shared/contract/note-api.ts';
import { parentOf, TAG_BREAK, tidyPath, type TagId } from '../../shared/model/tag.ts';
import { call } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { formatCount } from './format.ts';
import { readAnew, recorded } from './history.ts';
import { useTags } from './tags.ts';
import { showUndoToast } from './undo-toast.ts';

/** A tag as it is being written: its name apart from the path of the tag above. */
export type TagDraft = Omit<TagWriting, 'path'> & { readonly name: string; readonly parent: string | null };

/** A tag of the codebook, or the one that is new. */
export type TagKey = TagId | 'new';

type CodebookState = {
  readonly chosen: TagKey | null;
  /** True until the name of what is chosen has the focus, where that was asked for. */
  readonly isNaming: boolean;
  /** What was written and not saved yet: it is there again when the codebook is opened the next time. */
  readonly drafts: ReadonlyMap<TagKey, TagDraft>;
  /** What is asked before it is done. */
  readonly asked: { readonly kind: 'delete' | 'merge'; readonly tag: TagId } | null;
  /** A file that is to be taken in, and what it would bring. */
  readonly taking: { readonly file: GrantedPath; readonly tags: readonly TagPreview[] } | null;
};

export const useCodebook = create<CodebookState>()(() => ({
  chosen: null,
  isNaming: false,
  drafts: new Map(),
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
export function pathOf({ name, parent }: TagDraft): string {
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

/** Leads to the name of the tag that was begun and not saved. */
export function goOnNaming(): void {
  if (useCodebook.getState().chosen === 'new') nameTag('new');
}

/** Begins a tag below another, or at the root. */
export function beginTag(parent: string | null): void {
  setDraft('new', { ...NEW_TAG, parent });
  nameTag('new');
}

/** Keeps what is written of a tag; null forgets it. */
export function setDraft(key: TagKey, draft: TagDraft | null): void {
  useCodebook.setState(({ drafts }) => {
    const next = new Map(drafts);
    if (draft === null) next.delete(key);
    else next.set(key, draft);
    return { drafts: next };
  });
}

export function ask(kind: 'delete' | 'merge', tag: TagId): void {
  useCodebook.setState({ chosen: tag, asked: { kind, tag } });
}

/** Saves a draft: its tag is chosen then. */
export async function saveTag(key: TagKey, draft: TagDraft): Promise<void> {
  const { name: _, parent: __, ...words } = draft;
  const path = pathOf(draft);
  const id = key === 'new' ? null : key;
  const { value, step } = await recorded(call('tags/save', { id, tag: { path, ...words } }));
  setDraft(key, null);
  show(value);
  chooseTag(value.find((tag) => tag.path === path)?.id ?? null);
  showUndoToast(translate('codebook.saved', { tag: path }), step);
}

/** Takes a tag and all below it out of the codebook and of every note. */
export async function deleteTag({ id, path }: TagView): Promise<void> {
  const { value, step } = await recorded(call('tags/delete', { id }));
  setDraft(id, null);
  show(value);
  chooseTag(null);
  showUndoToast(translate('codebook.deleted', { tag: path }), step);
}

/** Puts another tag in the place of one. */
export async function mergeTag(from: TagView, into: TagView): Promise<void> {
  const { value, step } = await recorded(call('tags/merge', { from: from.id, into: into.id }));
  setDraft(from.id, null);
  show(value);
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
  useCodebook.setState({ taking: null, drafts: new Map() });
  show(value.tags);
  const counts = { added: formatCount(value.added), changed: formatCount(value.changed) };
  showUndoToast(translate('codebook.taken', counts), step);
}

/** Notes on the screen have other tags now. */
function show(tags: readonly TagView[]): void {
  useTags.setState({ tags });
  readAnew();
}
