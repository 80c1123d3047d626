import { useEffect } from 'react';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { useApp } from '../../state/app-store.ts';
import { goToChange, useComparison } from './comparison-store.ts';
import type { ComparisonFocus } from '../../state/routes.ts';
import { goToSpan } from './actions.ts';

/** Goes to the place that a route names, once the comparison is there; once for each visit. */
export function useFocus(focus: ComparisonFocus | null, view: ComparisonView | null): void {
  const visit = useApp((state) => state.visit);
  useEffect(() => {
    if (view === null || focus === null) return;
    if (focus.kind === 'span') {
      goToSpan(focus.side, focus.span);
      if (focus.note !== undefined) useComparison.setState({ panel: 'notes', activeNote: focus.note });
      return;
    }
    const index = view.comparison.changes.findIndex((change) => change.key === focus.key);
    if (index >= 0) goToChange(index);
    if (focus.note !== null) useComparison.setState({ panel: 'notes', activeNote: focus.note });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `visit` stands for `focus`: the same place may be asked for again
  }, [visit, view === null]);
}
