import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { YEARS_KEYS } from './keys.ts';
import { focusSpot } from '../../components/spots.ts';
import { toggleAllOpened, toggleOpened, useYears } from './years-store.ts';
import { askAboutRow, compareCell, goToCell, openOrReadCell, withCell } from './actions.ts';

/** The keys of the Years screen. */
export function useYearsKeys(): void {
  useCommands(YEARS_KEYS, COMMANDS);
}

const COMMANDS: Commands<typeof YEARS_KEYS> = {
  'read-cell': () => withCell(openOrReadCell),
  'compare-cell': () => withCell(compareCell),
  'expand-row': () => {
    withCell(({ row }) => toggleOpened(row));
  },
  'expand-all': toggleAllOpened,
  'row-topic': () => {
    withCell(({ row }) => askAboutRow(row));
  },
  topic: askForTopic,
  'years-mode': () => useYears.setState(({ mode }) => ({ mode: mode === 'topic' ? 'sections' : 'topic' })),
  'next-part': () => stepPart(1),
  'previous-part': () => stepPart(-1),
};

/** Shows the topic with the cursor in its field. */
function askForTopic(): void {
  useYears.setState({ mode: 'topic' });
  requestAnimationFrame(() => focusSpot('find'));
}

/** Goes to the next (1) or previous (-1) row of the first level. */
function stepPart(step: 1 | -1): void {
  const { view, cell, mode } = useYears.getState();
  if (view === null || mode !== 'sections') return;
  const at = view.rows.findIndex(({ key }) => key === cell?.row);
  const isPart = (index: number): boolean => (view.rows[index]?.level ?? 9) <= 1;
  let next = at + step;
  while (next >= 0 && next < view.rows.length && !isPart(next)) next += step;
  const row = view.rows[next];
  if (row !== undefined) goToCell({ row: row.key, column: cell?.column ?? -1 });
}
