import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { IndicatorsView } from '../../../shared/contract/indicator-api.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { FindingKind, IndicatorPoint } from '../../../shared/model/indicator.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { makeLoader } from '../../state/loader.ts';

/** A report's text as far as a passage is shown out of it. */
export type PassageText = Pick<ReportView, 'text' | 'paragraphs' | 'outline'>;

export type IndicatorsState = {
  readonly place: string | null;
  readonly view: IndicatorsView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
  readonly tab: 'chains' | 'findings';
  readonly kind: FindingKind | null;
  readonly query: string;
  /** Chains of two years or more, or all indicators. */
  readonly scope: 'chains' | 'all';
  /** Any name of the indicator that is shown. */
  readonly current: string | null;
  /** Names of indicators that are picked to be joined. */
  readonly picked: ReadonlySet<string>;
  /** Series that were asked for, by indicator. */
  readonly series: ReadonlyMap<string, string>;
  /** What the sentence is shown of. */
  readonly point: IndicatorPoint | null;
  readonly texts: ReadonlyMap<ReportId, PassageText>;
  readonly isJoining: boolean;
  /** The line to bring into view; `nonce` tells one jump from the next. */
  readonly jump: { readonly name: string; readonly nonce: number } | null;
};

const FRESH: IndicatorsState = {
  place: null,
  view: null,
  progress: null,
  error: null,
  tab: 'chains',
  kind: null,
  query: '',
  scope: 'chains',
  current: null,
  picked: new Set(),
  series: new Map(),
  point: null,
  texts: new Map(),
  isJoining: false,
  jump: null,
};

export const useIndicators = create<IndicatorsState>()(() => FRESH);

let lastJump = 0;

const loader = makeLoader<string, IndicatorsView>({
  read: (place, options) => call('indicators/open', { place }, options),
  show: placeView,
  tell: (reading) => {
    useIndicators.setState(reading);
  },
});

/** Opens the indicators of a place; where they were open before, the reader's place is as it was. */
export async function openIndicators(place: string): Promise<void> {
  if (useIndicators.getState().place !== place) useIndicators.setState({ ...FRESH, place });
  await loader.load(place);
}

/** Stops an opening that takes too long. */
export const cancelIndicators = loader.cancel;

/** Reads the indicators again, keeping the place: another window, or an undone step, changed something. */
export async function refreshIndicators(): Promise<void> {
  useIndicators.setState({ texts: new Map() });
  await loader.refresh();
}

/** Lets go of what was read, but not of the place: the next visit reads it anew. */
export function forgetIndicators(): void {
  loader.forget();
  useIndicators.setState({ view: null, texts: new Map() });
}

/** Shows indicators as they are after something was written about them. */
export function showIndicators(view: IndicatorsView): void {
  loader.touch();
  placeView(view);
}

/** What is no longer there is let go of. */
function placeView(view: IndicatorsView): void {
  if (useIndicators.getState().place !== view.place) return;
  const names = new Set(view.indicators.map(({ name }) => name));
  useIndicators.setState(({ picked, current, point }) => ({
    view,
    progress: null,
    error: null,
    picked: new Set([...picked].filter((name) => names.has(name))),
    current: findCurrent(view, current)?.name ?? null,
    point: point !== null && hasPoint(view, point) ? point : null,
  }));
}

/** The indicator of any of its names, else the first. */
export function findCurrent(
  view: IndicatorsView,
  name: string | null,
): IndicatorsView['indicators'][number] | undefined {
  const found = name === null ? undefined : view.indicators.find((each) => each.name === name);
  return (
    found ?? view.indicators.find(({ names }) => name !== null && names.includes(name)) ?? view.indicators[0]
  );
}

function hasPoint({ indicators }: IndicatorsView, { report, figure }: IndicatorPoint): boolean {
  return indicators.some(({ series }) =>
    series.some(({ points }) =>
      points.some((each) => each.report === report && each.figure.valueSpan.start === figure.valueSpan.start),
    ),
  );
}

/** Shows an indicator, whatever the filters leave out. */
export function goToIndicator(name: string): void {
  const { view } = useIndicators.getState();
  const found = view === null ? undefined : findCurrent(view, name);
  if (found === undefined) return;
  useIndicators.setState({
    current: found.name,
    tab: 'chains',
    point: null,
    jump: { name: found.name, nonce: ++lastJump },
  });
}

/** Shows the sentence of a point; the text of its report is read where it was not yet. */
export async function showPoint(point: IndicatorPoint): Promise<void> {
  useIndicators.setState({ point });
  const { report } = point;
  if (useIndicators.getState().texts.has(report)) return;
  const { text, paragraphs, outline } = await call('report/open', { id: report });
  useIndicators.setState(({ texts }) => ({
    texts: new Map([...texts, [report, { text, paragraphs, outline }]]),
  }));
}
