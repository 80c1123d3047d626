import { BOUND_WORDS, MEASURE_WORDS } from '../../../shared/words/figures.ts';
import { wordsIn } from '../../../shared/words/words.ts';

/** Words of corrections to figures. */
export const figure = {
  mark: 'Figure',
  correct: 'Correct…',
  reject: 'Not a figure',
  'by-hand': 'corrected',
  'correct-title': 'Correct a figure',
  'add-title': 'Add a figure',
  hint: 'Only the reading changes, never the text; it is kept with the report and can be undone.',
  name: 'Indicator',
  'name-error': 'Please give a name',
  value: 'Value',
  'value-error': 'Please give a number, a fall as a negative one',
  valueTo: 'Upper end',
  'valueTo-error': 'Must be above the value; leave empty for no range',
  unit: 'Unit',
  'unit-error': 'The unit is too long',
  year: 'Year it is for',
  'year-error': 'Please give a year of four digits, or leave it empty',
  kind: 'Kind',
  measure: 'Measure',
  bound: 'Bound',
  'correct-done': 'Figure corrected',
  'add-done': 'Figure added',
  'reject-done': 'Figure rejected',
  'no-effect': 'That is how it is read now; nothing was changed.',
  'one-sentence': 'Please select the figure’s words inside one sentence.',
  'edit-correct': 'corrected to {{name}} {{value}}',
  'edit-add': 'added {{name}} {{value}}',
  'edit-reject': 'rejected as a figure',
};

/** Words of figures that changed. */
export const figures = {
  up: 'up by {{amount}}',
  down: 'down by {{amount}}',
  level: 'same value',
  points: ' percentage points',
  incomparable: 'other unit or measure: not compared',
  new: 'new figure',
  gone: 'no longer given',
  'bound-looser': 'from “{{from}}” to “{{to}}”: looser',
  'bound-tighter': 'from “{{from}}” to “{{to}}”: tighter',
  'bound-turn': 'from “{{from}}” to “{{to}}”',
};

export const bound = wordsIn(BOUND_WORDS, 'en');

export const measure = wordsIn(MEASURE_WORDS, 'en');
