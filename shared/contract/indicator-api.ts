import type { Finding, Indicator } from '../model/indicator.ts';
import type { ReportSummary } from './views.ts';

type OfPlace = { readonly place: string };

/** All indicators of a place over its years. */
export type IndicatorsView = {
  readonly place: string;
  /** Every year from the first report's to the last's; null where the library holds none: a gap, never a zero. */
  readonly years: readonly { readonly year: number; readonly report: ReportSummary | null }[];
  /** Those of most years first. */
  readonly indicators: readonly Indicator[];
  /** What the reader joined or kept apart, by name. */
  readonly joins: readonly { readonly name: string; readonly indicator: string; readonly author: string }[];
  /** What does not fit together, in the order of the years. */
  readonly findings: readonly Finding[];
};

export type IndicatorApi = {
  /** Reports `indicators/progress`. */
  'indicators/open': (args: OfPlace) => IndicatorsView;
  /** These names are one indicator from now on, called `indicator`; kept for the place. */
  'indicators/join': (
    args: OfPlace & { readonly names: readonly string[]; readonly indicator: string },
  ) => IndicatorsView;
  /** This name is an indicator of its own, whatever the program holds. */
  'indicators/part': (args: OfPlace & { readonly name: string }) => IndicatorsView;
  /** Takes back what the reader said of a name. */
  'indicators/unjoin': (args: OfPlace & { readonly name: string }) => IndicatorsView;
};
