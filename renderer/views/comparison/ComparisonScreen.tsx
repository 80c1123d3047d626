import { useEffect, useState } from 'react';
import { Waiting } from '../../components/Waiting.tsx';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { useApp } from '../../state/app-store.ts';
import { cancelPair, openPair, useComparison } from './comparison-store.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import type { Route } from '../../state/routes.ts';
import { ExportDialog } from './export/ExportDialog.tsx';
import { Footer } from './bars/Footer.tsx';
import { Heads } from './bars/Heads.tsx';
import { LinkBar } from './bars/LinkBar.tsx';
import { MaskBar } from './bars/MaskBar.tsx';
import { PassageMenu } from './menus/PassageMenu.tsx';
import { Rows } from './rows/Rows.tsx';
import { SectionMenu } from './menus/SectionMenu.tsx';
import { SidePanel } from './panel/SidePanel.tsx';
import { TopBar } from './top/TopBar.tsx';
import { TreePanel } from './tree/TreePanel.tsx';
import { useComparisonKeys } from './use-comparison-keys.ts';
import { useFocus } from './use-focus.ts';
import { WarningBars } from './bars/WarningBars.tsx';
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
    <Opening route={route} />
  ) : (
    <Opened view={view} />
  );
}

function Opening({ route }: ComparisonScreenProps) {
  const { t } = useTranslation();
  const progress = useComparison((state) => state.progress);
  const error = useComparison((state) => state.error);
  const { left, right } = route;
  return (
    <div className="screen comparison" data-testid="comparison-screen" data-ready="false">
      <TopBar view={null} onExport={null} />
      <Waiting
        reading={{ progress, error }}
        label={t('comparison.comparing')}
        words={progress === null ? t('comparison.comparing') : t('comparison.comparing-progress', progress)}
        failed={t('comparison.failed')}
        onCancel={cancelPair}
        onRetry={() => {
          void openPair({ left, right });
        }}
      />
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
