import { useEffect } from 'react';
import type { Span } from '../../../shared/model/span.ts';
import { focusFind, spotOf } from '../../components/spots.ts';
import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { READER_KEYS } from './keys.ts';
import { clearSelection, readSelection } from '../../components/selection.ts';
import { copyAsked, selectAsked } from '../../state/copying.ts';
import { changeTextSize } from '../../components/TextSize.tsx';
import { useReader } from './reader-store.ts';
import { goalOnText, noteOnText, openMenuByKey, stepSection } from './actions.ts';
import { copySelected, selectText } from './copying.ts';
import { figureOnText } from './figure-actions.ts';

const PANELS = ['figures', 'notes', 'cleaning', 'corrections', 'scan'] as const;

/** The keys of the Reader. */
export function useReaderKeys(): void {
  useCommands(READER_KEYS, COMMANDS);
  useEffect(() => copyAsked.listen((form) => copySelected(form)), []);
  useEffect(() => selectAsked.listen(selectText), []);
}

const COMMANDS: Commands<typeof READER_KEYS> = {
  'note-selected': () => onSelection(noteOnText),
  'figure-selected': () => onSelection(figureOnText),
  'goal-selected': () => onSelection(goalOnText),
  'copy-source': () => copySelected('cited'),
  find: focusFind,
  'next-section': () => stepSection(1),
  'previous-section': () => stepSection(-1),
  'outline-menu': openMenuByKey,
  'panel-reader': () => {
    useReader.setState(({ panel, view }) => {
      const panels = PANELS.filter((each) => each !== 'scan' || view?.scan !== null);
      return { panel: panels[(panels.indexOf(panel) + 1) % panels.length] ?? 'figures' };
    });
  },
  'text-larger': () => changeTextSize(1),
  'text-smaller': () => changeTextSize(-1),
};

function onSelection(act: (span: Span) => void): void {
  const text = spotOf('main');
  const selected = text === null ? null : readSelection(text);
  if (selected === null) return;
  act(selected.span);
  clearSelection();
}
