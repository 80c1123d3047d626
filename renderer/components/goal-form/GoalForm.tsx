import { useState } from 'react';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import type { Span } from '../../../shared/model/span.ts';
import { Dialog } from '../Dialog.tsx';
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
  const [words, setWords] = useState({ name: suggestName(quote), year: String(report.head.year ?? '') });
  const { name, year } = words;
  const isValid = name.trim() !== '' && isDueYear(year);
  const save = (): void => {
    if (!isValid) return;
    onClose();
    run(addGoal(report.id, span, name.trim(), year.trim() === '' ? null : Number(year)));
  };
  return (
    <Dialog
      title={t('goals.add-title')}
      onClose={onClose}
      size="middle"
      testId="goal-form-dialog"
      footer={
        <>
          <span className="hint">{t('goals.add-confirms')}</span>
          <button type="button" className="button" onClick={onBack ?? onClose}>
            {t(onBack === undefined ? 'app.cancel' : 'app.back')}
          </button>
          <button
            type="submit"
            form="goal-form"
            className="primary"
            disabled={!isValid}
            data-testid="goal-form-save"
          >
            {t('goals.set-as-goal')}
          </button>
        </>
      }
    >
      <p className="note-quote" lang="zh-CN" data-report-text="">
        {quote}
      </p>
      <form
        id="goal-form"
        className="form-lines"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <GoalFields words={words} isYear={isDueYear(words.year)} testId="new-goal" onChange={setWords} />
      </form>
    </Dialog>
  );
}
