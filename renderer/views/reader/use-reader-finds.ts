import { useMemo } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { Span } from '../../../shared/model/span.ts';
import { useReader } from './reader-store.ts';
import { findAll, foldWidth } from '../../state/find-text.ts';

const NOTHING: readonly Span[] = [];

/** All places of the words in the find field. */
export function useReaderFinds(view: ReportView): readonly Span[] {
  const query = useReader((state) => state.find.query);
  const folded = useMemo(() => foldWidth(view.text), [view.text]);
  return useMemo(() => (query.trim() === '' ? NOTHING : findAll(folded, query)), [folded, query]);
}
