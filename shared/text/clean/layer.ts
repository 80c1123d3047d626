import { findFirst } from '../../base/bisect.ts';
import type { CleaningChoice, CleaningEdit, CleaningStep, CleanText } from '../../model/cleaning.ts';

/** One change that a pass wants, in offsets of the text it was given: `[start, end)` becomes `inserted`. */
export type Replacement = {
  readonly start: number;
  readonly end: number;
  /** At most one character, so that a later pass takes an edit back whole or not at all. */
  readonly inserted: string;
};

/** A pass of cleaning: what it would replace in `text`, in order and without overlap. Pure and linear. */
export type CleaningPass = (text: string) => readonly Replacement[];

/**
 * A half-cleaned text over its source. Of what most characters are, untouched and one behind another, nothing is kept: a
 * pass costs a copy of the text and of one number a character.
 */
export type Layer = {
  readonly source: string;
  readonly text: string;
  /** Where in the source each character of `text` begins, or what an inserted one stands for. */
  readonly starts: Uint32Array;
  /** The characters of `text` that a replacement inserted, in order. */
  readonly inserted: readonly Inserted[];
  /** The replacements in their order; of a character that two removed the later one counts. */
  readonly removals: readonly Removal[];
};

/** A character at `at` of the text that stands for the source as far as `end`; `removal` is the number of its replacement. */
type Inserted = { readonly at: number; readonly end: number; readonly removal: number };

/** The range of the source that a replacement took away. */
type Removal = { readonly step: CleaningStep; readonly start: number; readonly end: number };

/** The layer over `source` before any pass. */
export function createLayer(source: string): Layer {
  return { source, text: source, starts: listOffsets(source.length), inserted: [], removals: [] };
}

function listOffsets(length: number): Uint32Array {
  const offsets = new Uint32Array(length);
  for (let at = 0; at < length; at++) offsets[at] = at;
  return offsets;
}

/** Where in the source the replacement begins: the key by which a reader undoes it. */
function sourceStart(layer: Layer, at: number): number {
  return layer.starts[at] ?? layer.source.length;
}

/** Where in the source the character at `at` ends: an untouched one is one code unit. */
function sourceEnd({ starts, inserted }: Layer, at: number): number {
  const next = inserted[findFirst(inserted.length, (index) => (inserted[index]?.at ?? 0) >= at)];
  return next?.at === at ? next.end : (starts[at] ?? 0) + 1;
}

function isKept(layer: Layer, step: CleaningStep, change: Replacement, choice: CleaningChoice): boolean {
  if (choice.keptEdits.length === 0) return false;
  const start = sourceStart(layer, change.start);
  return choice.keptEdits.some((kept) => kept.step === step && kept.start === start);
}

/** The layer after one more pass, less the changes that `choice` undoes. */
export function applyPass(
  layer: Layer,
  step: CleaningStep,
  pass: CleaningPass,
  choice: CleaningChoice,
): Layer {
  const changes = pass(layer.text)
    .flatMap((change) => splitAtGaps(layer, change))
    .filter((change) => !isKept(layer, step, change, choice));
  return changes.length === 0 ? layer : replaceInLayer(layer, step, changes);
}

/**
 * A removal in pieces that stand together in the source: the blank lines around a line that is gone are not its words,
 * which another step took out and is to put back.
 */
function splitAtGaps(layer: Layer, change: Replacement): readonly Replacement[] {
  if (change.inserted !== '') return [change];
  const cuts = [change.start];
  for (let at = change.start + 1; at < change.end; at++)
    if ((layer.starts[at] ?? 0) > sourceEnd(layer, at - 1)) cuts.push(at);
  return cuts.map((start, at) => ({ start, end: cuts[at + 1] ?? change.end, inserted: '' }));
}

function replaceInLayer(layer: Layer, step: CleaningStep, changes: readonly Replacement[]): Layer {
  const length = changes.reduce((sum, c) => sum + c.inserted.length - (c.end - c.start), layer.text.length);
  const starts = new Uint32Array(length);
  const inserted: Inserted[] = [];
  const removals = [...layer.removals];
  const pieces: string[] = [];
  let [from, to, next] = [0, 0, 0];
  const keep = (until: number): void => {
    pieces.push(layer.text.slice(from, until));
    starts.set(layer.starts.subarray(from, until), to);
    for (let old = layer.inserted[next]; old !== undefined && old.at < until; old = layer.inserted[++next])
      if (old.at >= from) inserted.push({ ...old, at: old.at - from + to });
    to += until - from;
  };
  for (const change of changes) {
    keep(change.start);
    const start = sourceStart(layer, change.start);
    const end = change.end > change.start ? sourceEnd(layer, change.end - 1) : start;
    if (change.inserted !== '') {
      pieces.push(change.inserted);
      starts[to] = start;
      inserted.push({ at: to, end, removal: removals.length });
      to += 1;
    }
    removals.push({ step, start, end });
    from = change.end;
  }
  keep(layer.text.length);
  return { source: layer.source, text: pieces.join(''), starts, inserted, removals };
}

/** For each character of the source one more than the number of the replacement that removed it, or 0. */
function readRemoved({ source, removals }: Layer): Uint32Array {
  const removedBy = new Uint32Array(source.length);
  removals.forEach(({ start, end }, number) => removedBy.fill(number + 1, start, end));
  return removedBy;
}

/** The layer as the cleaned text with its edits, in source order. */
export function finishLayer(layer: Layer): CleanText {
  const { source, text, starts, inserted, removals } = layer;
  const removedBy = readRemoved(layer);
  const edits: CleaningEdit[] = [];
  const push = (number: number, start: number, end: number, words: string): void => {
    const step = removals[number]?.step;
    if (step !== undefined)
      edits.push({ step, source: { start, end }, removed: source.slice(start, end), inserted: words });
  };
  let at = 0;
  const removeUntil = (until: number): void => {
    while (at < until) {
      const id = removedBy[at] ?? 0;
      let end = at + 1;
      if (id !== 0) while (end < until && removedBy[end] === id) end += 1;
      if (id !== 0) push(id - 1, at, end, '');
      at = end;
    }
  };
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    const start = starts[i] ?? at;
    removeUntil(start);
    const own = inserted[next];
    if (own?.at === i) {
      push(own.removal, start, own.end, text.charAt(i));
      next += 1;
    }
    at = own?.at === i ? own.end : start + 1;
  }
  removeUntil(source.length);
  const origin = new Uint32Array(text.length + 1);
  origin.set(starts);
  origin[text.length] = source.length;
  return { text, edits, origin };
}
