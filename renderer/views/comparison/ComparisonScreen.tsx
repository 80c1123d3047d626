import { useEffect, useState } from 'react';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { useApp } from '../../state/app-store.ts';
import { cancelPair, openPair, useComparison } from './comparison-store.ts';
import { ErrorBox } from '../../components/ErrorBox.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import type { Route } from '../../state/routes.ts';
import { ExportDialog } from './export/ExportDialog.tsx';
import { Footer } from './Footer.tsx';
import { Heads } from './Heads.tsx';
import { LinkBar } from './LinkBar.tsx';
import { MaskBar } from './MaskBar.tsx';
import { PassageMenu } from './PassageMenu.tsx';
import { Rows } from './Rows.tsx';
import { SectionMenu } from './SectionMenu.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TopBar } from './TopBar.tsx';
import { TreePanel } from './TreePanel.tsx';
import { useComparisonKeys } from './use-comparison-keys.ts';
import { useFocus } from './use-focus.ts';
import { WarningBars } from './WarningBars.tsx';
import { useTranslation } from '../../locales/words.ts';

type ComparisonScreenProps = { readonly route: Extract<Route, { kind: 'comparison' }> };

/** Two reports side by side: their structure, their texts, their changes. */
export function ComparisonScreen({ route }: ComparisonScreenProps) {
  const { left, right } = route;
  const view = useComparison((state) => state.view);
  useEffect(() => {
    const { pair, view: shown } = useComparison.getState();
    if (pair?.left !== left || pair.right !== right || shown === null) void openPair({ left, right });
  }, [left, right]);
  useFocus(route.focus, view);
  return view?.left.summary.id !== left || view.right.summary.id !== right ? (
    <Waiting route={route} />
  ) : (
    <Opened view={view} />
  );
}

function Waiting({ route }: ComparisonScreenProps) {
  const { t } = useTranslation();
  const progress = useComparison((state) => state.progress);
  const error = useComparison((state) => state.error);
  const { left, right } = route;
  return (
    <div className="screen comparison" data-testid="comparison-screen" data-ready="false">
      <TopBar view={null} onExport={null} />
      <div className="waiting">
        {error === null ? (
          <>
            <p>
              {progress === null ? t('comparison.comparing') : t('comparison.comparing-progress', progress)}
            </p>
            <ProgressBar
              done={progress?.done ?? 0}
              total={progress?.total ?? 0}
              label={t('comparison.comparing')}
            />
            <button type="button" className="button" onClick={cancelPair}>
              {t('app.cancel')}
            </button>
          </>
        ) : (
          <ErrorBox
            error={error}
            title={t('comparison.failed')}
            onRetry={() => {
              void openPair({ left, right });
            }}
          />
        )}
      </div>
    </div>
  );
}

function Opened({ view }: { readonly view: ComparisonView }) {
  const isNarrow = useNarrow(1180);
  const [tree, setTree] = useState<boolean | null>(null);
  const [side, setSide] = useState<boolean | null>(null);
  const [isExporting, setExporting] = useState(false);
  const draft = useComparison((state) => state.draft);
  const exportRequests = useApp((state) => state.exportRequests);
  const [seenRequests, setSeenRequests] = useState(exportRequests);
  if (seenRequests !== exportRequests) {
    setSeenRequests(exportRequests);
    setExporting(true);
  }
  const isTreeOpen = tree ?? !isNarrow;
  const isSideOpen = (side ?? true) || draft !== null;
  const open = (): void => {
    setExporting(true);
  };
  const toggleSide = (): void => {
    setSide(!isSideOpen);
  };
  const toggleTree = (): void => {
    setTree(!isTreeOpen);
  };
  useComparisonKeys({ onExport: open });
  return (
    <div
      className={`screen comparison ${isTreeOpen ? 'with-tree' : ''} ${isSideOpen ? 'with-side' : ''}`}
      data-testid="comparison-screen"
      data-ready="true"
    >
      <TopBar view={view} onExport={open} />
      <WarningBars
        view={view}
        onList={() => {
          setSide(true);
        }}
      />
      <div className="columns">
        {isTreeOpen && <TreePanel view={view} isOverlay={isNarrow} onClose={toggleTree} />}
        <main className="middle">
          <Heads view={view} />
          <MaskBar view={view} />
          <LinkBar view={view} />
          <Rows key={`${view.left.summary.id}-${view.right.summary.id}`} view={view} />
          <PassageMenu view={view} />
          <SectionMenu view={view} />
        </main>
        {isSideOpen && <SidePanel view={view} />}
      </div>
      <Footer view={view} panels={{ isTreeOpen, isSideOpen, onTree: toggleTree, onSide: toggleSide }} />
      {isExporting && (
        <ExportDialog
          view={view}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </div>
  );
}
