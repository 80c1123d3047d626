import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Section } from '../../../shared/model/outline.ts';
import { findItem } from '../../components/items.ts';
import { rove } from '../../components/rove.ts';
import { goToSection } from './actions.ts';
import { editOfKey } from './model/outline-edits.ts';
import { hasChildren, shownSections } from './model/outline-tree.ts';
import { editSection, openSectionMenu } from './outline-actions.ts';
import { useReader } from './reader-store.ts';

/** Which nodes of the outline are shown, which one the keys mean, and what they do. */
export type OutlineTree = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly shown: readonly Section[];
  readonly closed: ReadonlySet<number>;
  /** Index of the section that is in the tab order. */
  readonly tabStop: number;
  readonly toggle: (index: number) => void;
  readonly setFocused: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Opens, closes and walks the tree of a report's headings. */
export function useOutlineTree(sections: readonly Section[]): OutlineTree {
  const list = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set<number>());
  const [focused, setFocused] = useState(0);
  const shown = shownSections(sections, closed);
  const toggle = (index: number): void => {
    const next = new Set(closed);
    if (!next.delete(index)) next.add(index);
    setClosed(next);
  };
  const focus = (index: number): void => {
    setFocused(index);
    findItem(list.current, 'section', index)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (editByKey(event, focused)) event.preventDefault();
    else if (event.altKey) return;
    else if (event.key === '.') openSectionMenu(focused, event.target);
    else if (walk(event.key, { sections, shown, closed, focused, toggle, focus })) event.preventDefault();
  };
  const tabStop = shown.some((section) => section.index === focused) ? focused : 0;
  return { list, shown, closed, tabStop, toggle, setFocused, onKeyDown };
}

/** True where the key edits the heading that has the focus. */
function editByKey({ key, altKey }: KeyboardEvent<HTMLElement>, focused: number): boolean {
  const edit = editOfKey(key, altKey);
  if (edit === null) return false;
  if (edit !== 'rename') editSection(focused, edit);
  else if (focused > 0) useReader.setState({ renaming: focused });
  return true;
}

type Walk = Pick<OutlineTree, 'shown' | 'closed' | 'toggle'> & {
  readonly sections: readonly Section[];
  readonly focused: number;
  readonly focus: (index: number) => void;
};

/** True where the key leads to another node, opens or closes one, or goes to its place. */
function walk(key: string, { sections, shown, closed, focused, toggle, focus }: Walk): boolean {
  const at = shown.findIndex((section) => section.index === focused);
  const next = rove(key, at, shown.length);
  const isOpen = hasChildren(sections, focused) && !closed.has(focused);
  if (next !== undefined) focus(shown[next]?.index ?? 0);
  else if (key === 'ArrowRight' && closed.has(focused)) toggle(focused);
  else if (key === 'ArrowLeft' && isOpen) toggle(focused);
  else if (key === 'ArrowLeft') focus(Math.max(sections[focused]?.parent ?? 0, 0));
  else if (key === 'Enter') goToSection(focused);
  else return false;
  return true;
}
