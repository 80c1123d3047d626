import type { CleaningEntry } from '../../../../shared/contract/views.ts';
import { CLEANING_STEPS, type CleaningChoice, type CleaningStep } from '../../../../shared/model/cleaning.ts';

/** One step with all its edits. */
export type StepGroup = {
  readonly step: CleaningStep;
  readonly entries: readonly CleaningEntry[];
  readonly applied: number;
};

/** The edits by step, in the order the steps run; steps without an edit are left out. */
export function groupSteps(cleaning: readonly CleaningEntry[]): readonly StepGroup[] {
  return CLEANING_STEPS.flatMap((step) => {
    const entries = cleaning.filter((entry) => entry.step === step);
    if (entries.length === 0) return [];
    return [{ step, entries, applied: entries.filter((entry) => entry.isApplied).length }];
  });
}

/** The choice with a whole step put back (`isKept`) or removed again. */
export function keepStep(choice: CleaningChoice, step: CleaningStep, isKept: boolean): CleaningChoice {
  const others = choice.keptSteps.filter((other) => other !== step);
  return {
    keptSteps: isKept ? [...others, step] : others,
    keptEdits: choice.keptEdits.filter((edit) => edit.step !== step),
  };
}

/**
 * The choice with one edit put back or removed again. Where the whole step was put back, removing one edit again
 * keeps all the others of the step one by one.
 */
export function keepEdit(
  choice: CleaningChoice,
  group: StepGroup,
  entry: CleaningEntry,
  isKept: boolean,
): CleaningChoice {
  const { step } = group;
  const wasWhole = choice.keptSteps.includes(step);
  const kept = wasWhole
    ? group.entries.map((other) => ({ step, start: other.source.start }))
    : choice.keptEdits.filter((edit) => edit.step === step);
  const others = kept.filter((edit) => edit.start !== entry.source.start);
  return {
    keptSteps: choice.keptSteps.filter((other) => other !== step),
    keptEdits: [
      ...choice.keptEdits.filter((edit) => edit.step !== step),
      ...(isKept ? [...others, { step, start: entry.source.start }] : others),
    ],
  };
}

/** A removed character as it can be seen. */
export type Visible =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'spaces'; readonly count: number }
  | { readonly kind: 'line-break'; readonly count: number }
  | { readonly kind: 'invisible'; readonly code: string };

/** What was removed, with its spaces, line breaks and invisible characters made visible. */
export function makeVisible(text: string): readonly Visible[] {
  const parts: Visible[] = [];
  const pattern =
    /(?<breaks>(?:\r\n|\r|\n)+)|(?<spaces>[ \t\u00a0\u2000-\u200a\u3000]+)|(?<hidden>[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff])|(?<text>[^\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+)|(?<other>\s)/gu; // eslint-disable-line no-control-regex -- control characters are what is looked for
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const [whole] = match;
    if (groups['breaks'] !== undefined)
      parts.push({ kind: 'line-break', count: whole.replace(/\r\n/g, '\n').length });
    else if (groups['spaces'] !== undefined) parts.push({ kind: 'spaces', count: whole.length });
    else if (groups['text'] !== undefined) parts.push({ kind: 'text', text: whole });
    else parts.push({ kind: 'invisible', code: codePoint(whole) });
  }
  return parts;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** For each edit the place in the cleaned text where it was made, by the edit's own start in the file. */
export function placesOfEdits(cleaning: readonly CleaningEntry[]): ReadonlyMap<CleaningEntry, number> {
  const places = new Map<CleaningEntry, number>();
  let shift = 0;
  for (const entry of [...cleaning].sort((a, b) => a.source.start - b.source.start)) {
    places.set(entry, entry.source.start + shift);
    if (entry.isApplied) shift += entry.inserted.length - entry.removed.length;
  }
  return places;
}

/** The first words after an edit, to know it by. */
export function wordsAfter(text: string, entry: CleaningEntry, place: number): string {
  const start = place + (entry.isApplied ? entry.inserted.length : entry.removed.length);
  const words =
    text
      .slice(start, start + 40)
      .trimStart()
      .split('\n')[0]
      ?.slice(0, 12) ?? '';
  return words === '' ? '' : `${words}…`;
}
