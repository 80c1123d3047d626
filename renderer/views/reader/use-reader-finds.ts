import { useMemo } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { Span } from '../../../shared/model/span.ts';
import { findQuery } from '../../../shared/text/plain/find-phrases.ts';
import { foldCase } from '../../../shared/text/plain/fold.ts';
import { useReader } from './reader-store.ts';

const NOTHING: readonly Span[] = [];

/** All places of the words in the find field. */
export function useReaderFinds(view: ReportView): readonly Span[] {
  const query = useReader((state) => state.find.query);
  const folded = useMemo(() => foldCase(view.text), [view.text]);
  return useMemo(() => (query.trim() === '' ? NOTHING : findQuery(folded, query)), [folded, query]);
}
