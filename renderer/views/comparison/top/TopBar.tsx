import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Segments } from '../../../components/Segments.tsx';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { HistoryButtons } from '../../../components/HistoryButtons.tsx';
import { Brand } from '../../../components/Brand.tsx';
import { PlaceTabs } from '../../../components/PlaceTabs.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { SettingsButton } from '../../../components/SettingsButton.tsx';
import { navigate, useApp } from '../../../state/app-store.ts';
import { useComparison } from '../comparison-store.ts';
import { LIBRARY } from '../../../state/routes.ts';
import { stepChange, swapSides } from '../actions.ts';
import { FindBar } from './FindBar.tsx';
import { yearOf } from '../model/tree.ts';
import { YearMenu } from './YearMenu.tsx';
import { type Translate, useTranslation } from '../../../locales/words.ts';

type TopBarProps = { readonly view: ComparisonView | null; readonly onExport: (() => void) | null };

/** Below this width in CSS pixels the bar has no room for all tabs. */
const FULL_WIDTH = 1300;

export function TopBar({ view, onExport }: TopBarProps) {
  const { t } = useTranslation();
  const mode = useComparison((state) => state.mode);
  const route = useApp((state) => state.route);
  const isNarrow = useNarrow(FULL_WIDTH);
  return (
    <header className="top">
      <Brand heading={headingOf(view, t)} />
      <button
        type="button"
        className="crumb"
        data-testid="go-library"
        onClick={() => {
          navigate(LIBRARY);
        }}
      >
        {view === null ? t('app.library') : placeOf(view, t('report.no-place'))} ›
      </button>
      <PlaceTabs route={route} isFolded={isNarrow} />
      {view !== null && (
        <>
          <div className="years">
            <YearMenu view={view} side="left" />
            <button
              type="button"
              className="swap"
              title={t('comparison.swap')}
              aria-label={t('comparison.swap')}
              data-testid="swap"
              onClick={swapSides}
            >
              ⇄
            </button>
            <YearMenu view={view} side="right" />
          </div>
          <Segments
            label={t('comparison.mode')}
            choices={['side', 'inline'] as const}
            chosen={mode}
            testId="mode"
            words={(id) => t(`comparison.${id}`)}
            onChoose={(id) => {
              useComparison.setState({ mode: id });
            }}
          />
        </>
      )}
      <span className="sp" />
      {view !== null && <FindBar view={view} />}
      {view !== null && (
        <div className="steps">
          <button
            type="button"
            className="icon"
            title={`${t('comparison.previous')} (${keyHint(COMPARISON_KEYS.previous)})`}
            aria-label={t('comparison.previous')}
            data-testid="previous-change"
            onClick={() => {
              stepChange(-1);
            }}
          >
            ↑
          </button>
          <button
            type="button"
            className="icon"
            title={`${t('comparison.next')} (${keyHint(COMPARISON_KEYS.next)})`}
            aria-label={t('comparison.next')}
            data-testid="next-change"
            onClick={() => {
              stepChange(1);
            }}
          >
            ↓
          </button>
        </div>
      )}
      <HistoryButtons />
      {onExport !== null && (
        <button type="button" className="primary" data-testid="export" onClick={onExport}>
          {t('comparison.export')}
        </button>
      )}
      <SettingsButton />
    </header>
  );
}

function placeOf(view: ComparisonView, none: string): string {
  const places = [view.left.summary.head.place, view.right.summary.head.place].map((place) => place || none);
  return [...new Set(places)].join(' · ');
}

function headingOf(view: ComparisonView | null, t: Translate): string {
  if (view === null) return t('comparison.comparing');
  const years = t('comparison.years', { left: yearOf(view, 'left', t), right: yearOf(view, 'right', t) });
  return `${placeOf(view, t('report.no-place'))} ${years}`;
}
