import type { ChangeRow } from '../../db/history.ts';
import { tagsOf } from '../bundle/describe.ts';
import { textOf } from '../bundle/rows.ts';

/** The tag that another one was put into: that of the row that stayed; in steps that have none, the one that a note has since. */
export function mergedInto(step: readonly ChangeRow[]): string {
  const stays = step.find(
    ({ place, before, after }) => place === 'tags' && after !== null && before?.['path'] === after['path'],
  );
  if (stays !== undefined) return textOf(stays.after?.['path']);
  for (const { place, before, after } of step) {
    if (place !== 'notes' || before === null || after === null) continue;
    const had = tagsOf(before);
    const came = tagsOf(after).find((tag) => !had.includes(tag));
    if (came !== undefined) return came.slice(1);
  }
  return '';
}
