import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { SURVEY_SORTS, type SurveySort } from '../../../../shared/model/survey.ts';
import { focused, isInDialog, isTextField } from '../../../components/focus.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { useNearItems } from '../../../components/kit/near-items.ts';
import { Nothing } from '../../../components/kit/Words.tsx';
import { focusSpot, useSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { SurveyLine } from './SurveyLine.tsx';
import { sortBy, toggleAll, useSurvey } from './survey-store.ts';
import styles from './SurveyTable.module.css';

const ROW_HEIGHT = 46;

/** Every row of what was read; only what is near the window is drawn. */
export function SurveyTable() {
  const { t } = useTranslation();
  const rows = useSurvey((state) => state.rows);
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  useEffect(takeFocus, []);
  const near = useNearItems(() => scroller.current, {
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <div
      className={styles['table']}
      ref={scroller}
      role="table"
      tabIndex={0}
      aria-label={t('survey.title')}
      aria-rowcount={rows.length + 1}
      data-testid="survey-table"
    >
      <SurveyHead />
      <div className={styles['body']} style={{ height: near.getTotalSize() }} role="rowgroup">
        {near.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : <SurveyLine key={row.id} row={row} index={index} top={start} />;
        })}
      </div>
      {rows.length === 0 && <Nothing>{t('survey.none')}</Nothing>}
    </div>
  );
}

/** What asked for the table is shut or gone: keys go on in it, unless somebody writes elsewhere meanwhile. */
function takeFocus(): void {
  if (!isTextField(focused()) && !isInDialog(focused())) focusSpot('main');
}

/** The heads of the columns; a click sorts by one, another turns the order. */
function SurveyHead() {
  const { t } = useTranslation();
  const { rows, chosen } = useSurvey();
  return (
    <div role="rowgroup" className={styles['heads']}>
      <div className={clsx(styles['row'], styles['head'])} role="row" aria-rowindex={1}>
        <span role="columnheader">
          <Checkbox
            isOn={rows.length > 0 && chosen.size === rows.length}
            isMixed={chosen.size > 0}
            label={t('survey.choose-all')}
            data-testid="survey-choose-all"
            onToggle={toggleAll}
          />
        </span>
        {SURVEY_SORTS.map((sort) => (
          <HeadCell key={sort} sort={sort} />
        ))}
      </div>
    </div>
  );
}

function HeadCell({ sort }: { readonly sort: SurveySort }) {
  const { t } = useTranslation();
  const query = useSurvey((state) => state.query);
  const isOn = query.sort === sort;
  const order = query.isDescending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" aria-sort={isOn ? order : 'none'}>
      <Button kind="bare" data-testid={`survey-sort-${sort}`} onClick={() => run(sortBy(sort))}>
        {t(`survey.column-${sort}`)}
        {isOn && <span aria-hidden="true">{query.isDescending ? ' ↓' : ' ↑'}</span>}
      </Button>
    </span>
  );
}
