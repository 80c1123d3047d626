import { answerKeys } from '../../../components/answer-keys.ts';
import type { ScanView } from '../../../../shared/contract/views.ts';
import { EntryCard } from '../../../components/EntryCard.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import { asRove, roveInPage } from '../../../components/rove.ts';
import { PanelList } from '../../../components/SidePanel.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { proofread, uncorrectCharacters, useReader } from '../reader-store.ts';

type Correction = ScanView['corrections'][number];

/** What the reader corrected and confirmed, the last first. */
export function CheckedList({ scan }: { readonly scan: ScanView }) {
  return (
    <PanelList role="list" data-testid="checked-list" onKeyDown={answerKeys(roveInPage)}>
      {[...scan.corrections].reverse().map((correction, index) => (
        <CheckedItem key={correction.id} correction={correction} isTabStop={index === 0} />
      ))}
    </PanelList>
  );
}

type CheckedProps = { readonly correction: Correction };

function CheckedWords({ correction: { at, anchor, text } }: CheckedProps) {
  const { t } = useTranslation();
  const words =
    text === anchor.quote
      ? t('scan.was-confirmed', { text })
      : t('scan.was-corrected', { before: anchor.quote, text: text === '' ? t('scan.nothing') : text });
  return (
    <>
      {words}
      {at === null && text !== '' && (
        <Toned as="b" tone="warn">
          {' '}
          ⚠ {t('outline.lost')}
        </Toned>
      )}
    </>
  );
}

function CheckedItem({
  correction,
  isTabStop,
}: {
  readonly correction: Correction;
  readonly isTabStop: boolean;
}) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { at } = correction;
  return (
    <EntryCard
      role="listitem"
      data-testid="checked"
      place={<CheckedWords correction={correction} />}
      quotes={null}
      onGo={at === null ? undefined : () => proofread(at)}
      go={{ title: t('notes.go'), ...asRove(isTabStop) }}
      actions={
        <Button
          writes
          kind="link"
          disabled={isBusy}
          data-testid="checked-undo"
          onClick={() => run(uncorrectCharacters(correction.id))}
        >
          {t('app.take-back')}
        </Button>
      }
    />
  );
}
