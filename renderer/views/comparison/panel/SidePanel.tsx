import type { ReactNode } from 'react';
import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { focusSpot } from '../../../components/spots.ts';
import { NoteEditor } from '../../../components/NoteEditor.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import { PANELS, useComparison, type ComparisonState } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { useMasks } from '../derived.ts';
import { countShown } from '../model/tree.ts';
import { figureChanges } from '../model/change-list.ts';
import { ChangesTab } from './ChangesTab.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { countPhrases, PhrasesTab } from './PhrasesTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './SidePanel.module.css';

const PANEL = 'comparison-side-panel';

type ViewProps = { readonly view: ComparisonView };
type PanelId = ComparisonState['panel'];

/** Changes, notes and figures of the pair; a note being written stands above them. */
export function SidePanel({ view }: ViewProps) {
  const { t } = useTranslation();
  const panel = useComparison((state) => state.panel);
  const tabs = useTabs(view);
  return (
    <aside className={styles['panel']} aria-label={t('comparison.show-panel')} data-testid="side-panel">
      <Tabs
        label={t('keys.panel')}
        tabs={tabs}
        active={panel}
        panelId={PANEL}
        onChange={(id) => useComparison.setState({ panel: id })}
      />
      <DraftEditor />
      <div
        className={styles['body']}
        role="tabpanel"
        id={PANEL}
        aria-label={tabs.find((tab) => tab.id === panel)?.label}
      >
        <OpenTab view={view} panel={panel} />
      </div>
    </aside>
  );
}

/** The tabs, each with how much it holds. */
function useTabs(view: ComparisonView): readonly { readonly id: PanelId; readonly label: string }[] {
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
  return PANELS.map((id) => ({ id, label: t(`panel.${id}`, { n: formatCount(sizes[id]) }) }));
}

function DraftEditor() {
  const draft = useComparison((state) => state.draft);
  if (draft === null) return null;
  return (
    <NoteEditor
      key={JSON.stringify(draft.target)}
      draft={draft}
      before={null}
      onDone={(note) => {
        useComparison.setState({ draft: null, activeNote: note?.id ?? null });
        focusSpot('main');
      }}
    />
  );
}

function OpenTab({ view, panel }: ViewProps & { readonly panel: PanelId }): ReactNode {
  switch (panel) {
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
