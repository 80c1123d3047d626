import { sortOfDecision, type Decision } from '../../../../shared/model/decision.ts';
import { run } from '../../../state/history.ts';
import { undecide } from '../linking-actions.ts';
import { MenuItem } from '../../../components/Menu.tsx';
import { useTranslation } from '../../../locales/words.ts';

type WithdrawItemsProps = {
  readonly decisions: readonly Decision[];
  readonly testId: string;
};

/** Each decision that holds here, to be taken back. */
export function WithdrawItems({ decisions, testId }: WithdrawItemsProps) {
  const { t } = useTranslation();
  return decisions.map((decision) => (
    <MenuItem writes key={decision.id} testId={testId} onSelect={() => run(undecide(decision.id))}>
      {t('decision.withdraw', { what: t(`decision.kind-${sortOfDecision(decision)}`) })}
    </MenuItem>
  ));
}
