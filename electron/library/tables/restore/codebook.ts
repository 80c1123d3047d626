import type { TagWriting } from '../../../../shared/contract/note-api.ts';
import { tidyPath } from '../../../../shared/model/tag.ts';
import { previewTags, takeTags } from '../../services/coding/codebook-merge.ts';
import type { TableRow } from '../table.ts';
import { findCode } from '../words.ts';
import { textOf } from './cells.ts';
import { restoreByRow } from './restore.ts';

/** Brings tags back by path, and what is said of them where nothing is said here. */
export const restoreCodebook = restoreByRow((write) => (cells) => {
  const tag = tagOfRow(cells);
  if (tag === null) return 'unreadable';
  const { added, changed } = takeTags(write, [tag], { replaces: false });
  if (added + changed > 0) return 'added';
  return previewTags(write.reader, [tag])[0]?.state === 'same' ? 'known' : 'differs';
});

/** A tag as a row of the table has it; null where it has no path. */
export function tagOfRow(cells: TableRow): TagWriting | null {
  const path = tidyPath(textOf(cells, 'tag'));
  if (path === '') return null;
  return {
    path,
    definition: textOf(cells, 'definition'),
    example: textOf(cells, 'example'),
    counterExample: textOf(cells, 'counterExample'),
    colour: findCode('colour', textOf(cells, 'colour')) ?? null,
  };
}
