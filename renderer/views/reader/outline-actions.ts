import type { OutlineEdit } from '../../../shared/model/correction.ts';
import type { Span } from '../../../shared/model/span.ts';
import { toAppError } from '../../client/call.ts';
import { isChangedElsewhere } from '../../state/errors.ts';
import { correctOutline, refreshReport, useReader } from './reader-store.ts';
import { showToast, tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { isPossible } from './model/outline-edits.ts';
import { translate } from '../../locales/words.ts';

/** Edits a heading of the outline; what can't be done to it is left. Gives whether it was done. */
export async function editSection(index: number, edit: OutlineEdit): Promise<boolean> {
  const section = useReader.getState().view?.outline.sections[index];
  return section !== undefined && isPossible(section, edit) && editAt(section.heading, edit);
}

/** Gives a heading another title; where another window gave it one that `before` is not, that is read and told. Gives whether it was done. */
export async function renameSection(heading: Span, title: string, before: string): Promise<boolean> {
  try {
    const step = await correctOutline({ kind: 'rename', title }, heading, before);
    showUndoToast(translate('outline.done', { what: translate('outline.rename') }), step);
    return true;
  } catch (thrown) {
    if (isChangedElsewhere(thrown)) await refreshReport().catch(tellError); // told when it is there to be seen
    tellNothingDone(thrown);
    return false;
  }
}

/** Edits the outline at a heading or a paragraph, and offers to take that back. Gives whether it was done; its failure is said. */
export async function editAt(at: Span, edit: OutlineEdit): Promise<boolean> {
  useReader.setState({ menu: null });
  try {
    // A paragraph is more than a span: the library takes spans alone.
    const step = await correctOutline(edit, { start: at.start, end: at.end });
    showUndoToast(translate('outline.done', { what: translate(`outline.${edit.kind}`) }), step);
    return true;
  } catch (thrown) {
    tellNothingDone(thrown);
    return false;
  }
}

/** An edit that would change nothing is no mistake of the user's: the words say so. */
function tellNothingDone(thrown: unknown): void {
  const { code, details } = toAppError(thrown);
  const isMute = code === 'invalid-input' && details['reason'] !== undefined;
  if (isMute && !isChangedElsewhere(thrown)) showToast(translate('outline.no-effect'));
  else tellError(thrown);
}

/** Opens the menu of a heading at a place of the window. */
export function openSectionMenu(index: number, x: number, y: number): void {
  useReader.setState({ menu: { kind: 'section', index, x, y } });
}

/** The same under what asked for it; the text before the first heading has none. */
export function openMenuBelow(index: number, by: EventTarget): void {
  const box = by instanceof Element ? by.getBoundingClientRect() : undefined;
  if (index > 0) openSectionMenu(index, box?.left ?? 0, box?.bottom ?? 0);
}
