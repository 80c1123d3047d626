import type { ComponentProps } from 'react';
import { Button } from '../../components/kit/Button.tsx';
import { useLibrary } from './library-store.ts';

/** A way to bring reports in; while an import is under way none can be begun. */
export function ImportButton(props: Omit<ComponentProps<typeof Button>, 'disabled'>) {
  const isBusy = useLibrary((state) => state.job !== null);
  return <Button disabled={isBusy} {...props} />;
}
