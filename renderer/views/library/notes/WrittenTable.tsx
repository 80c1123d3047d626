import type { WrittenEntry } from '../../../../shared/contract/note-api.ts';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { VirtualList } from '../../../components/kit/VirtualList.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { WRITTEN_COLUMNS, type WrittenColumn } from '../model/written-filter.ts';
import { sortBy, toggleAll, toggleChosen, useWritten } from './written-store.ts';
import { WrittenColumns } from './WrittenColumns.tsx';
import { WrittenLine } from './WrittenLine.tsx';
import styles from './WrittenTable.module.css';

/** CSS pixels of a line of two rows of words, before it is measured. */
const LINE_HEIGHT = 58;

type WrittenTableProps = { readonly listed: readonly WrittenEntry[] };

/** What is listed, a line each; Space chooses a note, Enter goes to its place. */
export function WrittenTable({ listed }: WrittenTableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['table']}>
      <Head listed={listed} />
      <VirtualList
        className={styles['list']}
        items={listed}
        keyOf={({ key }) => key}
        height={LINE_HEIGHT}
        aria-label={t('library.notes')}
        data-testid="written-list"
        onItemKey={(event, { note }) => {
          if (event.key !== ' ' || note === null || !isOnPlace(event.target)) return;
          event.preventDefault();
          toggleChosen(note.id, listed, event.shiftKey);
        }}
        draw={(entry, rove) => <WrittenLine entry={entry} rove={rove} listed={listed} />}
      />
    </div>
  );
}

/** On the control that the arrow keys lead to, not in a field or on another button of the line. */
function isOnPlace(target: EventTarget): boolean {
  return target instanceof HTMLElement && 'rove' in target.dataset;
}

function Head({ listed }: WrittenTableProps) {
  const { t } = useTranslation();
  const chosen = useWritten((state) => state.chosen);
  const ids = listed.flatMap(({ note }) => note?.id ?? []);
  return (
    <WrittenColumns className={styles['head']}>
      <Checkbox
        label={t('notes.choose-all')}
        isOn={ids.length > 0 && ids.every((id) => chosen.has(id))}
        isMixed={ids.some((id) => chosen.has(id))}
        disabled={ids.length === 0}
        data-testid="written-all"
        onToggle={() => toggleAll(listed)}
      />
      {WRITTEN_COLUMNS.map((column) => (
        <HeadCell key={column} column={column} />
      ))}
    </WrittenColumns>
  );
}

function HeadCell({ column }: { readonly column: WrittenColumn }) {
  const { t } = useTranslation();
  const order = useWritten((state) => state.order);
  const isOn = order.column === column;
  const direction = t(order.isDown ? 'notes.order-down' : 'notes.order-up');
  const name = t(`notes.columns.${column}`);
  return (
    <button
      type="button"
      className={styles['sort']}
      aria-pressed={isOn}
      aria-label={isOn ? `${name} ${direction}` : name}
      title={t('notes.sort-by', { column: name })}
      data-testid={`written-sort-${column}`}
      onClick={() => sortBy(column)}
    >
      {name} {isOn && (order.isDown ? '▾' : '▴')}
    </button>
  );
}
