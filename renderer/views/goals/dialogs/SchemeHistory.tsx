import type { VerdictScheme } from '../../../../shared/model/goal.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatMoment } from '../../../state/format.ts';
import { TONE_SIGNS } from '../model/verdicts.ts';
import styles from './SchemeDialog.module.css';

/** The versions of the scheme, the one in force first. */
export function SchemeHistory({ schemes }: { readonly schemes: readonly VerdictScheme[] }) {
  const { t } = useTranslation();
  return (
    <details className={styles['history']} data-testid="scheme-history">
      <summary>{t('goals.scheme-history', { n: schemes.length })}</summary>
      {[...schemes].reverse().map((scheme, index) => (
        <p key={scheme.version}>
          <b>{t('goals.scheme-version', { n: scheme.version })}</b>{' '}
          <Hint as="span">
            {formatMoment(scheme.createdAt)}
            {index === 0 && ` · ${t('goals.scheme-in-force')}`}
          </Hint>
          <br />
          {scheme.entries.map(({ label, tone }) => `${TONE_SIGNS[tone]} ${label}`).join(' / ')}
        </p>
      ))}
    </details>
  );
}
