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

/** A half-cleaned text over its source. `id` 0 is an untouched character; every replacement has an id of its own. */
export type Layer = {
  readonly source: string;
  readonly text: string;
  /** Source range of each character of `text`; an inserted one has the range that it stands for. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** For each character of `text` the id of the replacement that inserted it, or 0. */
  readonly insertedBy: Uint32Array;
  /** For each character of the source the id of the replacement that removed it, or 0. */
  readonly removedBy: Uint32Array;
  /** Step of each id; id 0 has none and holds the first place only. */
  readonly stepOf: readonly CleaningStep[];
};

/** The layer over `source` before any pass. */
export function createLayer(source: string): Layer {
  const starts = new Uint32Array(source.length);
  const ends = new Uint32Array(source.length);
  for (let at = 0; at < source.length; at++) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  const insertedBy = new Uint32Array(source.length);
  const removedBy = new Uint32Array(source.length);
  return { source, text: source, starts, ends, insertedBy, removedBy, stepOf: ['line-ends'] };
}

/** Where in the source the replacement begins: the key by which a reader undoes it. */
function sourceStart(layer: Layer, at: number): number {
  return layer.starts[at] ?? layer.source.length;
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
    if ((layer.starts[at] ?? 0) > (layer.ends[at - 1] ?? 0)) cuts.push(at);
  return cuts.map((start, at) => ({ start, end: cuts[at + 1] ?? change.end, inserted: '' }));
}

function replaceInLayer(layer: Layer, step: CleaningStep, changes: readonly Replacement[]): Layer {
  const length = changes.reduce((sum, c) => sum + c.inserted.length - (c.end - c.start), layer.text.length);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const insertedBy = new Uint32Array(length);
  const removedBy = layer.removedBy.slice();
  const stepOf = [...layer.stepOf];
  const pieces: string[] = [];
  let from = 0;
  let to = 0;
  const keep = (until: number): void => {
    pieces.push(layer.text.slice(from, until));
    starts.set(layer.starts.subarray(from, until), to);
    ends.set(layer.ends.subarray(from, until), to);
    insertedBy.set(layer.insertedBy.subarray(from, until), to);
    to += until - from;
  };
  for (const change of changes) {
    keep(change.start);
    const start = sourceStart(layer, change.start);
    const end = change.end > change.start ? (layer.ends[change.end - 1] ?? start) : start;
    removedBy.fill(stepOf.length, start, end);
    if (change.inserted !== '') {
      pieces.push(change.inserted);
      starts[to] = start;
      ends[to] = end;
      insertedBy[to] = stepOf.length;
      to += 1;
    }
    stepOf.push(step);
    from = change.end;
  }
  keep(layer.text.length);
  return { source: layer.source, text: pieces.join(''), starts, ends, insertedBy, removedBy, stepOf };
}

/** End of the stretch of the source that begins at `start` and was removed by replacement `id`. */
function endOfRemoval(layer: Layer, id: number, start: number): number {
  let end = start;
  while (end < layer.source.length && layer.removedBy[end] === id) end += 1;
  return end;
}

/** The layer as the cleaned text with its edits, in source order. */
export function finishLayer(layer: Layer): CleanText {
  const edits: CleaningEdit[] = [];
  const push = (id: number, start: number, end: number, inserted: string): void => {
    const step = layer.stepOf[id];
    if (step === undefined) return;
    edits.push({ step, source: { start, end }, removed: layer.source.slice(start, end), inserted });
  };
  let at = 0;
  const removeUntil = (until: number): void => {
    while (at < until) {
      const id = layer.removedBy[at] ?? 0;
      const end = id === 0 ? at + 1 : Math.min(until, endOfRemoval(layer, id, at));
      if (id !== 0) push(id, at, end, '');
      at = end;
    }
  };
  for (let i = 0; i < layer.text.length; i++) {
    const start = layer.starts[i] ?? at;
    removeUntil(start);
    const id = layer.insertedBy[i] ?? 0;
    const end = layer.ends[i] ?? start;
    if (id !== 0) push(id, start, end, layer.text.charAt(i));
    at = end;
  }
  removeUntil(layer.source.length);
  const origin = new Uint32Array(layer.text.length + 1);
  origin.set(layer.starts);
  origin[layer.text.length] = layer.source.length;
  return { text: layer.text, edits, origin };
}
