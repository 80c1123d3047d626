import { create } from 'zustand';
import type { RowProblem, TableImport, TableSource } from '../../shared/contract/table-views.ts';
import { call, type CallOptions } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { useApp } from './app-store.ts';
import { errorWords } from './errors.ts';
import { formatBytes, formatCount } from './format.ts';
import { recorded, run } from './history.ts';
import { makeSignal } from './signal.ts';
import { showToast, tellError } from './toast-store.ts';
import { chooseTarget, tellUnwritten } from './unwritten.ts';
import { showUndoToast } from './undo-toast.ts';

type TablesState = {
  /** Whether a table is being written or read. */
  readonly isBusy: boolean;
  /** How far one is taken in, between 0 and 1, and what stops it; null where none is. */
  readonly taking: { readonly share: number; readonly stop: () => void } | null;
};

export const useTables = create<TablesState>()(() => ({ isBusy: false, taking: null }));

/** The menu of the screen's table is asked for. */
export const tablesAsked = makeSignal<null>();

/** Asks where a table is to be written, and writes it: XLSX or CSV, by the ending of the name. */
export async function exportTable(source: TableSource, suggestedName: string): Promise<void> {
  const target = await chooseTarget('table', suggestedName);
  if (target === null) return;
  const { language } = useApp.getState().settings;
  const written = await busy(call('tables/export', { source, target, language }), (thrown) =>
    tellUnwritten(thrown, 'table'),
  );
  if (written === null) return;
  const { fileName, bytes, rows, leftOut, companion } = written;
  const words = { name: fileName, size: formatBytes(bytes), rows: formatCount(rows) };
  const reveal = (): void => run(call('main/reveal', { file: target }));
  const rest = leftOut === 0 ? '' : translate('tables.left-out', { n: formatCount(leftOut) });
  const beside = companion === null ? '' : translate('tables.companion', { name: companion });
  showToast(`${translate('tables.done', words)}${beside}${rest}`, [
    { label: translate('export.reveal'), run: reveal },
  ]);
}

/** Asks for tables and takes them in; says what came of it, and offers to take that back. */
export async function importTables(): Promise<void> {
  const files = await call('main/choose-tables', {});
  if (files.length === 0) return;
  const controller = new AbortController();
  const tell = (share: number): void =>
    useTables.setState({ taking: { share, stop: () => controller.abort() } });
  tell(0);
  const onEvent: CallOptions['onEvent'] = (event) => {
    if (event.name === 'tables/progress') tell(event.data.done / Math.max(1, event.data.total));
  };
  const { signal } = controller;
  const taken = await busy(recorded(call('tables/import', { files }, { signal, onEvent })));
  if (taken === null) return;
  const { value, step } = taken;
  const words = describeImport(value);
  if (value.added > 0) showUndoToast(words, step);
  else showToast(words);
}

/** What an import did, in words: what is new, what was there, and for each reason how many rows were left. */
function describeImport({ added, known, failed, left, stop }: TableImport): string {
  const counts = new Map<RowProblem, number>();
  for (const { problem } of failed) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  const reasons = [...counts].map(([problem, n]) => translate(`tables.${problem}`, { n: formatCount(n) }));
  const [first] = failed;
  const where = first === undefined ? [] : [translate('tables.first', { file: first.file, row: first.row })];
  return [
    translate('tables.imported', { added: formatCount(added), known: formatCount(known) }),
    ...reasons,
    ...where,
    ...(stop === null
      ? []
      : [translate('tables.stopped', { n: formatCount(left), reason: errorWords(stop, translate) })]),
  ].join(translate('tables.join'));
}

/** Null where it failed, which is said. */
async function busy<T>(work: Promise<T>, tell: (thrown: unknown) => void = tellError): Promise<T | null> {
  useTables.setState({ isBusy: true });
  try {
    return await work;
  } catch (thrown) {
    tell(thrown);
    return null;
  } finally {
    useTables.setState({ isBusy: false, taking: null });
  }
}
