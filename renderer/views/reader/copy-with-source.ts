import { sliceSpan, trimSpan, type Span } from '../../../shared/model/span.ts';
import { putOnClipboard } from '../../components/clipboard.ts';
import { translate } from '../../locales/words.ts';
import { showToast } from '../../state/toast-store.ts';
import { citeSource } from './model/citation.ts';
import { useReader } from './reader-store.ts';

/** Puts words of the report on the clipboard as a quotation with its source. */
export function copyWithSource(span: Span): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const own = trimSpan(view.text, span);
  if (own.start >= own.end) return;
  const source = citeSource(view, own, translate);
  putOnClipboard(`“${sliceSpan(view.text, own)}”（${source}）`);
  showToast(translate('reader.copied', { source }));
}
