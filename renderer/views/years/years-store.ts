import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { TopicView, YearsView } from '../../../shared/contract/years-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { makeLoader } from '../../state/loader.ts';
import { tellError } from '../../state/toast-store.ts';

/** What the reader asks every year about: words, or what the sections of a row are about. */
export type Topic = { readonly words: readonly string[]; readonly row: string | null };

/** A cell of the table: a row by its key, and a column; -1 is the column of titles. */
export type CellPlace = { readonly row: string; readonly column: number };

export type YearsState = {
  readonly reports: readonly ReportId[];
  readonly view: YearsView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
  readonly mode: 'sections' | 'topic';
  /** True where rows are shown that no table of contents would list. */
  readonly isFine: boolean;
  /** Keys of the rows whose texts are shown whole. */
  readonly opened: ReadonlySet<string>;
  readonly isAllOpen: boolean;
  /** The cell that the keys mean. */
  readonly cell: CellPlace | null;
  /** Counts up whenever that cell is to be brought into view. */
  readonly jump: number;
  readonly topic: Topic;
  readonly topicView: TopicView | null;
  readonly isSearching: boolean;
  /** How far table and topic were scrolled when they were left. */
  readonly scroll: Readonly<Record<'sections' | 'topic', { readonly top: number; readonly left: number }>>;
};

const NO_TOPIC: Topic = { words: [], row: null };
const AT_START = { top: 0, left: 0 };

export const useYears = create<YearsState>()(() => ({
  reports: [],
  view: null,
  progress: null,
  error: null,
  mode: 'sections',
  isFine: false,
  opened: new Set<string>(),
  isAllOpen: false,
  cell: null,
  jump: 0,
  topic: NO_TOPIC,
  topicView: null,
  isSearching: false,
  scroll: { sections: AT_START, topic: AT_START },
}));

const loader = makeLoader<readonly ReportId[], YearsView>({
  read: (reports, options) => call('years/open', { reports }, options),
  show: place,
  tell: (reading) => useYears.setState(reading.error === null ? reading : { ...reading, view: null }),
});

/** Opens a set of reports; one still under way is given up. What was opened and asked stays where the set has it. */
export async function openYears(reports: readonly ReportId[]): Promise<void> {
  useYears.setState({ reports });
  await loader.load(reports);
}

/** Stops what takes too long. */
export const cancelYears = loader.cancel;

/** Reads the same set again, keeping the place: something of it was changed. */
export async function refreshYears(): Promise<void> {
  const { reports, view } = useYears.getState();
  if (view !== null) await openYears(reports);
}

/** Forgets what was read, but not what was asked: the next visit reads it anew. */
export function forgetYears(): void {
  useYears.setState({ view: null, topicView: null });
}

async function place(view: YearsView): Promise<void> {
  const { topic, cell } = useYears.getState();
  const keys = new Set(view.rows.map(({ key }) => key));
  const row = topic.row !== null && keys.has(topic.row) ? topic.row : null;
  const isThere = cell !== null && keys.has(cell.row) && cell.column < view.columns.length;
  useYears.setState({
    view,
    progress: null,
    cell: isThere ? cell : null,
    topic: { ...topic, row },
    topicView: null,
  });
  await findTopic();
}

/** Asks every year about another topic. */
export function askTopic(change: Partial<Topic>): void {
  useYears.setState((state) => ({ topic: { ...state.topic, ...change }, mode: 'topic' }));
  void findTopic();
}

type Asked = Topic & { readonly reports: readonly ReportId[] };

const asking = makeLoader<Asked, TopicView>({
  read: (asked, options) => call('years/topic', asked, options),
  show: (topicView) => useYears.setState({ topicView, isSearching: false }),
  tell: ({ error }) => {
    if (error === null) return;
    useYears.setState({ isSearching: false });
    tellError(error);
  },
});

async function findTopic(): Promise<void> {
  const { reports, topic } = useYears.getState();
  if (topic.words.length === 0 && topic.row === null) {
    asking.forget();
    useYears.setState({ topicView: null, isSearching: false });
    return;
  }
  useYears.setState({ isSearching: true });
  await asking.load({ reports, ...topic });
}

/** Shows a row's texts whole, or their first lines. */
export function toggleOpened(row: string): void {
  useYears.setState(({ opened, isAllOpen, view }) => {
    // From "all" one row is taken out: the others stay as they are.
    const next = new Set(isAllOpen ? view?.rows.map(({ key }) => key) : opened);
    if (!next.delete(row)) next.add(row);
    return { opened: next, isAllOpen: false };
  });
}

export function toggleAllOpened(): void {
  useYears.setState(({ isAllOpen, opened }) =>
    isAllOpen || opened.size > 0
      ? { isAllOpen: false, opened: new Set<string>() }
      : { isAllOpen: true, opened: new Set<string>() },
  );
}
