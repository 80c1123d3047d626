import i18next from 'i18next';
import type { OutlineEdit } from '../../../shared/model/correction.ts';
import type { Span } from '../../../shared/model/span.ts';
import { run } from '../../state/history.ts';
import { correctOutline, useReader } from '../../state/reader-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { isPossible } from './model/outline-edits.ts';

/** Edits a heading of the outline; what can't be done to it is left. */
export function editSection(index: number, edit: OutlineEdit): void {
  const section = useReader.getState().view?.outline.sections[index];
  if (section !== undefined && isPossible(section, edit)) editAt(section.heading, edit);
}

/** Edits the outline at a heading or a paragraph, and offers to take that back. */
export function editAt(at: Span, edit: OutlineEdit): void {
  const write = async (): Promise<void> => {
    const step = await correctOutline(edit, at);
    showUndoToast(i18next.t('outline.done', { what: i18next.t(`outline.${edit.kind}`) }), step);
  };
  useReader.setState({ menu: null });
  run(write());
}
