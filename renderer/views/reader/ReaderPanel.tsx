import type { ReportView } from '../../../shared/contract/views.ts';
import { focusSpot } from '../../components/spots.ts';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { formatCount } from '../../state/format.ts';
import { useReader } from './reader-store.ts';
import { CorrectionsTab } from './CorrectionsTab.tsx';
import { CleaningTab } from './CleaningTab.tsx';
import { FigureDialog } from './FigureDialog.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { useTranslation } from '../../locales/words.ts';

const PANEL = 'reader-panel';

/** Figures, notes and cleaning of the report; a note being written stands above them. */
export function ReaderPanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const { panel, draft, notes, figureDraft } = useReader();
  const applied = view.cleaning.filter((entry) => entry.isApplied).length;
  const corrections = [...view.corrections, ...view.figureCorrections];
  const hasLost = corrections.some(({ at }) => at === null);
  const tabs = [
    { id: 'figures', label: `${t('reader.figures')} ${formatCount(view.figures.length)}` },
    { id: 'notes', label: `${t('reader.notes')} ${formatCount(notes.length)}` },
    { id: 'cleaning', label: `${t('reader.cleaning')} ${formatCount(applied)}` },
    {
      id: 'corrections',
      label: `${t('outline.tab')} ${formatCount(corrections.length)}${hasLost ? ' ⚠' : ''}`,
    },
  ] as const;
  return (
    <aside className="side-panel" aria-label={t('keys.panel-reader')} data-testid="side-panel">
      <Tabs
        label={t('keys.panel-reader')}
        tabs={tabs}
        active={panel}
        panelId={PANEL}
        onChange={(id) => useReader.setState({ panel: id })}
      />
      {draft !== null && (
        <NoteEditor
          key={JSON.stringify(draft.target)}
          draft={draft}
          before={null}
          onDone={(note) => {
            useReader.setState({ draft: null, activeNote: note?.id ?? null });
            focusSpot('main');
          }}
        />
      )}
      {figureDraft !== null && <FigureDialog draft={figureDraft} />}
      <div
        className="panel-body"
        role="tabpanel"
        id={PANEL}
        aria-label={tabs.find((tab) => tab.id === panel)?.label}
      >
        {panel === 'figures' && <FiguresTab view={view} />}
        {panel === 'notes' && <NotesTab view={view} />}
        {panel === 'cleaning' && <CleaningTab view={view} />}
        {panel === 'corrections' && <CorrectionsTab view={view} />}
      </div>
    </aside>
  );
}
