import type { Span } from '../../../shared/model/span.ts';
import { keyHint } from '../../components/key-table.ts';
import type { SelectionAction } from '../../components/SelectionActions.tsx';
import { useTranslation } from '../../locales/words.ts';
import { goalOnText, highlightText, noteOnText, orphanChosen, placeOnText } from './actions.ts';
import { copySpan } from './copying.ts';
import { proofread, useReader } from './reader-store.ts';
import { figureOnText } from './figure-actions.ts';
import { READER_KEYS } from './keys.ts';

/** What can be done with words that are selected. */
export function useSelectionActions(): readonly SelectionAction[] {
  const { t } = useTranslation();
  const action = (
    label: string,
    key: keyof typeof READER_KEYS,
    testId: string,
    act: (span: Span) => void,
    writes = true,
  ): SelectionAction => ({
    label,
    keyName: keyHint(READER_KEYS[key]),
    testId,
    writes,
    run: (_side, span) => act(span),
  });
  const isScan = useReader(({ view }) => view !== null && view.scan !== null);
  const proof: SelectionAction = {
    ...{ label: `⌕ ${t('scan.proof-selected')}`, keyName: '', testId: 'selection-proof', writes: true },
    run: (_side, span) => proofread(span),
  };
  const highlight: SelectionAction = {
    ...{ label: `▬ ${t('notes.highlight')}`, keyName: '', testId: 'selection-highlight' },
    writes: true,
    run: (_side, span) => highlightText(span),
  };
  const hasOrphan = useReader((state) => orphanChosen(state) !== undefined);
  const place: SelectionAction = {
    ...{ label: `→ ${t('notes.place-here')}`, keyName: '', testId: 'selection-place', writes: true },
    run: (_side, span) => placeOnText(span),
  };
  return [
    ...(hasOrphan ? [place] : []),
    ...(isScan ? [proof] : []),
    action(`✎ ${t('notes.add-short')}`, 'note-selected', 'selection-note', noteOnText),
    highlight,
    action(`# ${t('figure.mark')}`, 'figure-selected', 'selection-figure', figureOnText),
    action(`◎ ${t('goals.set-as-goal-short')}`, 'goal-selected', 'selection-goal', goalOnText),
    action(`❝ ${t('copy.cited')}`, 'copy-source', 'selection-copy', (span) => copySpan(span, 'cited'), false),
  ];
}
