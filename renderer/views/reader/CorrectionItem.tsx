import type { OutlineCorrection } from '../../../shared/model/correction.ts';
import type { FigureCorrection } from '../../../shared/model/figure-correction.ts';
import type { Span } from '../../../shared/model/span.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Quote } from '../../components/kit/Quote.tsx';
import { Toned } from '../../components/kit/Words.tsx';
import { LostQuote } from '../../components/LostQuote.tsx';
import { type Translate, useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import styles from './CorrectionItem.module.css';
import { showSpan, uncorrectOutline, uneditFigure, useReader } from './reader-store.ts';

type Correction = OutlineCorrection | FigureCorrection;
type CorrectionItemProps = { readonly correction: Correction; readonly isTabStop: boolean };

/** A correction in words, with the words it is about: it goes to its place, and can be withdrawn. */
export function CorrectionItem({ correction, isTabStop }: CorrectionItemProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  return (
    <div
      className={styles['item']}
      role="listitem"
      data-testid="correction"
      data-placed={correction.at !== null}
    >
      <CorrectionPlace correction={correction} isTabStop={isTabStop} />
      <div className={styles['foot']}>
        <Button
          kind="link"
          disabled={isBusy}
          data-testid="correction-undo"
          onClick={() => run(withdraw(correction))}
        >
          {t('hand.take-back')}
        </Button>
      </div>
    </div>
  );
}

function CorrectionPlace({ correction, isTabStop }: CorrectionItemProps) {
  const { t } = useTranslation();
  const { at, anchor } = correction;
  return (
    <Button
      kind="bare"
      className={styles['go']}
      data-rove=""
      tabIndex={isTabStop ? 0 : -1}
      disabled={at === null}
      title={t('notes.go')}
      onClick={() => showPlace(at)}
    >
      <span className={styles['words']}>
        {wordsOf(correction, t)}
        {at === null && (
          <Toned as="b" tone="warn">
            {' '}
            ⚠ {t('outline.lost')}
          </Toned>
        )}
      </span>
      {at === null ? (
        <LostQuote anchor={anchor} />
      ) : (
        <Quote className={styles['quote']}>{anchor.quote}</Quote>
      )}
    </Button>
  );
}

function showPlace(at: Span | null): void {
  if (at !== null) showSpan(at);
}

function withdraw(correction: Correction): Promise<void> {
  return isOfFigure(correction) ? uneditFigure(correction.id) : uncorrectOutline(correction.id);
}

function isOfFigure(correction: Correction): correction is FigureCorrection {
  const { kind } = correction.edit;
  return kind === 'correct' || kind === 'add' || kind === 'reject';
}

function wordsOf(correction: Correction, t: Translate): string {
  return isOfFigure(correction) ? figureWords(correction, t) : outlineWords(correction, t);
}

function figureWords({ edit }: FigureCorrection, t: Translate): string {
  if (edit.kind === 'reject') return t('figure.edit-reject');
  const { name, value, valueTo, unit } = edit.reading;
  const range = valueTo === null ? String(value) : `${value}–${valueTo}`;
  return t(`figure.edit-${edit.kind}`, { name, value: `${range}${unit}` });
}

function outlineWords({ edit }: OutlineCorrection, t: Translate): string {
  if (edit.kind === 'rename') return t('outline.renamed-to', { title: edit.title });
  if (edit.kind === 'role') return t('outline.role-is', { role: t(`role.${edit.role}`) });
  if (edit.kind === 'heading') return t('outline.make-heading', { level: edit.level });
  return t(`outline.${edit.kind}`);
}
