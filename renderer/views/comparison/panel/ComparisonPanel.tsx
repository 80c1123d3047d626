import type { ReactNode } from 'react';
import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { DraftNote } from '../../../components/DraftNote.tsx';
import { KeptDrafts } from '../../../components/KeptDrafts.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import type { Tab } from '../../../components/Tabs.tsx';
import { choosePanel, PANELS, useComparison, type ComparisonState } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { useMasks } from '../derived.ts';
import { countShown } from '../model/tree.ts';
import { figureChanges } from '../model/change-list.ts';
import { ChangesTab } from './ChangesTab.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { countPhrases, PhrasesTab } from './PhrasesTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { useTranslation } from '../../../locales/words.ts';

type ViewProps = { readonly view: ComparisonView };
type PanelId = ComparisonState['panel'];

/** Changes, notes and figures of the pair; a note being written stands above them. */
export function ComparisonPanel({ view }: ViewProps) {
  const { t } = useTranslation();
  const panel = useComparison((state) => state.panel);
  const draft = useComparison((state) => state.draft);
  const notes = useComparison((state) => state.notes);
  return (
    <SidePanel
      label={t('comparison.show-panel')}
      tabsLabel={t('keys.panel')}
      tabs={useTabs(view)}
      active={panel}
      onChange={choosePanel}
      panelId="comparison-side-panel"
      above={
        <>
          <DraftNote
            draft={draft}
            onDone={(activeNote) => useComparison.setState({ draft: null, activeNote })}
          />
          <KeptDrafts reports={[view.left.summary.id, view.right.summary.id]} notes={notes} />
        </>
      }
    >
      <OpenTab view={view} panel={panel} />
    </SidePanel>
  );
}

/** The tabs, each with how much it holds. */
function useTabs(view: ComparisonView): readonly Tab<PanelId>[] {
  const { t } = useTranslation();
  const notes = useComparison((state) => state.notes.length);
  const masks = useMasks();
  const { counts } = view.comparison;
  const sizes = {
    changes: countShown(counts, masks),
    notes,
    figures: figureChanges(view).length,
    phrases: countPhrases(view),
    decisions: view.decisions.length,
  };
  return PANELS.map((id) => ({
    id,
    label: id === 'overview' ? t('panel.overview') : t(`panel.${id}`, { n: formatCount(sizes[id]) }),
  }));
}

function OpenTab({ view, panel }: ViewProps & { readonly panel: PanelId }): ReactNode {
  switch (panel) {
    case 'overview':
      return <OverviewTab view={view} />;
    case 'changes':
      return <ChangesTab view={view} />;
    case 'notes':
      return <NotesTab view={view} />;
    case 'figures':
      return <FiguresTab view={view} />;
    case 'phrases':
      return <PhrasesTab view={view} />;
    case 'decisions':
      return <DecisionsTab view={view} />;
    default:
      return assertNever(panel);
  }
}
