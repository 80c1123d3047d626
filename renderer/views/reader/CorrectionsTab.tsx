import type { ReportView } from '../../../shared/contract/views.ts';
import type { OutlineCorrection } from '../../../shared/model/correction.ts';
import type { FigureCorrection } from '../../../shared/model/figure-correction.ts';
import { LostQuote } from '../../components/LostQuote.tsx';
import { roveInPage } from '../../components/rove.ts';
import { run } from '../../state/history.ts';
import { showSpan, uncorrectOutline, uneditFigure, useReader } from './reader-store.ts';
import { listCorrections } from './model/outline-edits.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';

/** All that the reader put right about outline and figures; what has no place today stands first. */
export function CorrectionsTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  if (view.corrections.length + view.figureCorrections.length === 0)
    return <p className="nothing">{t('outline.none')}</p>;
  return (
    <div className="note-list" role="list" data-testid="correction-list" onKeyDown={roveInPage}>
      {listCorrections([...view.corrections, ...view.figureCorrections]).map((correction, index) => (
        <CorrectionItem key={correction.id} correction={correction} isTabStop={index === 0} />
      ))}
    </div>
  );
}

type Correction = OutlineCorrection | FigureCorrection;
type CorrectionItemProps = { readonly correction: Correction; readonly isTabStop: boolean };

function CorrectionItem({ correction, isTabStop }: CorrectionItemProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { at, anchor } = correction;
  const words = wordsOf(correction, t);
  return (
    <div className="note-card" role="listitem" data-testid="correction" data-placed={at !== null}>
      <button
        type="button"
        className="note-go"
        data-rove=""
        tabIndex={isTabStop ? 0 : -1}
        disabled={at === null}
        title={t('notes.go')}
        onClick={() => {
          if (at !== null) showSpan(at);
        }}
      >
        <span className="note-place">
          {words}
          {at === null && <b className="warn"> ⚠ {t('outline.lost')}</b>}
        </span>
        {at === null ? (
          <LostQuote anchor={anchor} />
        ) : (
          <span className="note-quote" lang="zh-CN" data-report-text="">
            {anchor.quote}
          </span>
        )}
      </button>
      <div className="note-foot">
        <span className="sp" />
        <button
          type="button"
          className="link"
          disabled={isBusy}
          data-testid="correction-undo"
          onClick={() =>
            run(isOfFigure(correction) ? uneditFigure(correction.id) : uncorrectOutline(correction.id))
          }
        >
          {t('hand.take-back')}
        </button>
      </div>
    </div>
  );
}

function isOfFigure(correction: Correction): correction is FigureCorrection {
  const { kind } = correction.edit;
  return kind === 'correct' || kind === 'add' || kind === 'reject';
}

function wordsOf(correction: Correction, t: Translate): string {
  if (isOfFigure(correction)) {
    const { edit } = correction;
    if (edit.kind === 'reject') return t('figure.edit-reject');
    const { name, value, valueTo, unit } = edit.reading;
    const range = valueTo === null ? String(value) : `${value}–${valueTo}`;
    return t(`figure.edit-${edit.kind}`, { name, value: `${range}${unit}` });
  }
  const { edit } = correction;
  if (edit.kind === 'rename') return t('outline.renamed-to', { title: edit.title });
  if (edit.kind === 'role') return t('outline.role-is', { role: t(`role.${edit.role}`) });
  if (edit.kind === 'heading') return t('outline.make-heading', { level: edit.level });
  return t(`outline.${edit.kind}`);
}
