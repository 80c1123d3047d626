import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { OutlineCorrection } from '../../../shared/model/correction.ts';
import { roveInPage } from '../../components/rove.ts';
import { run } from '../../state/history.ts';
import { showSpan, uncorrectOutline, useReader } from '../../state/reader-store.ts';
import { listCorrections } from './model/outline-edits.ts';

/** All that the reader put right about the outline; what has no place today stands first. */
export function CorrectionsTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  if (view.corrections.length === 0) return <p className="nothing">{t('outline.none')}</p>;
  return (
    <div className="note-list" role="list" data-testid="correction-list" onKeyDown={roveInPage}>
      {listCorrections(view.corrections).map((correction, index) => (
        <CorrectionItem key={correction.id} correction={correction} isTabStop={index === 0} />
      ))}
    </div>
  );
}

type CorrectionItemProps = { readonly correction: OutlineCorrection; readonly isTabStop: boolean };

function CorrectionItem({ correction, isTabStop }: CorrectionItemProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { at, edit, anchor } = correction;
  const words =
    edit.kind === 'rename'
      ? t('outline.renamed-to', { title: edit.title })
      : edit.kind === 'role'
        ? t('outline.role-is', { role: t(`role.${edit.role}`) })
        : edit.kind === 'heading'
          ? t('outline.make-heading', { level: edit.level })
          : t(`outline.${edit.kind}`);
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
          {at === null && <b className="warn">⚠ {t('hand.lost')} · </b>}
          {words}
        </span>
        <span className="note-quote" lang="zh-CN" data-report-text="">
          {at === null && <span className="around">…{anchor.prefix}</span>}
          {anchor.quote}
          {at === null && <span className="around">{anchor.suffix}…</span>}
        </span>
      </button>
      <div className="note-foot">
        <span className="sp" />
        <button
          type="button"
          className="link"
          disabled={isBusy}
          data-testid="correction-undo"
          onClick={() => {
            run(uncorrectOutline(correction.id));
          }}
        >
          {t('hand.take-back')}
        </button>
      </div>
    </div>
  );
}
