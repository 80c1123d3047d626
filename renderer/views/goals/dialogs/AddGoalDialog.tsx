import { useState } from 'react';
import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import { sliceSpan, type Span } from '../../../../shared/model/span.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { PassageSearch } from '../panel/PassageSearch.tsx';
import { GoalForm } from '../../../components/goal-form/GoalForm.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';

type AddGoalDialogProps = { readonly report: FiguredReport; readonly onClose: () => void };

/** Finds words of the report that the program did not read as a goal, and adds them. */
export function AddGoalDialog({ report, onClose }: AddGoalDialogProps) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span | null>(null);
  if (span !== null)
    return (
      <GoalForm
        report={report.summary}
        quote={sliceSpan(report.text, span)}
        span={span}
        onBack={() => setSpan(null)}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t('goals.add-title')} onClose={onClose} testId="add-goal-dialog">
      <Hint>{t('goals.add-hint')}</Hint>
      <PassageSearch
        reports={[report]}
        action={t('goals.set-as-goal')}
        onPick={(_, picked) => setSpan(picked)}
      />
    </Dialog>
  );
}
