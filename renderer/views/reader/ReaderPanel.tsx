import type { ReportView } from '../../../shared/contract/views.ts';
import { DraftNote } from '../../components/DraftNote.tsx';
import { KeptDrafts } from '../../components/KeptDrafts.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import type { Tab } from '../../components/Tabs.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { CleaningTab } from './CleaningTab.tsx';
import { CorrectionsTab } from './CorrectionsTab.tsx';
import { FigureDialog } from './FigureDialog.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { useReader, type ReaderState } from './reader-store.ts';
import { ScanTab } from './scan/ScanTab.tsx';
import styles from './ReaderPanel.module.css';

/** Figures, notes, cleaning and corrections of the report; a note being written stands above them. */
export function ReaderPanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const { panel: chosen, draft, figureDraft, notes } = useReader();
  const panel = chosen === 'scan' && view.scan === null ? 'figures' : chosen;
  return (
    <SidePanel
      className={styles['panel']}
      label={t('keys.panel-reader')}
      tabsLabel={t('keys.panel-reader')}
      tabs={useTabs(view)}
      active={panel}
      onChange={(id) => useReader.setState({ panel: id })}
      panelId="reader-panel"
      above={
        <>
          <DraftNote draft={draft} onDone={(activeNote) => useReader.setState({ draft: null, activeNote })} />
          <KeptDrafts reports={[view.summary.id]} notes={notes} />
        </>
      }
    >
      {figureDraft !== null && <FigureDialog draft={figureDraft} />}
      {panel === 'figures' && <FiguresTab view={view} />}
      {panel === 'notes' && <NotesTab view={view} />}
      {panel === 'cleaning' && <CleaningTab view={view} />}
      {panel === 'corrections' && <CorrectionsTab view={view} />}
      {panel === 'scan' && view.scan !== null && <ScanTab view={view} scan={view.scan} />}
    </SidePanel>
  );
}

/** Each tab with how much there is on it. */
function useTabs(view: ReportView): readonly Tab<ReaderState['panel']>[] {
  const { t } = useTranslation();
  const notes = useReader((state) => state.notes);
  const applied = view.cleaning.filter((entry) => entry.isApplied).length;
  const corrections = [...view.corrections, ...view.figureCorrections];
  const lost = corrections.some(({ at }) => at === null) ? ' ⚠' : '';
  const scan: readonly Tab<ReaderState['panel']>[] =
    view.scan === null
      ? []
      : [{ id: 'scan', label: `${t('scan.tab')} ${formatCount(view.scan.doubtful.length)}` }];
  return [
    ...scan,
    { id: 'figures', label: `${t('reader.figures')} ${formatCount(view.figures.length)}` },
    { id: 'notes', label: `${t('reader.notes')} ${formatCount(notes.length)}` },
    { id: 'cleaning', label: `${t('reader.cleaning')} ${formatCount(applied)}` },
    { id: 'corrections', label: `${t('outline.tab')} ${formatCount(corrections.length)}${lost}` },
  ];
}
