import { isolate } from '../../../../shared/base/isolate.ts';
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
import { pairWords } from '../../../state/side-names.ts';
import { stepChange, swapSides } from '../actions.ts';
import { FindBar } from './FindBar.tsx';
import { YearMenu } from './YearMenu.tsx';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import styles from './TopBar.module.css';
import { IconButton } from '../../../components/kit/IconButton.tsx';

type TopBarProps = { readonly view: ComparisonView | null; readonly onExport: (() => void) | null };

/** Below this width in CSS pixels the bar has no room for all tabs. */
const FULL_WIDTH = 1300;

/** Where the reader is, what is compared and how, and the steps through it. */
export function TopBar({ view, onExport }: TopBarProps) {
  const { t } = useTranslation();
  const route = useApp((state) => state.route);
  const isNarrow = useNarrow(FULL_WIDTH);
  const place = view === null ? null : placeOf(view, t('report.no-place'));
  return (
    <header className="top">
      <Brand heading={headingOf(view, t)} />
      <Button
        kind="bare"
        className="crumb"
        title={place ?? undefined}
        data-testid="go-library"
        onClick={() => navigate(LIBRARY)}
      >
        {place ?? t('app.library')} ›
      </Button>
      <PlaceTabs route={route} isFolded={isNarrow} />
      {view !== null && <YearPair view={view} />}
      {view !== null && <ModeSwitch />}
      <Spacer />
      {view !== null && <FindBar view={view} />}
      {view !== null && <ChangeSteps />}
      <HistoryButtons />
      {onExport !== null && (
        <Button kind="primary" data-testid="export" onClick={onExport}>
          {t('comparison.export')}
        </Button>
      )}
      <SettingsButton />
    </header>
  );
}

/** The years of both sides, each to be chosen, and the way to let them change places. */
function YearPair({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  return (
    <div className={styles['years']}>
      <YearMenu view={view} side="left" />
      <Button
        kind="bare"
        className={styles['swap']}
        title={t('comparison.swap')}
        aria-label={t('comparison.swap')}
        data-testid="swap"
        onClick={swapSides}
      >
        ⇄
      </Button>
      <YearMenu view={view} side="right" />
    </div>
  );
}

/** Side by side, or as one running text. */
function ModeSwitch() {
  const { t } = useTranslation();
  const mode = useComparison((state) => state.mode);
  return (
    <Segments
      label={t('comparison.mode')}
      choices={['side', 'inline'] as const}
      chosen={mode}
      testId="mode"
      words={(id) => t(`comparison.${id}`)}
      onChoose={(id) => useComparison.setState({ mode: id })}
    />
  );
}

const STEPS = { previous: { by: -1, sign: '↑' }, next: { by: 1, sign: '↓' } } as const;

/** To the previous change and to the next one. */
function ChangeSteps() {
  const { t } = useTranslation();
  return (
    <div className={styles['steps']}>
      {(['previous', 'next'] as const).map((step) => (
        <IconButton
          key={step}
          label={t(`comparison.${step}`)}
          title={`${t(`comparison.${step}`)} (${keyHint(COMPARISON_KEYS[step])})`}
          data-testid={`${step}-change`}
          onClick={() => stepChange(STEPS[step].by)}
        >
          {STEPS[step].sign}
        </IconButton>
      ))}
    </div>
  );
}

function placeOf(view: ComparisonView, none: string): string {
  const places = [view.left.summary.head.place, view.right.summary.head.place].map((place) => place || none);
  return [...new Set(places)].map(isolate).join(' · ');
}

function headingOf(view: ComparisonView | null, t: Translate): string {
  if (view === null) return t('comparison.comparing');
  return `${placeOf(view, t('report.no-place'))} ${pairWords(view.left.summary, view.right.summary, t)}`;
}
