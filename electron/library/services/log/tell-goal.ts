import { labelIn } from '../../../../shared/words/scheme.ts';
import type { GoalId } from '../../../../shared/model/goal.ts';
import { LOGGED_WORDS } from '../../../../shared/words/steps.ts';
import { wordsIn } from '../../../../shared/words/words.ts';
import type { Place, RowImage } from '../../db/history-rows.ts';
import { anchorSchema, goalIdColumn, jsonColumn, reportIdColumn } from '../../db/rows.ts';
import { quoteOf, sayGoal } from '../bundle/describe.ts';
import { textOf } from '../bundle/rows.ts';
import { imageOf, type Thing } from './things.ts';
import { joinTurn, type Teller, type Told } from './told.ts';

/** A goal with what a step did to it: confirmed, judged, given evidence; the words of a verdict with it. */
export function tellGoal(teller: Teller, thing: Thing): Told {
  const verdict = thing.find(({ place }) => place === 'goal_verdicts');
  const rows = [...(verdict === undefined ? [] : [verdict]), ...thing.filter((row) => row !== verdict)];
  const said = rows.map(({ place, before, after }) => sayRow(teller, place, before, after));
  return {
    ...whereIs(teller, thing),
    result: [...new Set(said)].filter((part) => part !== '').join('；'),
    remark: verdict === undefined ? '' : textOf(imageOf(verdict)['comment']),
  };
}

function sayRow(teller: Teller, place: Place, before: RowImage | null, after: RowImage | null): string {
  const image = after ?? before ?? {};
  const gone = after === null ? `${wordsIn(LOGGED_WORDS, teller.language)['taken-back']} ` : '';
  switch (place) {
    case 'goal_verdicts':
      return gone + joinTurn(labelOf(teller, before), labelOf(teller, after));
    case 'goal_evidence':
      return gone + (quoteOf(image['anchor']) || [image['source'], image['quote']].map(textOf).join(' '));
    case 'goal_choices':
      return gone + quoteOf(image['anchor']);
    default:
      return sayTurn(teller, before, after);
  }
}

function sayTurn({ language }: Teller, before: RowImage | null, after: RowImage | null): string {
  const say = (goal: RowImage | null): string => (goal === null ? '' : sayGoal(goal, language));
  if (after === null || before?.['state'] !== after['state']) {
    // A goal that is touched for the first time is written down as it was read: that alone says nothing.
    const isAsRead = before === null && after?.['state'] === 'proposed' && after['name'] === null;
    return isAsRead ? '' : joinTurn(say(before), say(after));
  }
  return say({ ...after, state: null });
}

function labelOf({ reader, language }: Teller, verdict: RowImage | null): string {
  if (verdict === null) return '';
  const scheme = reader.schemes.loadAll().find(({ version }) => version === verdict['scheme_version']);
  const entry = scheme?.entries.find(({ code }) => code === verdict['code']);
  return entry === undefined ? textOf(verdict['code']) : labelIn(entry, language);
}

const anchorColumn = jsonColumn(anchorSchema);

/** By its row in the step, else in the library; by neither where it was taken back with the step that touched it first. */
function whereIs({ reader }: Teller, thing: Thing): Pick<Told, 'sides' | 'goal'> {
  const [first] = thing;
  const image = imageOf(thing.find(({ place }) => place === 'goals') ?? first);
  const goal: GoalId = goalIdColumn.parse('goal_id' in image ? image['goal_id'] : image['id']);
  if (!('goal_id' in image)) {
    const report = reportIdColumn.parse(image['report_id']);
    return { goal, sides: [{ report, anchor: anchorColumn.parse(image['anchor']) }] };
  }
  const stored = reader.goals.find(goal);
  return stored === undefined
    ? { sides: [] }
    : { goal, sides: [{ report: stored.report, anchor: stored.anchor }] };
}
