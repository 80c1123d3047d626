/**
 * Files of the page with a function over 40 lines, each to be split and struck out here. Nothing is ever added.
 */
export const LONG_FUNCTIONS = [
  // components
  'renderer/components/Dialog.tsx',
  'renderer/components/NoteCard.tsx',
  'renderer/components/NoteEditor.tsx',
  'renderer/components/Popover.tsx',
  'renderer/components/SelectionActions.tsx',
  'renderer/components/SettingsButton.tsx',
  'renderer/components/TableMenu.tsx',
  'renderer/components/Toasts.tsx',
  'renderer/components/chart/chart-option.ts',
  'renderer/components/goal-form/GoalForm.tsx',

  // state
  'renderer/state/loader.ts',

  // views/goals
  'renderer/views/goals/FilterBar.tsx',
  'renderer/views/goals/GoalTable.tsx',
  'renderer/views/goals/GoalsFooter.tsx',
  'renderer/views/goals/GoalsScreen.tsx',
  'renderer/views/goals/GoalsTop.tsx',
  'renderer/views/goals/OutcomeCell.tsx',
  'renderer/views/goals/dialogs/AgreementDialog.tsx',
  'renderer/views/goals/dialogs/CodersDialog.tsx',
  'renderer/views/goals/dialogs/SchemeDialog.tsx',
  'renderer/views/goals/panel/CandidatesCard.tsx',
  'renderer/views/goals/panel/EvidenceCard.tsx',
  'renderer/views/goals/panel/GoalHead.tsx',
  'renderer/views/goals/panel/PassageSearch.tsx',
  'renderer/views/goals/panel/QuoteCards.tsx',
  'renderer/views/goals/panel/VerdictCard.tsx',

  // views/indicators
  'renderer/views/indicators/JoinDialog.tsx',
  'renderer/views/indicators/chain/ChainHead.tsx',
  'renderer/views/indicators/chain/ChainTable.tsx',
  'renderer/views/indicators/list/IndicatorList.tsx',

  // views/library
  'renderer/views/library/HeadDialog.tsx',
  'renderer/views/library/ImportResultDialog.tsx',
  'renderer/views/library/NotesOverview.tsx',
  'renderer/views/library/PasteDialog.tsx',
  'renderer/views/library/ReportRow.tsx',
  'renderer/views/library/SearchField.tsx',
  'renderer/views/library/SearchResults.tsx',
  'renderer/views/library/SelectionBar.tsx',

  // views/reader
  'renderer/views/reader/CleaningGroup.tsx',
  'renderer/views/reader/CleaningTab.tsx',
  'renderer/views/reader/CorrectionsTab.tsx',
  'renderer/views/reader/FigureDialog.tsx',
  'renderer/views/reader/FiguresTab.tsx',
  'renderer/views/reader/NotesTab.tsx',
  'renderer/views/reader/OutlineMenus.tsx',
  'renderer/views/reader/OutlinePanel.tsx',
  'renderer/views/reader/ReaderPanel.tsx',
  'renderer/views/reader/ReaderText.tsx',
  'renderer/views/reader/ReaderTop.tsx',
  'renderer/views/reader/RenameDialog.tsx',

  // views/terms
  'renderer/views/terms/HitsPanel.tsx',
  'renderer/views/terms/PeriodBar.tsx',
  'renderer/views/terms/TermRow.tsx',
  'renderer/views/terms/TermTable.tsx',
  'renderer/views/terms/TermsScreen.tsx',
  'renderer/views/terms/TrendBar.tsx',

  // views/years
  'renderer/views/years/CellView.tsx',
  'renderer/views/years/SectionTable.tsx',
  'renderer/views/years/TableRowView.tsx',
  'renderer/views/years/TableRows.tsx',
  'renderer/views/years/TopicBar.tsx',
  'renderer/views/years/TopicColumn.tsx',
  'renderer/views/years/TopicTable.tsx',
  'renderer/views/years/YearsBar.tsx',
];
