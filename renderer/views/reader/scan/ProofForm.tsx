import { useState } from 'react';
import type { ReportView, ScanView } from '../../../../shared/contract/views.ts';
import { isSameSpan, meets, sliceSpan, type Span } from '../../../../shared/model/span.ts';
import { findUnlikelyYears } from '../../../../shared/text/plain/unlikely-years.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { Hint, Spacer } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { correctCharacters, proofread, useReader } from '../reader-store.ts';
import { stepDoubt } from './find-line.ts';
import styles from './ScanTab.module.css';

type ProofFormProps = { readonly view: ReportView; readonly scan: ScanView; readonly proof: Span };

/** Characters of a context on either side. */
const AROUND = 8;

/** What was recognised, to be confirmed or written otherwise; then the next doubtful place comes. */
export function ProofForm({ view, scan, proof }: ProofFormProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const recognised = sliceSpan(view.text, proof);
  const [text, setText] = useState(recognised);
  const save = (): void => run(saveAndStep(proof, text));
  return (
    <form
      className={styles['form']}
      data-testid="proof-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Steps scan={scan} proof={proof} />
      <p className={styles['words']} lang="zh-CN" data-report-text="">
        {view.text.slice(Math.max(0, proof.start - AROUND), proof.start)}
        <mark>{recognised}</mark>
        {view.text.slice(proof.end, proof.end + AROUND)}
      </p>
      <Likely view={view} scan={scan} proof={proof} onTake={setText} />
      <div className={styles['row']}>
        <TextField
          aria-label={t('scan.reads')}
          className={styles['reads']}
          value={text}
          onChange={setText}
          maxLength={100}
          data-testid="proof-text"
        />
        <Button writes kind="primary" type="submit" disabled={isBusy} data-testid="proof-save">
          {t(text === recognised ? 'scan.confirm' : 'scan.correct')}
        </Button>
      </div>
    </form>
  );
}

/** What a year that does not go with the rest most likely is; taken into the field, and saved by the reader alone. */
function Likely({ view, scan, proof, onTake }: ProofFormProps & { readonly onTake: (text: string) => void }) {
  const { t } = useTranslation();
  const found = findUnlikelyYears(view.text, scan.lines).find((each) => isSameSpan(each, proof));
  if (found === undefined) return null;
  const { likely } = found;
  return (
    <div className={styles['row']}>
      <Hint as="span">{t('scan.unlikely-year')}</Hint>
      {likely !== null && (
        <Button writes kind="link" data-testid="proof-likely" onClick={() => onTake(String(likely))}>
          {t('scan.likely', { year: likely })}
        </Button>
      )}
    </div>
  );
}

function Steps({ scan, proof }: Omit<ProofFormProps, 'view'>) {
  const { t } = useTranslation();
  const at = scan.doubtful.findIndex((each) => meets(each, proof));
  const step = (by: 1 | -1): void => {
    const next = stepDoubt(scan, proof, by);
    if (next !== null) proofread(next);
  };
  const isNone = scan.doubtful.length === 0;
  return (
    <div className={styles['row']}>
      <Hint as="span">
        {at < 0 ? t('scan.selected') : t('scan.which', { n: at + 1, count: scan.doubtful.length })}
      </Hint>
      <Spacer />
      <Button data-testid="proof-previous" disabled={isNone} onClick={() => step(-1)}>
        {t('scan.previous')}
      </Button>
      <Button data-testid="proof-next" disabled={isNone} onClick={() => step(1)}>
        {t('scan.next')}
      </Button>
    </div>
  );
}

/** The original in the report's words is longer or shorter now: the next place is looked for in the new text. */
async function saveAndStep(proof: Span, text: string): Promise<void> {
  await correctCharacters(proof, text);
  const { view } = useReader.getState();
  const next = view?.scan ? stepDoubt(view.scan, { start: proof.start - 1, end: proof.start }, 1) : null;
  if (next === null) useReader.setState({ proof: null });
  else proofread(next);
}
