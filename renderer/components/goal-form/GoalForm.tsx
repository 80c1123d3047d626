import type { ReportSummary } from '../../../shared/contract/views.ts';
import type { Span } from '../../../shared/model/span.ts';
import { DialogForm } from '../kit/DialogForm.tsx';
import { Quote } from '../kit/Quote.tsx';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { addGoal } from '../../state/add-goal.ts';
import { GoalFields } from './GoalFields.tsx';
import { isDueYear } from './due-year.ts';
import { suggestName } from './suggest-name.ts';
import { useTranslation } from '../../locales/words.ts';

type GoalFormProps = {
  readonly report: ReportSummary;
  readonly quote: string;
  readonly span: Span;
  /** Where other words can be chosen instead. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
};

/** The name and due year of words that become a goal. */
export function GoalForm({ report, quote, span, onBack, onClose }: GoalFormProps) {
  const { t } = useTranslation();
  const draft = useFormDraft(`new-goal ${report.id} ${span.start} ${span.end}`, {
    name: suggestName(quote),
    year: String(report.head.year ?? ''),
  });
  const { words, change, settle } = draft;
  const { name, year } = words;
  const save = (): void => {
    onClose();
    run(
      addGoal(report.id, span, name.trim(), year.trim() === '' ? null : Number(year)).then(() =>
        settle(words),
      ),
    );
  };
  return (
    <DialogForm
      title={t('goals.add-title')}
      testId="goal-form-dialog"
      hint={t('goals.add-confirms')}
      draft={draft}
      save={t('goals.set-as-goal')}
      saveTestId="goal-form-save"
      canSave={name.trim() !== '' && isDueYear(year)}
      onSave={save}
      onClose={onClose}
      {...(onBack && { cancel: { label: t('app.back'), run: onBack } })}
    >
      <Quote as="p">{quote}</Quote>
      <GoalFields words={words} isYear={isDueYear(year)} testId="new-goal" onChange={change} />
    </DialogForm>
  );
}
