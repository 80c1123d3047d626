import type { NoteColour, NoteKind, NoteSubject, NoteTarget } from '../model/note.ts';
import type { Words } from './words.ts';

/** What a note says. */
export const NOTE_KIND_WORDS: Words<NoteKind> = {
  question: ['疑问', 'question'],
  view: ['观点', 'view'],
  quotation: ['引证', 'quotation'],
  background: ['背景', 'background'],
  check: ['待核', 'to check'],
};

export const NOTE_COLOUR_WORDS: Words<NoteColour> = {
  yellow: ['黄', 'yellow'],
  green: ['绿', 'green'],
  blue: ['蓝', 'blue'],
  purple: ['紫', 'purple'],
  red: ['红', 'red'],
};

/** What a note is on. */
export const NOTE_ON_WORDS: Words<NoteTarget['kind'] | NoteSubject> = {
  text: ['文字', 'words'],
  section: ['章节', 'section'],
  figure: ['数字', 'figure'],
  goal: ['目标', 'goal'],
  change: ['变化', 'change'],
  pair: ['对应句段', 'pair'],
};

/** A sign for each colour, so that none is told by its hue alone. */
export const COLOUR_SIGNS: Readonly<Record<NoteColour, string>> = {
  yellow: '●',
  green: '▲',
  blue: '■',
  purple: '◆',
  red: '★',
};
