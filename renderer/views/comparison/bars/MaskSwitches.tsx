import { EXPECTED_KINDS, type ChangeCounts, type ExpectedKind } from '../../../../shared/model/comparison.ts';
import { Chip } from '../../../components/Chip.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { changeSettings, useApp } from '../../../state/app-store.ts';
import { formatCount } from '../../../state/format.ts';
import { toggleMasks } from '../actions.ts';
import { useMasks } from '../derived.ts';
import { countHidden } from '../model/masks.ts';
import { useTranslation } from '../../../locales/words.ts';

/** Windows narrower than this have no room for all switches beside one another. */
const ROOM = { 'zh-CN': 1400, en: 1640 } as const;

/** The number of hidden changes, always in view, with a switch for each kind there is. */
export function MaskSwitches({ counts }: { readonly counts: ChangeCounts }) {
  const { t } = useTranslation();
  const masks = useMasks();
  const language = useApp((state) => state.settings.language);
  const isNarrow = useNarrow(ROOM[language]);
  const hidden = countHidden(counts, masks);
  const kinds = EXPECTED_KINDS.filter((kind) => counts[kind] > 0);
  const words = t('comparison.hidden', { n: formatCount(hidden) });
  const chips = kinds.map((kind) => <MaskChip key={kind} kind={kind} count={counts[kind]} />);
  const all = (
    <button
      type="button"
      className="link"
      title={`${t('comparison.hidden-title')} (H)`}
      data-testid="mask-all"
      onClick={toggleMasks}
    >
      {t(hidden > 0 ? 'comparison.mask-none' : 'comparison.mask-all')}
    </button>
  );
  if (kinds.length === 0) return <span data-testid="hidden-count">{words}</span>;
  if (isNarrow)
    return (
      <Popover
        label={
          <>
            <span data-testid="hidden-count">{words}</span> <span aria-hidden="true">▾</span>
          </>
        }
        title={t('comparison.hidden-title')}
        className="chip"
        testId="masks"
      >
        {() => (
          <div className="mask-list">
            {chips}
            {all}
          </div>
        )}
      </Popover>
    );
  return (
    <>
      <button
        type="button"
        className="mask-total"
        title={t('comparison.hidden-title')}
        data-testid="hidden-count"
        onClick={toggleMasks}
      >
        {words}
      </button>
      {chips}
    </>
  );
}

function MaskChip({ kind, count }: { readonly kind: ExpectedKind; readonly count: number }) {
  const { t } = useTranslation();
  const masks = useMasks();
  return (
    <Chip
      isOn={masks[kind]}
      title={t(masks[kind] ? 'comparison.mask-title-on' : 'comparison.mask-title-off')}
      testId={`mask-${kind}`}
      onToggle={() => {
        changeSettings({ masks: { ...masks, [kind]: !masks[kind] } });
      }}
    >
      {t('comparison.mask-count', { kind: t(`change.${kind}`), n: formatCount(count) })}
    </Chip>
  );
}
