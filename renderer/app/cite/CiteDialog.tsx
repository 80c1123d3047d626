import { CITATION_FORMATS } from '../../../shared/model/citation.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation } from '../../locales/words.ts';
import {
  chooseFormat,
  copyReferenceText,
  leaveReferences,
  saveReferences,
  useCite,
  type AskedReferences,
} from '../../state/cite-store.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import styles from './CiteDialog.module.css';

/** Reports as references, if they were asked for. */
export function CiteDialog() {
  const asked = useCite((state) => state.asked);
  return asked === null ? null : <References asked={asked} />;
}

/** Shows references in a style or a format as they will be; copies them, or writes them to a file. */
function References({ asked }: { readonly asked: AskedReferences }) {
  const { t } = useTranslation();
  const { ids, format, text } = asked;
  return (
    <Dialog
      title={t('cite.title', { n: formatCount(ids.length) })}
      size="wide"
      testId="cite-dialog"
      onClose={leaveReferences}
      footer={<Foot asked={asked} />}
    >
      <div className={styles['formats']}>
        <Segments
          label={t('cite.format')}
          choices={CITATION_FORMATS}
          chosen={format}
          testId="cite-format"
          words={(each) => t(`cite.format-${each}`)}
          onChoose={(each) => run(chooseFormat(each))}
        />
      </div>
      <pre
        className={styles['text']}
        lang="zh-CN"
        data-report-text=""
        tabIndex={0}
        aria-label={t('cite.preview')}
        aria-busy={text === null}
        data-testid="cite-text"
      >
        {text === null ? '' : shortened(text)}
      </pre>
    </Dialog>
  );
}

/** Characters that are shown: what comes behind them is copied and written all the same. */
const SHOWN = 20_000;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

function Foot({ asked: { ids, text } }: { readonly asked: AskedReferences }) {
  const { t } = useTranslation();
  return (
    <>
      <Hint as="span">{t('cite.hint')}</Hint>
      <Button
        disabled={text === null}
        data-testid="cite-copy"
        onClick={() => text !== null && copyReferenceText(text, ids.length)}
      >
        {t('cite.copy')}
      </Button>
      <Button
        kind="primary"
        disabled={text === null}
        data-testid="cite-save"
        onClick={() => run(saveReferences())}
      >
        {t('export.submit')}
      </Button>
    </>
  );
}
