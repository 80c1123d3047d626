import type { ComparisonView } from '../../../../shared/contract/views.ts';

/** What a table of a comparison is called: 云川市 2023-2024 章节对应. */
export function nameTable({ left, right }: ComparisonView, what: string): string {
  const years = `${left.summary.head.year ?? ''}-${right.summary.head.year ?? ''}`;
  return `${left.summary.head.place} ${years} ${what}`;
}
