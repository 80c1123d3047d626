import type { Relation } from '../../../../shared/model/comparison.ts';
import { RELATION_SIGNS } from '../model/tree.ts';

/** Splitting and merging are drawn: no sign of the usual fonts shows them. */
export function RelationSign({ relation }: { readonly relation: Relation }) {
  if (relation !== 'split' && relation !== 'merged') return RELATION_SIGNS[relation];
  const path = relation === 'split' ? 'M7 1v5M7 6 2.5 12M7 6l4.5 6' : 'M7 13V8M7 8 2.5 2M7 8l4.5-6';
  return (
    <svg width="13" height="13" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d={path} />
    </svg>
  );
}
