import type { ReportView } from '../../../shared/contract/views.ts';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { focusSpot } from '../../components/spots.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { CleaningTab } from './CleaningTab.tsx';
import { CorrectionsTab } from './CorrectionsTab.tsx';
import { FigureDialog } from './FigureDialog.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { useReader, type ReaderState } from './reader-store.ts';
import styles from './ReaderPanel.module.css';

const PANEL = 'reader-panel';

/** Figures, notes, cleaning and corrections of the report; a note being written stands above them. */
export function ReaderPanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const { panel, figureDraft } = useReader();
  const tabs = useTabs(view);
  return (
    <aside className={styles['panel']} aria-label={t('keys.panel-reader')} data-testid="side-panel">
      <Tabs
        label={t('keys.panel-reader')}
        tabs={tabs}
        active={panel}
        panelId={PANEL}
        onChange={(id) => useReader.setState({ panel: id })}
      />
      <DraftNote />
      {figureDraft !== null && <FigureDialog draft={figureDraft} />}
      <div
        className={styles['body']}
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

type Tab = { readonly id: ReaderState['panel']; readonly label: string };

/** Each tab with how much there is on it. */
function useTabs(view: ReportView): readonly Tab[] {
  const { t } = useTranslation();
  const notes = useReader((state) => state.notes);
  const applied = view.cleaning.filter((entry) => entry.isApplied).length;
  const corrections = [...view.corrections, ...view.figureCorrections];
  const lost = corrections.some(({ at }) => at === null) ? ' ⚠' : '';
  return [
    { id: 'figures', label: `${t('reader.figures')} ${formatCount(view.figures.length)}` },
    { id: 'notes', label: `${t('reader.notes')} ${formatCount(notes.length)}` },
    { id: 'cleaning', label: `${t('reader.cleaning')} ${formatCount(applied)}` },
    { id: 'corrections', label: `${t('outline.tab')} ${formatCount(corrections.length)}${lost}` },
  ];
}

/** The note that is being written. */
function DraftNote() {
  const draft = useReader((state) => state.draft);
  if (draft === null) return null;
  return (
    <NoteEditor
      key={JSON.stringify(draft.target)}
      draft={draft}
      before={null}
      onDone={(note) => {
        useReader.setState({ draft: null, activeNote: note?.id ?? null });
        focusSpot('main');
      }}
    />
  );
}
