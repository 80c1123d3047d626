import { FIRST_CODER_WORDS } from '../../shared/words/goals.ts';
import { wordsIn } from '../../shared/words/words.ts';
import { call } from '../client/call.ts';
import { canWrite, useApp } from './app-store.ts';
import { useShelves } from './shelves-store.ts';

/** While nothing is in the library, the coder whom it begins with is called in the language of the interface. */
export async function nameFirstCoder(): Promise<void> {
  const state = useApp.getState();
  if (useShelves.getState().shelves?.length !== 0 || !canWrite(state)) return;
  const { coders } = await call('coders/list', {});
  const [first] = coders;
  const { first: name } = wordsIn(FIRST_CODER_WORDS, state.settings.language);
  if (first === undefined || coders.length > 1 || first.name === name) return;
  // Whoever was given a name keeps it.
  if (FIRST_CODER_WORDS.first.includes(first.name)) await call('coders/rename', { id: first.id, name });
}
