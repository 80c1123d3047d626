import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { focusSpot } from '../../../components/spots.ts';
import { NoteEditor } from '../../../components/NoteEditor.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import { useComparison } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { useMasks } from '../derived.ts';
import { countShown } from '../model/tree.ts';
import { figureChanges } from '../model/change-list.ts';
import { ChangesTab } from './ChangesTab.tsx';
import { DecisionsTab } from './DecisionsTab.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { PhrasesTab } from './PhrasesTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { useTranslation } from '../../../locales/words.ts';

const PANEL = 'comparison-side-panel';

/** Changes, notes and figures of the pair; a note being written stands above them. */
export function SidePanel({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const { panel, draft, notes } = useComparison();
  const masks = useMasks();
  const tabs = [
    {
      id: 'changes',
      label: t('panel.changes', { n: formatCount(countShown(view.comparison.counts, masks)) }),
    },
    { id: 'notes', label: t('panel.notes', { n: formatCount(notes.length) }) },
    { id: 'figures', label: t('panel.figures', { n: formatCount(figureChanges(view).length) }) },
    { id: 'phrases', label: t('panel.phrases', { n: formatCount(view.comparison.substitutions.length) }) },
    { id: 'decisions', label: t('panel.decisions', { n: formatCount(view.decisions.length) }) },
  ] as const;
  return (
    <aside className="side-panel" aria-label={t('comparison.show-panel')} data-testid="side-panel">
      <Tabs
        label={t('keys.panel')}
        tabs={tabs}
        active={panel}
        panelId={PANEL}
        onChange={(id) => {
          useComparison.setState({ panel: id });
        }}
      />
      {draft !== null && (
        <NoteEditor
          key={JSON.stringify(draft.target)}
          draft={draft}
          before={null}
          onDone={(note) => {
            useComparison.setState({ draft: null, activeNote: note?.id ?? null });
            focusSpot('main');
          }}
        />
      )}
      <div
        className="panel-body"
        role="tabpanel"
        id={PANEL}
        aria-label={tabs.find((tab) => tab.id === panel)?.label}
      >
        {panel === 'changes' && <ChangesTab view={view} />}
        {panel === 'notes' && <NotesTab view={view} />}
        {panel === 'figures' && <FiguresTab view={view} />}
        {panel === 'phrases' && <PhrasesTab view={view} />}
        {panel === 'decisions' && <DecisionsTab view={view} />}
      </div>
    </aside>
  );
}
