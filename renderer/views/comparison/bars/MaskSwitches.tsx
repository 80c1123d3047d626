import { EXPECTED_KINDS, type ChangeCounts, type ExpectedKind } from '../../../../shared/model/comparison.ts';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { changeSettings, useApp } from '../../../state/app-store.ts';
import { formatCount } from '../../../state/format.ts';
import { toggleMasks } from '../actions.ts';
import { useMasks } from '../derived.ts';
import { countHidden } from '../model/masks.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import styles from './MaskBar.module.css';

/** Windows narrower than this have no room for all switches beside one another. */
const ROOM = { 'zh-CN': 1400, en: 1640 } as const;

type MaskSwitchesProps = { readonly counts: ChangeCounts };

/** The number of hidden changes, always in view, with a switch for each kind there is. */
export function MaskSwitches({ counts }: MaskSwitchesProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const language = useApp((state) => state.settings.language);
  const isNarrow = useNarrow(ROOM[language]);
  const hidden = countHidden(counts, masks);
  const words = t('comparison.hidden', { n: formatCount(hidden) });
  if (kindsIn(counts).length === 0) return <span data-testid="hidden-count">{words}</span>;
  if (isNarrow) return <MaskPopover counts={counts} words={words} hidden={hidden} />;
  return (
    <>
      <Button
        kind="bare"
        className={styles['total']}
        title={t('comparison.hidden-title')}
        data-testid="hidden-count"
        onClick={toggleMasks}
      >
        {words}
      </Button>
      <MaskChips counts={counts} />
    </>
  );
}

type MaskPopoverProps = MaskSwitchesProps & { readonly words: string; readonly hidden: number };

/** The switches under one button, where there is no room for them beside one another. */
function MaskPopover({ counts, words, hidden }: MaskPopoverProps) {
  const { t } = useTranslation();
  const label = (
    <>
      <span data-testid="hidden-count">{words}</span> <span aria-hidden="true">▾</span>
    </>
  );
  return (
    <Popover label={label} title={t('comparison.hidden-title')} kind="chip" testId="masks">
      {() => (
        <div className={styles['list']}>
          <MaskChips counts={counts} />
          <Button
            kind="link"
            title={`${t('comparison.hidden-title')} (H)`}
            data-testid="mask-all"
            onClick={toggleMasks}
          >
            {t(hidden > 0 ? 'comparison.mask-none' : 'comparison.mask-all')}
          </Button>
        </div>
      )}
    </Popover>
  );
}

function kindsIn(counts: ChangeCounts): readonly ExpectedKind[] {
  return EXPECTED_KINDS.filter((kind) => counts[kind] > 0);
}

function MaskChips({ counts }: MaskSwitchesProps) {
  return kindsIn(counts).map((kind) => <MaskChip key={kind} kind={kind} count={counts[kind]} />);
}

function MaskChip({ kind, count }: { readonly kind: ExpectedKind; readonly count: number }) {
  const { t } = useTranslation();
  const masks = useMasks();
  return (
    <ToggleChip
      isOn={masks[kind]}
      title={t(masks[kind] ? 'comparison.mask-title-on' : 'comparison.mask-title-off')}
      data-testid={`mask-${kind}`}
      onToggle={() => changeSettings({ masks: { ...masks, [kind]: !masks[kind] } })}
    >
      {t('comparison.mask-count', { kind: t(`change.${kind}`), n: formatCount(count) })}
    </ToggleChip>
  );
}
