import type { OutlineCorrection } from '../../../shared/model/correction.ts';
import type { FigureCorrection } from '../../../shared/model/figure-correction.ts';
import { EntryCard } from '../../components/EntryCard.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Quote } from '../../components/kit/Quote.tsx';
import { Toned } from '../../components/kit/Words.tsx';
import { LostQuote } from '../../components/LostQuote.tsx';
import { type Translate, useTranslation } from '../../locales/words.ts';
import { asRove } from '../../components/rove.ts';
import { run } from '../../state/history.ts';
import { showSpan, uncorrectOutline, uneditFigure, useReader } from './reader-store.ts';

type Correction = OutlineCorrection | FigureCorrection;
type CorrectionItemProps = { readonly correction: Correction; readonly isTabStop: boolean };

/** A correction in words, with the words it is about: it goes to its place, and can be withdrawn. */
export function CorrectionItem({ correction, isTabStop }: CorrectionItemProps) {
  const { t } = useTranslation();
  const { at } = correction;
  return (
    <EntryCard
      role="listitem"
      data-testid="correction"
      data-placed={at !== null}
      place={<CorrectionWords correction={correction} />}
      quotes={<CorrectedWords correction={correction} />}
      onGo={at === null ? undefined : () => showSpan(at)}
      go={{ title: t('notes.go'), ...asRove(isTabStop) }}
      actions={<WithdrawButton correction={correction} />}
    />
  );
}

type PartProps = { readonly correction: Correction };

function CorrectionWords({ correction }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      {wordsOf(correction, t)}
      {correction.at === null && (
        <Toned as="b" tone="warn">
          {' '}
          ⚠ {t('outline.lost')}
        </Toned>
      )}
    </>
  );
}

/** The words where they stand, or as they were kept. */
function CorrectedWords({ correction: { at, anchor } }: PartProps) {
  return at === null ? <LostQuote anchor={anchor} /> : <Quote>{anchor.quote}</Quote>;
}

function WithdrawButton({ correction }: PartProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  return (
    <Button
      writes
      kind="link"
      disabled={isBusy}
      data-testid="correction-undo"
      onClick={() => run(withdraw(correction))}
    >
      {t('app.take-back')}
    </Button>
  );
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
