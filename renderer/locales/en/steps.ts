import { STEP_WORDS } from '../../../shared/words/steps.ts';
import { wordsIn } from '../../../shared/words/words.ts';

export const step = wordsIn(STEP_WORDS, 'en');

/** Words of the log of what was decided. */
export const log = {
  unrecorded: 'not recorded by whom',
  title: 'Log of decisions',
  find: 'Find in the log…',
  kind: 'Kind of step',
  'all-kinds': 'All steps',
  coder: 'Coder',
  'all-coders': 'All coders',
  from: 'From day',
  to: 'To day',
  count: '{{n}} listed',
  hint: 'The newest first, up to 500. Going back to before a step takes back all that came after it; they can be done again.',
  none: 'No such steps',
  empty:
    'No steps yet. Notes, settled matches, verdicts and corrections are kept here and can be taken back.',
  changes: '{{n}} places in all',
  remark: 'Remark: {{words}}',
  all: 'All {{n}} places',
  back: 'Back to the log',
  lost: 'Its words are no longer in the text',
  'undo-to': 'Back to before this',
  'redo-to': 'Redo up to this',
  'undone-to': 'Back to before: {{step}}',
  'under-way': 'Going to the chosen step…',
  'redone-to': 'Redone up to: {{step}}',
};
