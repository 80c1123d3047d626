import { CHANGE_KINDS } from '../../shared/model/comparison.ts';
import { ROLES } from '../../shared/model/outline.ts';
import { RANK_FACTORS, RANK_WEIGHTS } from '../../shared/model/rank.ts';
import { useTranslation } from '../locales/words.ts';
import styles from './RankHelp.module.css';

/** The formula that ranks changes, with all its numbers. */
export function RankHelp() {
  const { t } = useTranslation();
  const kinds = [...CHANGE_KINDS].sort((a, b) => RANK_WEIGHTS[b] - RANK_WEIGHTS[a]);
  const roles = [...ROLES].sort((a, b) => RANK_FACTORS[b] - RANK_FACTORS[a]);
  return (
    <section className={styles['rank']} data-testid="rank-help">
      <h3>{t('rank.title')}</h3>
      <p>{t('rank.formula')}</p>
      <p>
        <b>{t('rank.kinds')}</b>{' '}
        {kinds.map((kind) => `${t(`change.${kind}`)} ${RANK_WEIGHTS[kind]}`).join(' · ')}
      </p>
      <p>
        <b>{t('rank.roles')}</b>{' '}
        {roles.map((role) => `${t(`role.${role}`)} ${RANK_FACTORS[role]}`).join(' · ')}
      </p>
    </section>
  );
}
