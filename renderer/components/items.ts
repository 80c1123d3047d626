/** `figure` → `[data-figure="3"]`, or with no value any that has one. */
function selectorOf(name: string, value?: string | number): string {
  return value === undefined ? `[data-${name}]` : `[data-${name}="${CSS.escape(String(value))}"]`;
}

/** The item of a part's own list that was told by `data-NAME`. */
export function findItem(
  root: HTMLElement | null,
  name: string,
  value?: string | number,
): HTMLElement | null {
  return root?.querySelector<HTMLElement>(selectorOf(name, value)) ?? null;
}

/** All of them, in the order of the page. */
export function listItems(root: HTMLElement, name: string, value?: string | number): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selectorOf(name, value))];
}

/** The item, told by `data-NAME`, that an event happened in. */
export function itemAt(target: EventTarget | null, name: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selectorOf(name)) : null;
}

/** Scrolls a list so far that an item is seen whole. */
export function showItem(root: HTMLElement | null, name: string, value: string | number): void {
  findItem(root, name, value)?.scrollIntoView({ block: 'nearest' });
}

/** The column of the table's cell that an element stands in, from 0. */
export function columnOf(element: Element): number | undefined {
  return element.closest('td')?.cellIndex;
}

/** True inside a button, a field, a menu or a dialog: a click there is theirs. */
export function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, [role=menu], [role=dialog]') !== null;
}
