import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useGoals } from '../goals-store.ts';

/** Leads to what was made of goals that the text no longer has, and back. */
export function LostChip({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const isLost = useGoals(({ tab }) => tab === 'lost');
  if (count === 0) return null;
  return (
    <ToggleChip
      isOn={isLost}
      data-testid="tab-lost"
      onToggle={() => useGoals.setState({ tab: isLost ? 'goals' : 'lost' })}
    >
      ⚠ {t('goals.lost', { n: count })}
    </ToggleChip>
  );
}
