import type { EditedFigure } from '../../../shared/model/figure-correction.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { keyHint } from '../../components/key-table.ts';
import { Button } from '../../components/kit/Button.tsx';
import type { Rove } from '../../components/rove.ts';
import { quoted } from '../../components/quoted.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';
import { noteOnText } from './actions.ts';
import { correctFigure, rejectFigure } from './figure-actions.ts';
import styles from './FiguresTab.module.css';
import { READER_KEYS } from './keys.ts';
import { showSpan, useReader } from './reader-store.ts';

type FigureLineProps = {
  readonly text: string;
  readonly figure: EditedFigure;
  readonly rove: Rove;
  /** True where it is what was jumped to. */
  readonly isOn: boolean;
};

/** A figure of the list; the one that was gone to can be corrected. */
export function FigureLine({ text, figure, rove, isOn }: FigureLineProps) {
  const { t } = useTranslation();
  const report = useReader((state) => state.id);
  return (
    <>
      <Button
        kind="bare"
        className={styles['line']}
        aria-current={isOn}
        data-testid="figure"
        {...(report === null ? {} : quoted({ report, span: figure.valueSpan, isPart: true }))}
        {...rove}
        title={figure.quote}
        onClick={() => showSpan(figure.valueSpan)}
      >
        <span className={styles['name']} lang="zh-CN" data-report-text="">
          {figure.name || figure.quote}
        </span>
        <b className={styles['value']} lang="zh-CN" data-report-text="">
          {sliceSpan(text, figure.valueSpan)}
        </b>
        <small className={styles['facts']}>{factsOf(figure, t).join(' · ')}</small>
      </Button>
      {isOn && <FigureEdits figure={figure} />}
    </>
  );
}

function factsOf({ kind, year, measure, bound, correction }: EditedFigure, t: Translate): readonly string[] {
  return [
    t(`reader.kind-${kind}`),
    year === null ? '' : t('report.year', { year }),
    t(`measure.${measure}`),
    bound === 'exact' ? '' : t(`bound.${bound}`),
    correction === null ? '' : t('figure.by-hand'),
  ].filter((word) => word !== '');
}

function FigureEdits({ figure }: { readonly figure: EditedFigure }) {
  const { t } = useTranslation();
  return (
    <div className={styles['edits']}>
      <Button
        writes
        kind="link"
        title={keyHint(READER_KEYS['figure-correct'])}
        data-testid="figure-correct"
        onClick={() => correctFigure(figure)}
      >
        {t('figure.correct')}
      </Button>
      <Button
        writes
        kind="link"
        title={keyHint(READER_KEYS['figure-reject'])}
        data-testid="figure-reject"
        onClick={() => rejectFigure(figure)}
      >
        {t('figure.reject')}
      </Button>
      <Button
        writes
        kind="link"
        data-testid="figure-note"
        onClick={() => noteOnText(figure.valueSpan, 'figure')}
      >
        {t('notes.add-short')}
      </Button>
    </div>
  );
}
