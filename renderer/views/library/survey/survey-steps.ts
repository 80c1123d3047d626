import { create } from 'zustand';
import type { RowChange } from '../../../../shared/contract/survey-api.ts';
import type { SurveyId, SurveyRowId } from '../../../../shared/model/survey.ts';
import { translate, type Translate } from '../../../locales/words.ts';
import type { OwnSteps } from '../../../state/own-steps.ts';
import { showStepToast } from '../../../state/undo-toast.ts';
import { inverseOf, type SurveyAct } from './inverse.ts';
import { perform, useSurvey } from './survey-store.ts';

type Step = { readonly act: SurveyAct; readonly back: readonly SurveyAct[] };

type StepsState = {
  /** The table that the steps are of: another one begins anew. */
  readonly survey: SurveyId | null;
  readonly done: readonly Step[];
  /** Those that were taken back, the one to do again last. */
  readonly undone: readonly Step[];
};

/** What was done to the table since the window was opened; taking it in makes one step of all, in the library. */
export const useSurveySteps = create<StepsState>()(() => ({ survey: null, done: [], undone: [] }));

/** Writes the reader's own place, year or session over what was read of rows. */
export function correctRows(rows: readonly SurveyRowId[], change: RowChange): Promise<void> {
  return act({ kind: 'correct', rows, change });
}

/** Leaves rows out, or takes them up again. */
export function leaveOut(rows: readonly SurveyRowId[], isOut: boolean): Promise<void> {
  return act({ kind: 'leave-out', rows, isOut });
}

async function act(asked: SurveyAct): Promise<void> {
  const { survey, rows } = useSurvey.getState();
  if (survey === null || asked.rows.length === 0) return;
  const back = inverseOf(asked, rows);
  await perform([asked]);
  if (back.length === 0) return;
  const { survey: id, done } = useSurveySteps.getState();
  const before = id === survey.id ? done : [];
  useSurveySteps.setState({ survey: survey.id, done: [...before, { act: asked, back }], undone: [] });
}

async function take(direction: 'undo' | 'redo'): Promise<void> {
  const { done, undone } = stepsOf(useSurvey.getState().survey?.id, useSurveySteps.getState());
  const step = (direction === 'undo' ? done : undone).at(-1);
  if (step === undefined) {
    showStepToast(translate(`app.nothing-${direction}`));
    return;
  }
  if (direction === 'undo') {
    useSurveySteps.setState({ done: done.slice(0, -1), undone: [...undone, step] });
    await perform(step.back);
  } else {
    useSurveySteps.setState({ done: [...done, step], undone: undone.slice(0, -1) });
    await perform([step.act]);
  }
  const said = direction === 'undo' ? 'app.undone' : 'app.redone';
  showStepToast(translate(said, { step: stepWords(step, translate) }));
}

type Stacks = Pick<StepsState, 'done' | 'undone'>;

function stepsOf(survey: SurveyId | undefined, state: StepsState): Stacks {
  return survey === state.survey ? state : { done: [], undone: [] };
}

/** The steps of a table as undo and redo take them. */
export function ownStepsOf(survey: SurveyId | undefined, state: StepsState, t: Translate): OwnSteps {
  const { done, undone } = stepsOf(survey, state);
  const wordsOf = (step: Step | undefined): string | null => (step === undefined ? null : stepWords(step, t));
  return { undo: wordsOf(done.at(-1)), redo: wordsOf(undone.at(-1)), take };
}

function stepWords({ act: { rows, ...of } }: Step, t: Translate): string {
  const count = rows.length;
  if (of.kind === 'correct') return t('survey.step-correct', { count });
  return t(of.isOut ? 'survey.step-out' : 'survey.step-in', { count });
}
