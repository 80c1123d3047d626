import { useEffect } from 'react';
import { Waiting } from '../../components/Waiting.tsx';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { cancelPair, openPair, useComparison } from './comparison-store.ts';
import type { Route } from '../../state/routes.ts';
import { ExportDialog } from './export/ExportDialog.tsx';
import { Footer } from './bars/Footer.tsx';
import { Heads } from './bars/Heads.tsx';
import { LinkBar } from './bars/LinkBar.tsx';
import { MaskBar } from './bars/MaskBar.tsx';
import { PassageMenu } from './menus/PassageMenu.tsx';
import { Rows } from './rows/Rows.tsx';
import { SectionMenu } from './menus/SectionMenu.tsx';
import { ComparisonPanel } from './panel/ComparisonPanel.tsx';
import { TopBar } from './top/TopBar.tsx';
import { TreePanel } from './tree/TreePanel.tsx';
import { useComparisonKeys } from './use-comparison-keys.ts';
import { useExportDialog } from './export/use-export-dialog.ts';
import { useKeptPlace } from './keep-place.ts';
import { useFocus } from './use-focus.ts';
import { usePanels, type Panels } from './use-panels.ts';
import { WarningBars } from './bars/WarningBars.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './ComparisonScreen.module.css';

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
    <div className="screen" data-testid="comparison-screen" data-ready="false">
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
  const panels = usePanels();
  useKeptPlace(view);
  const exporting = useExportDialog();
  useComparisonKeys({ onExport: exporting.open });
  return (
    <div className="screen" data-testid="comparison-screen" data-ready="true">
      <TopBar view={view} onExport={exporting.open} />
      <WarningBars view={view} onList={panels.showSide} />
      <Columns view={view} panels={panels} />
      <Footer view={view} panels={panels} />
      {exporting.isOpen && <ExportDialog view={view} onClose={exporting.close} />}
    </div>
  );
}

/** The tree, the texts and the lists beside one another. */
function Columns({ view, panels }: { readonly view: ComparisonView; readonly panels: Panels }) {
  return (
    <div className="columns">
      {panels.isTreeOpen && (
        <TreePanel view={view} isOverlay={panels.isTreeOverlay} onClose={panels.toggleTree} />
      )}
      <main className={styles['middle']}>
        <Heads view={view} />
        <MaskBar view={view} />
        <LinkBar view={view} />
        <Rows key={`${view.left.summary.id}-${view.right.summary.id}`} view={view} />
        <PassageMenu view={view} />
        <SectionMenu view={view} />
      </main>
      {panels.isSideOpen && <ComparisonPanel view={view} />}
    </div>
  );
}
