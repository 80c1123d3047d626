import type { Section } from '../../../../shared/model/outline.ts';

/** True where a section's role is not told by the one around it. */
export function isNewRole(sections: readonly Section[], { level, parent, role }: Section): boolean {
  return level === 1 || (level > 1 && role !== sections[parent]?.role);
}
