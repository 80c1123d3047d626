import { useEffect } from 'react';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { WaitingFrame } from '../../components/Waiting.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import { loadPart, useParts, type PartName } from './parts.ts';

/** A part of the window, as soon as its program is there. */
export function LaterPart({ name }: { readonly name: PartName }) {
  const { t } = useTranslation();
  const route = useApp((state) => state.route);
  const part = useParts((state) => state.parts[name]);
  const error = useParts((state) => state.errors[name]);
  useEffect(() => {
    run(loadPart(name));
  }, [name]);
  if (part !== undefined) return part.draw(route);
  if (error === undefined) return null; // some hundredths of a second
  return (
    <WaitingFrame>
      <ErrorBox error={error} title={t('app.part-failed')} onRetry={() => run(loadPart(name))} />
    </WaitingFrame>
  );
}
