import type { ComponentProps } from 'react';
import { Button } from '../../components/kit/Button.tsx';
import { isImporting, useLibrary } from './library-store.ts';

/** A way to bring reports in; while files of an import are read none can be begun. */
export function ImportButton(props: Omit<ComponentProps<typeof Button>, 'disabled'>) {
  const isBusy = useLibrary(isImporting);
  return <Button disabled={isBusy} {...props} />;
}
