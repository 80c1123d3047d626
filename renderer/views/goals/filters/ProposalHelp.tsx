import type { Measured } from '../../../../shared/contract/goal-api.ts';
import { useTranslation } from '../../../locales/words.ts';

/** How often each kind of proposal is right, as measured on labelled reports, and what is to be done with the rest. */
export function ProposalHelp({ measured }: { readonly measured: Measured }) {
  const { t } = useTranslation();
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  return (
    <section className="proposal-help" data-testid="proposal-help">
      <b>{t('goals.measured.title')}</b>
      <dl>
        <div>
          <dt>{t('goals.measured.sure')}</dt>
          <dd>{t('goals.measured.right', { share: percent(measured.sure) })}</dd>
        </div>
        <div>
          <dt>{t('goals.measured.likely')}</dt>
          <dd>{t('goals.measured.right', { share: percent(measured.likely) })}</dd>
        </div>
        <div>
          <dt>{t('goals.measured.absent')}</dt>
          <dd>{t('goals.measured.right', { share: percent(measured.absent) })}</dd>
        </div>
        <div>
          <dt>{t('goals.measured.open')}</dt>
          <dd>{t('goals.measured.no-verdict')}</dd>
        </div>
      </dl>
      <p>{t('goals.measured.how', { n: measured.pairs })}</p>
    </section>
  );
}
