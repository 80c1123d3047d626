import type { GoneTag } from '../../../../shared/contract/note-api.ts';
import { movePath, type TagId } from '../../../../shared/model/tag.ts';
import type { Reader } from '../../db/database.ts';
import type { RowImage } from '../../db/history-rows.ts';
import type { StoredStep } from '../../db/history.ts';
import { textOf } from '../bundle/rows.ts';
import { mergedInto } from './merged-into.ts';

/** Where tags went, as the steps that are kept tell it; what none of them tells of was deleted. */
export function findGoneTags(reader: Reader, ids: readonly TagId[]): readonly GoneTag[] {
  const merges = reader.history.list().filter(({ action, isUndone }) => action === 'merge-tags' && !isUndone);
  return ids.map((id) => ({ id, path: merges.map((step) => pathAfter(step, id)).find(isTold) ?? null }));
}

function isTold(path: string | undefined): path is string {
  return path !== undefined;
}

/** The path of the tag that took its place in a step; undefined where it was not one of those that went. */
function pathAfter({ changes }: StoredStep, id: TagId): string | undefined {
  const gone = changes.flatMap(({ place, before, after }): RowImage[] =>
    place === 'tags' && before !== null && after === null ? [before] : [],
  );
  const own = gone.find((image) => image['id'] === id);
  if (own === undefined) return undefined;
  // Below the tag that was merged stand the others that went with it.
  const [top = ''] = gone.map((image) => textOf(image['path'])).sort((a, b) => a.length - b.length);
  const into = mergedInto(changes);
  return into === '' ? undefined : movePath(textOf(own['path']), top, into);
}
