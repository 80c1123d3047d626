import type { Side, SpanType } from '../../../../shared/model/comparison.ts';
import type { NoteColour } from '../../../../shared/model/note.ts';
import type { Stretch } from '../cell.ts';
import { commentEnd, commentStart } from '../docx/comments.ts';
import { link, run, val, w } from '../docx/word.ts';
import type { Xml } from '../docx/xml.ts';

const INK = { removed: '9B2F26', added: '17694A', moved: '5B3F93', note: '8A4B12', pale: '6F6B61' };
const SHADE = 'EADFCF';

/** Of the sign of a note's colour, and of the words it is about: as on screen, in the light. */
export const NOTE_INK: Readonly<Record<NoteColour, string>> = {
  ...{ yellow: '7D6600', green: '00694E', blue: '005C96', purple: '8E3D6F', red: 'A34200' },
};
const NOTE_SHADES: Readonly<Record<NoteColour, string>> = {
  ...{ yellow: 'FBF0B2', green: 'CFEEE2', blue: 'D3E8F8', purple: 'F0DCEA', red: 'FBDCC9' },
};

/** What a mark looks like. Each can be told from the others in a black-and-white print. */
export type Look = 'added' | 'removed' | 'moved' | 'figure' | 'bound' | 'yearTurn' | 'punctuation' | 'note';

/** A run that looks so, on that shade. */
export function markedRun(
  text: string,
  look: Look,
  side: Side = 'right',
  shade: readonly Xml[] = look === 'note' ? [shadeIn(SHADE)] : [],
): Xml {
  return run(text, [...propertiesOf(look, side), ...shade]);
}

function shadeIn(fill: string): Xml {
  return w('shd', { val: 'clear', color: 'auto', fill });
}

/** Under words that a remark is about. */
function shadeOf({ isNoted, colour }: Stretch): readonly Xml[] {
  if (!isNoted) return [];
  return [shadeIn(colour === null ? SHADE : NOTE_SHADES[colour])];
}

/** Properties of a run, in the order of the schema. */
function propertiesOf(look: Look, side: Side): readonly Xml[] {
  const strike = w('strike');
  const underline = (kind: string): Xml => val('u', kind);
  const box = (kind: string, color: string): Xml => w('bdr', { val: kind, sz: 4, space: 0, color });
  const isLeft = side === 'left';
  const color = isLeft ? INK.removed : INK.added;
  // What came is heavier than what went: 删去 is thin and struck through, 新增 bold and underlined.
  const plain = isLeft
    ? [strike, val('color', color)]
    : [w('b'), w('bCs'), val('color', color), underline('single')];
  switch (look) {
    case 'added':
    case 'removed':
      return plain;
    case 'figure':
      return [...plain, box('single', color)];
    case 'bound':
      return [...plain, box('dashed', color)];
    case 'yearTurn':
      return isLeft ? [strike, val('color', INK.pale)] : [val('color', color), underline('dotted')];
    case 'punctuation':
      return isLeft ? [strike, val('color', INK.pale)] : [val('color', INK.pale), underline('single')];
    case 'moved':
      return [val('color', INK.moved), underline('double')];
    case 'note':
      return [];
  }
}

const LOOKS: Readonly<Record<SpanType, Look | null>> = {
  wording: null,
  figure: 'figure',
  bound: 'bound',
  'year-turn': 'yearTurn',
  'relative-year': 'yearTurn',
  session: 'yearTurn',
  width: 'punctuation',
  punctuation: 'punctuation',
  numbering: 'punctuation',
  break: null,
};

/**
 * The stretches of a cell as runs, with the numbers of remarks as links to them; `isInMargin`: each as a comment on its words,
 * as far as they stand in this cell.
 */
export function formatStretches(
  stretches: readonly Stretch[],
  side: Side,
  isInMargin: boolean,
): readonly Xml[] {
  const ending = new Set(stretches.flatMap(({ numbers }) => numbers));
  return stretches.flatMap((stretch, at) => {
    const before = new Set(stretches.slice(0, at).flatMap(({ about }) => about));
    const begun = stretch.about.filter((number) => ending.has(number) && !before.has(number));
    const look = lookOf(stretch, side);
    const words = stretch.text;
    const shade = shadeOf(stretch);
    const runs =
      words === '' ? [] : [look === null ? run(words, shade) : markedRun(words, look, side, shade)];
    if (!isInMargin) return [...runs, ...stretch.numbers.map(formatNumber)];
    return [
      ...begun.map((number) => commentStart(commentId(number, side))),
      ...runs,
      ...stretch.numbers.flatMap((number) => commentEnd(commentId(number, side))),
    ];
  });
}

function lookOf({ mark, type }: Stretch, side: Side): Look | null {
  if (mark === 'none') return null;
  if (mark === 'moved') return 'moved';
  const plain = side === 'left' ? 'removed' : 'added';
  return type === null ? plain : (LOOKS[type] ?? plain);
}

/** A remark on words of both texts is a comment on either. */
export function commentId(number: number, side: Side): number {
  return 2 * number - (side === 'left' ? 2 : 1);
}

function formatNumber(number: number): Xml {
  const properties = [w('b'), w('bCs'), val('color', INK.note), val('vertAlign', 'superscript')];
  return link(`n${number}`, run(`[${number}]`, properties));
}
