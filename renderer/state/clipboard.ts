import { call } from '../client/call.ts';
import { run } from './history.ts';

/** Puts words on the clipboard. The page itself may write there only while a key or a button is pressed. */
export function putOnClipboard(words: string): void {
  run(call('main/copy', { text: words }));
}
