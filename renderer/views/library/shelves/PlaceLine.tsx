import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Spacer, Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { YearStrip } from '../YearStrip.tsx';
import { Twist } from './GroupLine.tsx';
import { goBelow } from './list-store.ts';
import { openRow } from './row-keys.ts';
import { SmallStrip } from './SmallStrip.tsx';
import styles from './PlaceTree.module.css';

type PlaceLineProps = {
  readonly row: Extract<PlaceRow, { readonly kind: 'place' }>;
  readonly isStop: boolean;
};

/** A place with its years: one line, or a heading with a strip below where there is room. */
export function PlaceLine({ row, isStop }: PlaceLineProps) {
  const { t } = useTranslation();
  const { shelf, cells, isOpen, isRoomy } = row;
  const place = shelf.place || t('report.no-place');
  const tabIndex = isStop ? 0 : -1;
  if (!isRoomy)
    return (
      <div className={styles['line']}>
        <PlaceName row={row} place={place} />
        {cells.length > 0 ? <SmallStrip place={place} cells={cells} tabIndex={tabIndex} /> : <Spacer />}
        <span className={styles['counts']}>
          <Undated row={row} tabIndex={tabIndex} /> {t('library.shelf-count', { n: shelf.reports.length })}
        </span>
      </div>
    );
  return (
    <div className={styles['roomy']}>
      <div className={styles['head']}>
        <PlaceName row={row} place={place} />
        <PlaceFacts row={row} />
        {!isOpen && <Undated row={row} tabIndex={tabIndex} />}
        <Spacer />
        {isOpen && shelf.reports.length > 1 && <Hint as="span">{t('library.select-hint')}</Hint>}
      </div>
      {cells.length > 0 && isOpen && <YearStrip place={place} cells={cells} tabIndex={tabIndex} />}
    </div>
  );
}

/** How many reports have no year, and the way to them. */
function Undated({ row: { key, shelf }, tabIndex }: UndatedProps) {
  const { t } = useTranslation();
  const reports = shelf.reports.filter(({ head }) => head.year === null);
  const [first] = shelf.place === '' ? [] : reports;
  if (first === undefined) return null;
  return (
    <Button
      kind="link"
      tabIndex={tabIndex}
      data-testid="undated"
      onClick={() => goBelow(key, `report ${first.id}`)}
    >
      {t('library.undated', { n: formatCount(reports.length) })}
    </Button>
  );
}

type UndatedProps = { readonly row: PlaceLineProps['row']; readonly tabIndex: 0 | -1 };

type PlaceNameProps = { readonly row: PlaceLineProps['row']; readonly place: string };

function PlaceName({ row, place }: PlaceNameProps) {
  const division = row.shelf.division;
  const full = division === null ? '' : [...division.above, division].map(({ name }) => name).join('');
  return (
    <span className={styles['name']} onClick={() => openRow(row)}>
      <Twist isOpen={row.isOpen} />
      <b lang="zh-CN" data-report-text="" title={full === '' ? undefined : full}>
        {place}
      </b>
      {row.isRoomy && full !== '' && full !== place && (
        <span lang="zh-CN" data-testid="shelf-division" title={division?.code}>
          {full}
        </span>
      )}
    </span>
  );
}

/** How many reports there are, from when to when, and how many years are missing. */
function PlaceFacts({ row: { shelf, cells } }: { readonly row: PlaceLineProps['row'] }) {
  const { t } = useTranslation();
  const gaps = cells.filter((cell) => cell.reports.length === 0).length;
  return (
    <>
      <span>{t('library.shelf-count', { n: shelf.reports.length })}</span>
      {cells.length > 1 && (
        <span>{t('library.shelf-range', { from: cells[0]?.year ?? '', to: cells.at(-1)?.year ?? '' })}</span>
      )}
      {gaps > 0 && <Toned tone="warn">{t('library.gaps', { count: gaps })}</Toned>}
    </>
  );
}
