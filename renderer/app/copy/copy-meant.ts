import { focused, isTextField } from '../../components/focus.ts';
import { meantNow } from '../../components/quoted.ts';
import { hasSelection } from '../../components/selection.ts';
import { translate } from '../../locales/words.ts';
import { copyAsked } from '../../state/copying.ts';
import { run } from '../../state/history.ts';
import { copyPassages } from '../../state/passages.ts';
import type { CopyForm } from '../../state/quotations.ts';
import { showToast } from '../../state/toast-store.ts';

/** Copies the words of reports that are selected, or are shown by what has the focus, else what the screen itself means. */
export function copyMeant(form: CopyForm): void {
  const meant = meantNow();
  if (meant !== null) run(copyPassages(meant.passages, form, meant.selected));
  else if (copyAsked.isHeard()) copyAsked.send(form);
  else showToast(translate('copy.nothing'));
}

/** The key of all programs, and its entry in the menu bar, copy what is outlined where no words are selected. */
export function listenToCopies(): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || hasSelection() || isTextField(focused())) return;
    event.preventDefault();
    copyMeant('plain');
  };
  document.addEventListener('copy', onCopy);
  return () => document.removeEventListener('copy', onCopy);
}
