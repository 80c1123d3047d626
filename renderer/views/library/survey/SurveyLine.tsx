import { useState } from 'react';
import { ORIGIN_WORDS, SURVEY_STATE_WORDS } from '../../../../shared/words/survey.ts';
import { startUpper, wordsIn } from '../../../../shared/words/words.ts';
import type { SurveyRowId } from '../../../../shared/model/survey.ts';
import type { SurveyReport, SurveyRow } from '../../../../shared/contract/survey-api.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useApp } from '../../../state/app-store.ts';
import { formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { DifferencesDialog } from './DifferencesDialog.tsx';
import { EditCell } from './EditCell.tsx';
import { takeApart } from '../library-store.ts';
import { leaveOut } from './survey-steps.ts';
import { toggleRow, useSurvey } from './survey-store.ts';
import { remarkWords } from './remarks.ts';
import styles from './SurveyTable.module.css';

type RowProps = { readonly row: SurveyRow };

/** One report that was read, or why something is none. */
export function SurveyLine({ row, index, top }: RowProps & { readonly index: number; readonly top: number }) {
  const { t } = useTranslation();
  const isChosen = useSurvey((state) => state.chosen.has(row.id));
  return (
    <div
      className={styles['row']}
      role="row"
      aria-rowindex={index + 2}
      style={{ top }}
      data-testid="survey-row"
      data-state={row.state}
      data-chosen={isChosen}
      data-out={row.isOut}
    >
      <span role="cell">
        <Checkbox
          isOn={isChosen}
          label={t('survey.choose', { name: row.name })}
          data-testid="survey-choose"
          onToggle={() => toggleRow(row.id)}
        />
      </span>
      <FileCell row={row} />
      <Head row={row} />
      <Remarks row={row} />
      <Origins report={row.report} />
      <State row={row} />
    </div>
  );
}

function FileCell({ row: { id, name, within, row, pictures } }: RowProps) {
  const { t } = useTranslation();
  const path = [...within, name].join('/');
  return (
    <span role="cell" className={styles['file']} lang="zh-CN" data-report-text="" title={path}>
      {name} {row !== null && <small>{t('survey.row', { n: row })}</small>}
      {pictures !== null && <Pictures row={id} count={pictures} />}
      {within.length > 0 && <small> {within.join('/')}</small>}
    </span>
  );
}

/** That numbered pictures came as one report, and the way to take them apart. */
function Pictures({ row, count }: { readonly row: SurveyRowId; readonly count: number }) {
  const { t } = useTranslation();
  return (
    <small data-testid="survey-pictures">
      {t('survey.pictures', { count })}{' '}
      <Button
        kind="link"
        title={t('survey.take-apart-hint')}
        data-testid="survey-take-apart"
        onClick={() => run(takeApart(row))}
      >
        {t('survey.take-apart')}
      </Button>
    </small>
  );
}

/** Place, year and session, each to be corrected where it stands. */
function Head({ row: { id, report } }: RowProps) {
  if (report === null)
    return ['place', 'year', 'session', 'edition', 'characters'].map((name) => (
      <span key={name} role="cell" />
    ));
  return (
    <>
      <EditCell row={id} field="place" value={report.place} read={report.read.place} />
      <EditCell
        row={id}
        field="year"
        value={report.year === null ? '' : String(report.year)}
        read={report.read.year === null ? '' : String(report.read.year)}
      />
      <EditCell row={id} field="session" value={report.session} read={report.read.session} />
      <EditCell row={id} field="edition" value={report.edition} read={report.read.edition} />
      <span role="cell" className={styles['number']}>
        {formatCount(report.characters)}
      </span>
    </>
  );
}

function Remarks({ row }: RowProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const [isOpen, setOpen] = useState(false);
  const kind = row.report?.kin?.kind ?? 'same-bytes';
  const canCompare = kind !== 'same-bytes' && kind !== 'same-words';
  const words = remarkWords(row, t, language).join(language === 'en' ? '; ' : '；');
  return (
    <span role="cell" className={styles['words']} lang="zh-CN" title={words} data-testid="survey-remarks">
      {canCompare && (
        <>
          <Button kind="link" data-testid="survey-compare" onClick={() => setOpen(true)}>
            {t('survey.differences-show')}
          </Button>{' '}
        </>
      )}
      {words}
      {isOpen && <DifferencesDialog row={row.id} name={row.name} onClose={() => setOpen(false)} />}
    </span>
  );
}

function Origins({ report }: { readonly report: SurveyReport | null }) {
  const language = useApp((state) => state.settings.language);
  const words = startUpper(wordsIn(ORIGIN_WORDS, language));
  return (['placeFrom', 'yearFrom'] as const).map((which) => (
    <span key={which} role="cell" className={styles['small']}>
      {report === null ? '' : words[report[which]]}
    </span>
  ));
}

/** How it stands, and the way to leave it out or to take it up again. */
function State({ row }: RowProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { id, state, isOut, canTake } = row;
  return (
    <span role="cell" className={styles['state']} data-state={state}>
      <b>{startUpper(wordsIn(SURVEY_STATE_WORDS, language))[state]}</b>
      {canTake && (
        <Button kind="link" data-testid="survey-toggle-out" onClick={() => run(leaveOut([id], !isOut))}>
          {t(isOut ? 'survey.put-in' : 'survey.leave-out')}
        </Button>
      )}
    </span>
  );
}
