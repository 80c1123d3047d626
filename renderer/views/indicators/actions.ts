import { call } from '../../client/call.ts';
import { translate } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { recorded, run } from '../../state/history.ts';
import { findCurrent, goToIndicator, showIndicators, showPoint, useIndicators } from './indicators-store.ts';
import { showToast } from '../../state/toast-store.ts';
import { tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import type { IndicatorsView } from '../../../shared/contract/indicator-api.ts';
import type { Indicator, IndicatorPoint } from '../../../shared/model/indicator.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import { filterIndicators } from './model/list.ts';

/** Puts an indicator among those to be joined, or takes it out. */
export function togglePicked(name: string): void {
  useIndicators.setState(({ picked }) => {
    const next = new Set(picked);
    if (!next.delete(name)) next.add(name);
    return { picked: next };
  });
}

/** The picked indicators, in the order of the list. */
export function pickedNow(): readonly Indicator[] {
  const { view, picked } = useIndicators.getState();
  return (view?.indicators ?? []).filter(({ name }) => picked.has(name));
}

/** Asks for the name that the picked indicators are to be joined under. */
export function askForJoin(): void {
  if (pickedNow().length < 2) showToast(translate('indicators.pick-two'));
  else useIndicators.setState({ isJoining: true });
}

/** Joins the picked indicators, all their names with them. */
export async function joinPicked(indicator: string): Promise<boolean> {
  const { place } = useIndicators.getState();
  const names = pickedNow().flatMap((each) => each.names);
  if (place === null) return false;
  useIndicators.setState({ isJoining: false, picked: new Set(), current: indicator });
  return write(
    call('indicators/join', { place, names, indicator }),
    translate('indicators.joined', { indicator }),
  );
}

/** Makes a name an indicator of its own. */
export function partName(name: string): void {
  const { place } = useIndicators.getState();
  if (place !== null)
    void write(call('indicators/part', { place, name }), translate('indicators.parted', { name }));
}

/** Takes back what the reader said of a name. */
export function unjoinName(name: string): void {
  const { place } = useIndicators.getState();
  if (place !== null)
    void write(call('indicators/unjoin', { place, name }), translate('indicators.unjoined', { name }));
}

/** Gives whether it was written; its failure is said. */
async function write(asked: Promise<IndicatorsView>, words: string): Promise<boolean> {
  try {
    const { value: view, step } = await recorded(asked);
    showIndicators(view);
    const { current } = useIndicators.getState();
    if (current !== null) goToIndicator(current);
    showUndoToast(words, step);
    return true;
  } catch (thrown) {
    tellError(thrown);
    return false;
  }
}

/** Shows the sentence of a point. */
export function openPoint(point: IndicatorPoint): void {
  run(showPoint(point));
}

/** Goes to a place of a report in the Reader. */
export function readAt(report: ReportId, span: Span): void {
  navigate({ kind: 'reader', id: report, focus: { span, note: null } });
}

/** Goes to the place of the sentence that is shown. */
export function readPoint(): void {
  const { point } = useIndicators.getState();
  if (point !== null) readAt(point.report, point.figure.valueSpan);
}

/** Goes `by` lines on in the list as it is filtered. */
export function stepIndicator(by: number): void {
  const { view, scope, query, current } = useIndicators.getState();
  if (view === null) return;
  const listed = filterIndicators(view.indicators, scope, query);
  const at = listed.findIndex(({ name }) => name === current);
  const next = listed[Math.max(0, Math.min(listed.length - 1, at + by))];
  if (next !== undefined) goToIndicator(next.name);
}

/** Shows the series that is `by` places from the one shown, around the end. */
export function stepSeries(by: number): void {
  const { view, current, series } = useIndicators.getState();
  const indicator = view === null ? undefined : findCurrent(view, current);
  if (indicator === undefined) return;
  const keys = indicator.series.map(({ key }) => key);
  const at = Math.max(0, keys.indexOf(series.get(indicator.name) ?? ''));
  const next = keys[(at + by + keys.length) % keys.length];
  if (next !== undefined) chooseSeries(indicator.name, next);
}

export function chooseSeries(indicator: string, key: string): void {
  useIndicators.setState(({ series }) => ({ series: new Map([...series, [indicator, key]]), point: null }));
}

/** Between the chains and what does not fit in them. */
export function turnTab(): void {
  useIndicators.setState(({ tab }) => ({ tab: tab === 'chains' ? 'findings' : 'chains' }));
}
