/** What has the focus. */
export function focused(): Element | null {
  return document.activeElement;
}

/** True where nothing has the focus: what had it is gone. */
export function isFocusFree(): boolean {
  return document.activeElement === document.body;
}

/** True for a field that letters are typed into. */
export function isTextField(target: Element | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
}

/** True for what is part of a dialog. */
export function isInDialog(target: Element | null): boolean {
  return target !== null && target.closest('[role=dialog]') !== null;
}

/** Gives the focus to the line that Tab leads to of the tree in the same dialog; to the dialog where it has none. */
export function focusTreeBeside(element: HTMLElement): void {
  const dialog = element.closest<HTMLElement>('[role=dialog]');
  (dialog?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]') ?? dialog)?.focus();
}

/** Selects all of the field, or of the dialog, that has the focus. */
export function selectAllAround(): void {
  // oxlint-disable-next-line typescript/no-deprecated -- as below
  document.execCommand('selectAll');
}

/** Undoes or redoes what was typed into the field that has the focus. */
export function stepTyping(direction: 'undo' | 'redo'): void {
  // Deprecated without a successor: nothing else reaches a field's own history.
  // oxlint-disable-next-line typescript/no-deprecated -- as said
  document.execCommand(direction);
}
