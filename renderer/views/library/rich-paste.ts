import type { RichText } from '../../../shared/contract/import-api.ts';
import type { Finding } from '../../../shared/model/extraction.ts';
import { call } from '../../client/call.ts';

/** What was pasted with its layout, and the text that was read out of it. */
export type RichPaste = {
  readonly rich: RichText;
  readonly text: string;
  readonly findings: readonly Finding[];
};

/** The page or document that a paste holds beside its plain text; a page that says no more than that is none. */
export function richOf(clipboard: DataTransfer): RichText | null {
  const html = clipboard.getData('text/html');
  if (/<(?:p|div|table|h[1-6]|li|br)\b/iu.test(html)) return { format: 'html', content: html };
  const rtf = clipboard.getData('text/rtf');
  return rtf.startsWith('{\\rtf') ? { format: 'rtf', content: rtf } : null;
}

/** Reads what was pasted as a file of its kind is read; null where nothing is to be had of it but its plain text. */
export async function readPaste(rich: RichText): Promise<RichPaste | null> {
  try {
    return { rich, ...(await call('import/read-rich', { rich })) };
  } catch {
    return null;
  }
}
