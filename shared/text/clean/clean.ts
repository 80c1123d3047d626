import {
  CLEAN_EVERYTHING,
  CLEANING_STEPS,
  type CleaningChoice,
  type CleaningStep,
  type CleanText,
} from '../../model/cleaning.ts';
import type { PlacedCharacters } from '../../model/character-correction.ts';
import { cleanBlankLines } from './blank-lines.ts';
import { cleanBrokenLines } from './broken-lines.ts';
import { cleanEndlessBreaks } from './endless-breaks.ts';
import { cleanEscapes } from './escapes.ts';
import { cleanFoundBreaks } from './found-breaks.ts';
import { cleanFurniture } from './furniture.ts';
import { cleanIndents } from './indents.ts';
import { cleanInvisible } from './invisible.ts';
import { applyPass, createLayer, finishLayer, type CleaningPass, type Layer } from './layer.ts';
import { cleanLineEnds } from './line-ends.ts';
import { cleanMarkdown } from './markdown.ts';
import { mendMisread } from './misread.ts';
import { cleanPageMarks } from './page-marks.ts';
import { findIdleSteps } from './signs.ts';
import { cleanSpaceBreaks } from './space-breaks.ts';
import { cleanSpacedTitles } from './spaced-titles.ts';
import { cleanTurns } from './turns.ts';
import { cleanWatermarks } from './watermarks.ts';

export { restoreSource } from './restore.ts';

const PASSES: Readonly<Record<CleaningStep, CleaningPass>> = {
  // Before the first round, from what the reader says.
  misread: () => [],
  'line-ends': cleanLineEnds,
  escapes: cleanEscapes,
  invisible: cleanInvisible,
  markdown: cleanMarkdown,
  'space-breaks': cleanSpaceBreaks,
  'found-breaks': cleanFoundBreaks,
  watermarks: cleanWatermarks,
  furniture: cleanFurniture,
  'page-marks': cleanPageMarks,
  turns: cleanTurns,
  'spaced-titles': cleanSpacedTitles,
  'broken-lines': cleanBrokenLines,
  indents: cleanIndents,
  'blank-lines': cleanBlankLines,
};

/** One round uncovers work for the next (a turn removed, its line goes on). Real files settle in two; this is a stop. */
const MAX_ROUNDS = 6;

/**
 * The report's own text, one paragraph a line, without indents, blank lines or a line break at the end. Never rewrites
 * a word: `restoreSource` gives the source back exactly. Steps and edits that `choice` keeps are not done. Cleaning a
 * cleaned text changes nothing. Before all else come the characters that the reader `corrected`. Linear in the length of the source.
 */
export function cleanText(
  source: string,
  choice: CleaningChoice = CLEAN_EVERYTHING,
  corrected: readonly PlacedCharacters[] = [],
): CleanText {
  const mends = mendMisread(source, corrected);
  let layer = applyPass(createLayer(source), 'misread', () => mends, choice);
  if (!choice.keptSteps.includes('blank-lines'))
    layer = applyPass(layer, 'blank-lines', cleanEndlessBreaks, choice);
  const idle = findIdleSteps(layer.text);
  const steps = CLEANING_STEPS.filter((step) => !choice.keptSteps.includes(step) && !idle.has(step));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = runRound(layer, steps, choice);
    if (next === layer) break;
    layer = next;
  }
  return finishLayer(layer);
}

function runRound(layer: Layer, steps: readonly CleaningStep[], choice: CleaningChoice): Layer {
  return steps.reduce((done, step) => applyPass(done, step, PASSES[step], choice), layer);
}
