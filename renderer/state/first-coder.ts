import { FIRST_CODER_WORDS } from '../../shared/words/goals.ts';
import { wordsIn } from '../../shared/words/words.ts';
import { call } from '../client/call.ts';
import { canWrite, useApp } from './app-store.ts';

/**
 * As long as nobody did anything in the library, the coder whom it begins with is called in the language of the interface, whatever
 * reports it has. True where he was given another name.
 */
export async function nameFirstCoder(): Promise<boolean> {
  const state = useApp.getState();
  if (!canWrite(state)) return false;
  const { coders, isUnsigned } = await call('coders/list', {});
  const [first] = coders;
  const { first: name } = wordsIn(FIRST_CODER_WORDS, state.settings.language);
  if (first === undefined || coders.length > 1 || first.name === name || !isUnsigned) return false;
  // Whoever was given a name keeps it.
  if (!FIRST_CODER_WORDS.first.includes(first.name)) return false;
  await call('coders/rename', { id: first.id, name });
  return true;
}
