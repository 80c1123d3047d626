import { useEffect } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import { DamagedWarning } from '../../components/DamagedWarning.tsx';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { WaitingFrame } from '../../components/Waiting.tsx';
import { useApp } from '../../state/app-store.ts';
import { openReport, showSpan, useReader } from './reader-store.ts';
import type { Route } from '../../state/routes.ts';
import { OutlinePanel } from './OutlinePanel.tsx';
import { ReaderPanel } from './ReaderPanel.tsx';
import { ReaderText } from './ReaderText.tsx';
import { ReaderTop } from './ReaderTop.tsx';
import { useReaderKeys } from './use-reader-keys.ts';
import { useTranslation } from '../../locales/words.ts';

type ReaderScreenProps = { readonly route: Extract<Route, { kind: 'reader' }> };

/** One report: its outline, its text, its figures, notes and cleaning. */
export function ReaderScreen({ route }: ReaderScreenProps) {
  const { t } = useTranslation();
  const { id, focus } = route;
  const view = useReader((state) => (state.id === id ? state.view : null));
  const error = useReader((state) => state.error);
  const visit = useApp((state) => state.visit);
  useEffect(() => {
    if (useReader.getState().id !== id || useReader.getState().view === null) void openReport(id);
  }, [id]);
  const isThere = view !== null;
  useEffect(() => {
    if (!isThere || focus === null) return;
    if (focus.span !== null) showSpan(focus.span);
    if (focus.note !== null) useReader.setState({ panel: 'notes', activeNote: focus.note });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `visit` stands for `focus`: the same place may be asked for again
  }, [visit, isThere]);
  if (view !== null) return <Opened view={view} />;
  return (
    <div className="screen" data-testid="reader-screen" data-ready="false">
      <ReaderTop view={null} />
      <WaitingFrame>
        {error === null ? (
          <p>{t('app.reading')}</p>
        ) : (
          <ErrorBox
            error={error}
            onRetry={() => {
              void openReport(id);
            }}
          />
        )}
      </WaitingFrame>
    </div>
  );
}

function Opened({ view }: { readonly view: ReportView }) {
  const isBusy = useReader((state) => state.isBusy);
  useReaderKeys();
  return (
    <div className="screen" data-testid="reader-screen" data-ready={!isBusy}>
      <ReaderTop view={view} />
      <DamagedWarning reports={[view.summary]} />
      <div className="columns">
        <OutlinePanel view={view} />
        <ReaderText key={view.summary.id} view={view} />
        <ReaderPanel view={view} />
      </div>
    </div>
  );
}
