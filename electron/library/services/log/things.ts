import { groupBy } from '../../../../shared/base/group-by.ts';
import type { Action } from '../../../../shared/contract/views.ts';
import { isWithin } from '../../../../shared/model/tag.ts';
import type { Place, RowImage } from '../../db/history-rows.ts';
import type { ChangeRow, StoredStep } from '../../db/history.ts';
import { textOf } from '../bundle/rows.ts';

/** One of the things that a step was done to, with its rows: a report, a change, a goal with what hangs on it. */
export type Thing = readonly [ChangeRow, ...ChangeRow[]];

const GOALS: readonly Place[] = ['goals', 'goal_evidence', 'goal_choices', 'goal_verdicts'];

/** The tables that a step is about; what it wrote to others follows from that. */
const ABOUT: Readonly<Record<Action, readonly Place[] | 'all'>> = {
  'correct-head': ['corrections'],
  'correct-heads': ['corrections'],
  'merge-places': ['corrections'],
  'correct-outline': ['corrections'],
  'uncorrect-outline': ['corrections'],
  'correct-characters': ['corrections'],
  'uncorrect-characters': ['corrections'],
  'edit-figure': ['corrections'],
  'unedit-figure': ['corrections'],
  'tag-reports': ['report_tags'],
  'delete-reports': ['reports'],
  'delete-report': ['reports'],
  'restore-report': ['reports'],
  'read-as': ['reports'],
  'clean-as': ['texts'],
  'label-edition': ['editions'],
  'choose-edition': ['editions'],
  'part-places': ['places_apart'],
  'save-search': ['saved_searches'],
  'rename-search': ['saved_searches'],
  'delete-search': ['saved_searches'],
  'decide-goal': GOALS,
  'add-goal': GOALS,
  'edit-goal': GOALS,
  'link-goal': GOALS,
  'unlink-goal': GOALS,
  'choose-figure': GOALS,
  'judge-goal': GOALS,
  'save-scheme': ['verdict_schemes'],
  'join-indicator': ['indicator_joins'],
  'part-indicator': ['indicator_joins'],
  'unjoin-indicator': ['indicator_joins'],
  'decide-link': ['decisions'],
  'decide-lock': ['decisions'],
  'decide-cut': ['decisions'],
  'decide-alone': ['decisions'],
  decide: ['decisions'],
  undecide: ['decisions'],
  review: ['reviews'],
  'add-note': ['notes'],
  'edit-note': ['notes'],
  'delete-note': ['notes'],
  'restore-note': ['notes'],
  'edit-notes': ['notes'],
  'delete-notes': ['notes'],
  'place-note': ['notes'],
  'add-tag': ['tags'],
  'edit-tag': ['tags'],
  'merge-tags': ['tags'],
  'delete-tag': ['tags'],
  'take-tags': ['tags'],
  'import-table': 'all',
  'merge-bundle': 'all',
};

/** The row as the step left it, or as it was where the step took it away. */
export function imageOf({ before, after }: ChangeRow): RowImage {
  return after ?? before ?? {};
}

/** What a step was done to, in the order in which it was. */
export function thingsOf({ action, changes }: StoredStep): readonly Thing[] {
  const about = ABOUT[action];
  const own = about === 'all' ? changes : changes.filter(({ place }) => about.includes(place));
  const meant = meantOf(action, own.length === 0 ? changes : own);
  const groups = groupBy(meant, (row) => (action === 'rename-search' ? '' : keyOf(row)));
  return [...groups.values()].flatMap(([first, ...more]): readonly Thing[] =>
    first === undefined ? [] : [[first, ...more]],
  );
}

/** Without what only makes room for what was meant; all where nothing would be left. */
function meantOf(action: Action, rows: readonly ChangeRow[]): readonly ChangeRow[] {
  const meant = rows.filter((row) => isMeant(action, row, rows));
  return meant.length === 0 ? rows : meant;
}

function isMeant(action: Action, row: ChangeRow, rows: readonly ChangeRow[]): boolean {
  const { place, before, after } = row;
  const path = (image: RowImage | null): string => textOf(image?.['path']);
  switch (action) {
    // A decision takes the place of those that it speaks against, a report that of the one that stood for its year.
    case 'decide':
    case 'decide-link':
    case 'decide-lock':
    case 'decide-cut':
    case 'decide-alone':
      return before === null;
    case 'choose-edition':
      return after?.['is_chosen'] === 1;
    // The tags above a new one come into being with it.
    case 'add-tag':
      return !rows.some((other) => other !== row && isWithin(path(other.after), path(after)));
    case 'edit-tag':
      return before !== null;
    case 'merge-tags':
      return before !== null && path(before) !== path(after);
    case 'import-table':
    case 'merge-bundle':
      return place !== 'tags';
    default:
      return true;
  }
}

function keyOf({ place, ...row }: ChangeRow): string {
  const image = imageOf({ place, ...row });
  const [id = '', ...more] = KEYS[place].map((column) => textOf(image[column]));
  return JSON.stringify([GOALS.includes(place) ? 'goal' : place, id, ...more]);
}

/** What a thing is known by: a correction by what it is about, for one that is made anew takes the place of the other. */
const KEYS: Readonly<Record<Place, readonly string[]>> = {
  notes: ['id'],
  reviews: ['left_report', 'right_report', 'change_key'],
  corrections: ['report_id', 'kind', 'anchor'],
  decisions: ['id'],
  reports: ['id'],
  texts: ['report_id'],
  goals: ['id'],
  goal_evidence: ['goal_id'],
  goal_choices: ['goal_id'],
  goal_verdicts: ['goal_id'],
  verdict_schemes: ['version'],
  indicator_joins: ['place_id', 'name'],
  editions: ['report_id'],
  tags: ['id'],
  report_tags: ['report_id'],
  places_apart: ['one', 'other'],
  saved_searches: ['name'],
};
