import { translate } from '../locales/words.ts';
import { useApp } from './app-store.ts';
import { putOnClipboard } from './clipboard.ts';
import { formatQuotations, placeOf, trimQuotations, type CopyForm, type Quotation } from './quotations.ts';
import { makeSignal } from './signal.ts';
import { showToast } from './toast-store.ts';

/** The menu bar asks for a copy of what is selected. */
export const copyAsked = makeSignal<CopyForm>();

/** The menu bar, or its key, asks that the whole text be selected. */
export const selectAsked = makeSignal<null>();

/** Copies words of reports, and says what with; that there are none is said, too. */
export function copyQuotations(quotations: readonly Quotation[], form: CopyForm): void {
  const own = trimQuotations(quotations);
  const [first] = own;
  if (first === undefined) {
    showToast(translate('copy.nothing'));
    return;
  }
  putOnClipboard(formatQuotations(own, form, useApp.getState().settings.citation, translate));
  showToast(
    form === 'plain'
      ? translate('copy.copied')
      : translate(`copy.copied-${form}`, { place: placeOf(first, translate) }),
  );
}
