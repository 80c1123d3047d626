import type { Section } from '../../../../shared/model/outline.ts';

/** The sections that a tree shows where some of its nodes are closed, by their index. */
export function shownSections(sections: readonly Section[], closed: ReadonlySet<number>): readonly Section[] {
  return sections.filter((section) => {
    for (let parent = section.parent; parent > 0; parent = sections[parent]?.parent ?? -1)
      if (closed.has(parent)) return false;
    return true;
  });
}

/** True where a node can be opened and closed; the root can't. */
export function hasChildren(sections: readonly Section[], index: number): boolean {
  return index > 0 && sections.some((section) => section.parent === index);
}

/** True where a section's role is not told by the one around it. */
export function isNewRole(sections: readonly Section[], { level, parent, role }: Section): boolean {
  return level === 1 || (level > 1 && role !== sections[parent]?.role);
}
