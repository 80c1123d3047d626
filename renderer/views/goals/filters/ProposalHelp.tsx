import { clsx } from 'clsx';
import type { Measured } from '../../../../shared/contract/goal-api.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './ProposalHelp.module.css';

type ProposalHelpProps = {
  readonly measured: Measured;
  /** By itself under a button; else it ends a dialog. */
  readonly isPopover?: boolean;
};

const GRADES = ['sure', 'likely', 'absent'] as const;

/** How often each kind of proposal is right, as measured on labelled reports, and what is to be done with the rest. */
export function ProposalHelp({ measured, isPopover = false }: ProposalHelpProps) {
  const { t } = useTranslation();
  return (
    <section className={clsx(styles['help'], isPopover && styles['popover'])} data-testid="proposal-help">
      <b>{t('goals.measured.title')}</b>
      <dl>
        {GRADES.map((grade) => (
          <div key={grade}>
            <dt>{t(`goals.measured.${grade}`)}</dt>
            <dd>{t('goals.measured.right', { share: `${Math.round(100 * measured[grade])}%` })}</dd>
          </div>
        ))}
        <div>
          <dt>{t('goals.measured.open')}</dt>
          <dd>{t('goals.measured.no-verdict')}</dd>
        </div>
      </dl>
      <p>{t('goals.measured.how', { n: measured.pairs })}</p>
    </section>
  );
}
