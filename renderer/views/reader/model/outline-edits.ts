import type { OutlineCorrection, OutlineEdit } from '../../../../shared/model/correction.ts';
import type { Outline, Paragraph, Section } from '../../../../shared/model/outline.ts';

/** What a key does to the heading that has the focus in the outline. */
export function editOfKey(key: string, isAlt: boolean): OutlineEdit | 'rename' | null {
  if (isAlt && key === 'ArrowLeft') return { kind: 'promote' };
  if (isAlt && key === 'ArrowRight') return { kind: 'demote' };
  if (isAlt) return null;
  if (key === 'F2') return 'rename';
  return key === 'Delete' ? { kind: 'no-heading' } : null;
}

/** Only a heading can be edited, and one of the first level goes no higher. */
export function isPossible(section: Section, edit: OutlineEdit): boolean {
  return section.level > 0 && !(edit.kind === 'promote' && section.level === 1);
}

/** The levels that a paragraph can have as a heading: as deep as one below the section it stands in. */
export function headingLevels(outline: Outline, paragraph: Paragraph): readonly number[] {
  const level = outline.sections[paragraph.section]?.level ?? 0;
  return Array.from({ length: level + 1 }, (_, index) => index + 1);
}

/** Corrections as the list shows them: those without a place first, then in the order of the text. */
export function listCorrections<T extends Pick<OutlineCorrection, 'at' | 'id'>>(
  corrections: readonly T[],
): readonly T[] {
  return [...corrections].sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1) || a.id - b.id);
}
