import type { ComponentProps } from 'react';
import { Button } from '../../components/kit/Button.tsx';
import { isImporting, useLibrary } from './library-store.ts';

/** A way to bring reports in; none can be begun while files of an import are read, or nothing can be written. */
export function ImportButton(props: Omit<ComponentProps<typeof Button>, 'disabled' | 'writes'>) {
  const isBusy = useLibrary(isImporting);
  return <Button writes disabled={isBusy} {...props} />;
}
