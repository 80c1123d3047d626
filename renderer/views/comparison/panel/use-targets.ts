import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/base/errors.ts';
import type { TargetsView } from '../../../../shared/contract/target-views.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { call, toAppError } from '../../../client/call.ts';

type Targets = {
  /** Null until they are read. */
  readonly view: TargetsView | null;
  readonly error: AppError | null;
};

type Read = Targets & { readonly of: ComparisonView };

/** The targets of both reports with what became of them; they are looked for behind what is shown, and given up with it. */
export function useTargets(of: ComparisonView): Targets {
  const [read, setRead] = useState<Read | null>(null);
  const [left, right] = [of.left.summary.id, of.right.summary.id];
  useEffect(() => {
    const own = new AbortController();
    call('compare/targets', { left, right }, { signal: own.signal }).then(
      (view) => {
        if (!own.signal.aborted) setRead({ of, view, error: null });
      },
      (thrown: unknown) => {
        if (!own.signal.aborted) setRead({ of, view: null, error: toAppError(thrown) });
      },
    );
    return () => own.abort();
  }, [of, left, right]);
  return read?.of === of ? read : { view: null, error: null };
}
