import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { changeSettings, useApp } from '../../../state/app-store.ts';
import { showPlain, useComparison } from '../comparison-store.ts';
import { run } from '../../../state/history.ts';
import { useMasks } from '../derived.ts';
import { MaskSwitches } from './MaskSwitches.tsx';
import { formatReason } from '../model/shares.ts';
import { buildBlocks } from '../model/blocks.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './MaskBar.module.css';

const NONE_OPENED: ReadonlySet<string> = new Set<string>();

type ViewProps = { readonly view: ComparisonView };

/** What is hidden and how much of it, and why the sections in sight were matched. */
export function MaskBar({ view }: ViewProps) {
  return (
    <div className={styles['bar']}>
      <MaskSwitches counts={view.comparison.counts} />
      <FoldSwitch view={view} />
      <PiecesSwitch />
      <SectionMatch view={view} />
    </div>
  );
}

/** Folds the paragraphs in which nothing changed, and says how many there are. */
function FoldSwitch({ view }: ViewProps) {
  const { t } = useTranslation();
  const isFolded = useApp((state) => state.settings.foldUnchanged);
  const foldable = useFoldable(view);
  return (
    <ToggleChip
      isOn={isFolded}
      title={t('comparison.fold-title')}
      data-testid="fold-unchanged"
      onToggle={() => {
        useComparison.setState({ opened: NONE_OPENED });
        changeSettings({ foldUnchanged: !isFolded });
      }}
    >
      {t('comparison.fold', { n: foldable })}
    </ToggleChip>
  );
}

/** Paragraphs that folding hides where none was opened. */
function useFoldable(view: ComparisonView): number {
  const masks = useMasks();
  const mode = useComparison((state) => state.mode);
  const { rows } = view.comparison;
  return useMemo(
    () =>
      buildBlocks(rows, { mode, masks, fold: true, opened: NONE_OPENED }).reduce(
        (sum, block) => sum + (block.kind === 'fold' ? block.paragraphs : 0),
        0,
      ),
    [rows, mode, masks],
  );
}

const PIECES = ['words', 'characters'] as const;

/** Changes as words, or character by character. */
function PiecesSwitch() {
  const { t } = useTranslation();
  const isPlain = useComparison((state) => state.plain !== null);
  return (
    <Segments
      label={t('comparison.pieces')}
      choices={PIECES}
      chosen={isPlain ? 'characters' : 'words'}
      testId="by"
      size="small"
      title={() => `${t('keys.pieces')} (W)`}
      words={(pieces) => t(`comparison.by-${pieces}`)}
      onChoose={(pieces) => run(showPlain(pieces === 'characters'))}
    />
  );
}

/** Why the sections in sight stand side by side. */
function SectionMatch({ view }: ViewProps) {
  const { t } = useTranslation();
  const visible = useComparison((state) => state.visiblePair);
  const pair = view.comparison.sections[visible];
  if (pair === undefined) return null;
  const words = formatReason(pair, t);
  return (
    <span className={styles['match']} title={words} data-testid="section-match">
      {words}
    </span>
  );
}
