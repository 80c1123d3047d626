import { FATES, percentOf, type Fate, type Gist, type GistShares } from '../../../../shared/model/gist.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import styles from './GistPicture.module.css';

/** A sign for each, for those who don't see colours. */
const SIGNS: { readonly [F in Fate]: string } = {
  kept: '＝',
  edited: '≈',
  moved: '⇄',
  removed: '－',
  added: '＋',
};

/** How much stayed, was edited, moved, went and came, in all and part by part, the parts as long as their texts. */
export function GistPicture({ gist }: { readonly gist: Gist }) {
  const { t } = useTranslation();
  const longest = Math.max(1, ...gist.parts.map(({ shares }) => totalOf(shares)));
  return (
    <section className={styles['picture']} data-testid="gist-picture">
      <h3>{t('gist.shares')}</h3>
      <Bar shares={gist.shares} part={1} />
      <ul className={styles['legend']}>
        {FATES.map((fate) => (
          <li key={fate} data-fate={fate}>
            <i aria-hidden="true">{SIGNS[fate]}</i> {t(`gist.${fate}`)}{' '}
            <b>{t('gist.share', { n: percentOf(gist.shares[fate], totalOf(gist.shares)) })}</b>
            <small>{t('gist.characters', { n: formatCount(gist.shares[fate]) })}</small>
          </li>
        ))}
      </ul>
      {gist.parts.length > 1 && (
        <dl className={styles['parts']}>
          {gist.parts.map(({ role, shares }) => (
            <div key={role}>
              <dt>{t(`role.${role}`)}</dt>
              <dd>
                <Bar shares={shares} part={totalOf(shares) / longest} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** `part`: how long the bar is, from 0 to 1. */
function Bar({ shares, part }: { readonly shares: GistShares; readonly part: number }) {
  const { t } = useTranslation();
  const total = totalOf(shares);
  const words = FATES.map((fate) => `${t(`gist.${fate}`)} ${percentOf(shares[fate], total)}%`).join(' · ');
  return (
    <span
      data-picture=""
      className={styles['bar']}
      role="img"
      aria-label={words}
      title={words}
      style={{ inlineSize: `${part * 100}%` }}
    >
      {FATES.map((fate) =>
        shares[fate] === 0 ? null : <span key={fate} data-fate={fate} style={{ flexGrow: shares[fate] }} />,
      )}
    </span>
  );
}

function totalOf(shares: GistShares): number {
  return FATES.reduce((total, fate) => total + shares[fate], 0);
}
