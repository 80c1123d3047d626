import { Button } from '../../components/kit/Button.tsx';
import { useTranslation } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { formatMoment } from '../../state/format.ts';
import { useShelves } from '../../state/shelves-store.ts';
import { openVisits, useVisits, visitWords } from '../../state/visits.ts';
import styles from './GoOn.module.css';

/** Screens beside the last: more are in the menu bar. */
const SHOWN = 5;

/** Leads back to where the reader was last, and to what was looked at before. */
export function GoOn() {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const visits = useVisits((state) => state.visits);
  const [last, ...others] = openVisits(visits, shelves);
  if (last === undefined) return null;
  const recent = others.slice(0, SHOWN);
  return (
    <nav className={styles['bar']} aria-label={t('visit.recent')} data-testid="go-on-bar">
      <Button
        kind="primary"
        title={t('visit.left-at', { at: formatMoment(last.at) })}
        data-testid="go-on"
        onClick={() => navigate(last.route)}
      >
        {t('visit.go-on', { what: visitWords(last.visit, shelves, t) })}
      </Button>
      {recent.length > 0 && <span className={styles['recent']}>{t('visit.recent')}</span>}
      {recent.map(({ key, visit, route, at }) => (
        <Button
          key={key}
          kind="link"
          className={styles['visit']}
          title={t('visit.left-at', { at: formatMoment(at) })}
          data-testid="recent-visit"
          onClick={() => navigate(route)}
        >
          {visitWords(visit, shelves, t)}
        </Button>
      ))}
    </nav>
  );
}
