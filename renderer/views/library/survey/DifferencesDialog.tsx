import { useEffect, useState } from 'react';
import type { DifferencePiece, RowDifferences } from '../../../../shared/contract/survey-api.ts';
import type { SurveyRowId } from '../../../../shared/model/survey.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Hint, Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { isImporting, takeInAndCompare, useLibrary } from '../library-store.ts';
import { readDifferences } from './survey-store.ts';
import styles from './DifferencesDialog.module.css';

type DifferencesDialogProps = {
  readonly row: SurveyRowId;
  readonly name: string;
  readonly onClose: () => void;
};

/** What a row and the report that it is like have different, side by side. */
export function DifferencesDialog({ row, name, onClose }: DifferencesDialogProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<RowDifferences | null>(null);
  useEffect(() => {
    const own = new AbortController();
    run(readDifferences(row, own.signal).then(setFound));
    return () => own.abort();
  }, [row]);
  return (
    <Dialog
      title={t('survey.differences-title')}
      size="wide"
      testId="survey-differences"
      footer={<WayToComparison row={row} onClose={onClose} />}
      onClose={onClose}
    >
      {found === null ? (
        <p>{t('app.comparing')}</p>
      ) : (
        <>
          <Hint>{t('survey.differences', { count: found.rows.length, same: found.same })}</Hint>
          <div className={styles['rows']} lang="zh-CN">
            <b data-report-text="">{found.other}</b>
            <b data-report-text="">{name}</b>
            {found.rows.map((each, index) => (
              <Difference key={index} left={each.left} right={each.right} />
            ))}
          </div>
          {found.rows.length === 0 && <Nothing>{t('survey.no-differences')}</Nothing>}
        </>
      )}
    </Dialog>
  );
}

/** A comparison is of two reports of the library: the way there takes in what is none yet. */
function WayToComparison({ row, onClose }: Pick<DifferencesDialogProps, 'row' | 'onClose'>) {
  const { t } = useTranslation();
  const isBusy = useLibrary(isImporting);
  return (
    <>
      <Hint as="span">{t('survey.compare-hint')}</Hint>
      <Button
        kind="primary"
        disabled={isBusy}
        data-testid="survey-take-and-compare"
        onClick={() => {
          onClose();
          run(takeInAndCompare(row));
        }}
      >
        {t('survey.compare')}
      </Button>
    </>
  );
}

function Difference({ left, right }: RowDifferences['rows'][number]) {
  return (
    <>
      <Words pieces={left} as="del" />
      <Words pieces={right} as="ins" />
    </>
  );
}

type WordsProps = { readonly pieces: readonly DifferencePiece[] | null; readonly as: 'del' | 'ins' };

function Words({ pieces, as: Mark }: WordsProps) {
  return (
    <p data-report-text="" data-testid="survey-difference">
      {pieces === null
        ? '—'
        : pieces.map(({ words, isMarked }, index) =>
            isMarked ? <Mark key={index}>{words}</Mark> : <span key={index}>{words}</span>,
          )}
    </p>
  );
}
