import type { IncomparableReason } from '../../../shared/model/attainment.ts';
import type { RowKind } from '../../../shared/model/comparison.ts';
import { DECISION_LEVEL_WORDS, DECISION_WORDS } from '../../../shared/words/decisions.ts';
import { CHANGE_WORDS, LINK_GRADE_WORDS, RELATION_WORDS } from '../../../shared/words/comparison.ts';
import { BOUND_WORDS, DIFFERENCE_WORDS, MEASURE_WORDS, TREND_WORDS } from '../../../shared/words/figures.ts';
import {
  GRADE_WORDS,
  GROUND_WORDS,
  PROPOSAL_WORDS,
  STATE_WORDS,
  STRENGTH_WORDS,
} from '../../../shared/words/goals.ts';
import { NOTE_COLOUR_WORDS, NOTE_KIND_WORDS, NOTE_ON_WORDS } from '../../../shared/words/notes.ts';
import { ROLE_WORDS } from '../../../shared/words/report.ts';
import type { Language, Words } from '../../../shared/words/words.ts';
import { joinList, splitList } from './list.ts';

type Word = readonly [zh: string, en: string];

const endWith = ([zh, en]: Word, [zhEnd, enEnd]: Word): Word => [zh + zhEnd, en + enEnd];

const NOT_COMPARABLE: Word = ['，不可比', ': not comparable'];
const NOT_COMPUTED: Word = ['，未计', ': not computed'];

/** What an attainment that is none, or is far off, is left by. */
const NOTE_WORDS: Words<IncomparableReason | 'extreme' | 'scope-unsure' | 'no-figure'> = {
  indicator: endWith(DIFFERENCE_WORDS.indicator, NOT_COMPARABLE),
  name: endWith(DIFFERENCE_WORDS.name, NOT_COMPUTED),
  scope: endWith(DIFFERENCE_WORDS.scope, NOT_COMPARABLE),
  'scope-unsure': endWith(['范围未必相同', 'perhaps different scopes'], NOT_COMPUTED),
  period: endWith(DIFFERENCE_WORDS.period, NOT_COMPARABLE),
  stage: endWith(DIFFERENCE_WORDS.stage, NOT_COMPUTED),
  measure: endWith(DIFFERENCE_WORDS.measure, NOT_COMPARABLE),
  unit: endWith(DIFFERENCE_WORDS.unit, NOT_COMPARABLE),
  year: endWith(DIFFERENCE_WORDS.year, NOT_COMPARABLE),
  doubtful: endWith(DIFFERENCE_WORDS.doubtful, NOT_COMPUTED),
  bound: endWith(DIFFERENCE_WORDS.bound, NOT_COMPUTED),
  zero: endWith(DIFFERENCE_WORDS.zero, ['，没有比值', ': no ratio']),
  passage: endWith(DIFFERENCE_WORDS.passage, NOT_COMPUTED),
  extreme: endWith(GROUND_WORDS.extreme, ['，请核对', ': please check']),
  'no-figure': GROUND_WORDS['no-figure'],
};

/** How sentences stand to each other. */
const MATCH_WORDS: Words<RowKind> = {
  same: ['相同', 'same'],
  changed: ['改写', 'edited'],
  moved: ['移动', 'moved'],
  added: ['新增', 'added'],
  removed: ['删除', 'removed'],
};

/** What stands in a cell for a code, in both languages. Within a column no two words are alike. */
const WORDS = {
  kind: { goal: ['目标', 'goal'], achievement: ['完成', 'achievement'] },
  measure: MEASURE_WORDS,
  bound: BOUND_WORDS,
  edit: { correct: ['更正', 'corrected'], add: ['补记', 'added'], reject: ['排除', 'rejected'] },
  concrete: { yes: ['是', 'yes'], no: ['否', 'no'] },
  reviewed: { yes: ['是', 'yes'], no: ['否', 'no'] },
  hitKind: {
    ...{ text: ['报告正文', 'report'], note: ['批注', 'note'], tag: ['标签', 'tag'] },
    ...{ comment: ['评语', 'comment'], evidence: ['外部证据', 'outside evidence'] },
  },
  noteKind: NOTE_ON_WORDS,
  sort: NOTE_KIND_WORDS,
  colour: NOTE_COLOUR_WORDS,
  decision: DECISION_WORDS,
  decider: { unknown: ['未记录', 'not recorded'] },
  decisionLevel: DECISION_LEVEL_WORDS,
  standing: { yes: ['是', 'yes'], no: ['否', 'no'] },
  relation: RELATION_WORDS,
  linkGrade: LINK_GRADE_WORDS,
  match: MATCH_WORDS,
  settledBy: { program: ['程序', 'program'], reader: ['读者', 'reader'] },
  change: CHANGE_WORDS,
  origin: { read: ['程序读出', 'read'], added: ['读者添加', 'added by the reader'] },
  state: STATE_WORDS,
  strengths: STRENGTH_WORDS,
  proposal: PROPOSAL_WORDS,
  grade: GRADE_WORDS,
  ground: GROUND_WORDS,
  attainmentNote: NOTE_WORDS,
  evidenceKind: { passage: ['报告', 'report'], outside: ['库外', 'outside'] },
  absenceParts: ROLE_WORDS,
  trend: TREND_WORDS,
} as const satisfies Readonly<Record<string, Words<string>>>;

/** What stood in the cells of older versions where it was another word; tables that they wrote come back, too. */
const FORMER: Readonly<Partial<Record<WordColumn, Readonly<Record<string, Word>>>>> = {
  measure: { level: ['总量', 'level'] },
  change: { 'year-turn': ['年份推移', 'year turned'], 'relative-year': ['去年今年', 'last and this year'] },
  state: { proposed: ['待确认', 'proposed'] },
  strengths: { at_least: ['以上', 'at least'], at_most: ['以内', 'at most'] },
  absenceParts: { self: ['自身建设', 'self'] },
};

type WordColumn = keyof typeof WORDS;
type CodeOf<C extends WordColumn> = keyof (typeof WORDS)[C] & string;

/** The word for a code of a column. */
export function wordOf<C extends WordColumn>(column: C, code: CodeOf<C>, language: Language): string {
  const words: Readonly<Record<string, readonly [string, string]>> = WORDS[column];
  return words[code]?.[language === 'zh-CN' ? 0 : 1] ?? code;
}

/** The code that a word of a column stands for, in whichever language; a cell of an older version is renewed before. */
export function findCode<C extends WordColumn>(column: C, word: string): CodeOf<C> | undefined {
  const words: Readonly<Record<string, readonly [string, string]>> = WORDS[column];
  const isCode = (code: string): code is CodeOf<C> => Object.hasOwn(words, code);
  return Object.keys(words)
    .filter(isCode)
    .find((code) => words[code]?.includes(word.trim()) === true);
}

/** Who decided; that it was not recorded where nobody is named. */
export function nameDecider(author: string, language: Language): string {
  return author === '' ? wordOf('decider', 'unknown', language) : author;
}

/** Who a cell says decided; '' where it says that this was not recorded, or nothing. */
export function readDecider(cell: string): string {
  return findCode('decider', cell) === undefined ? cell.trim() : '';
}

/** A cell of an older version with the words of today. */
export function renewCell(key: string, cell: string): string {
  const column = Object.keys(FORMER)
    .filter(isWordColumn)
    .find((each) => each === key);
  if (column === undefined) return cell;
  return joinList(splitList(cell).map((word) => renewWord(column, word)));
}

function isWordColumn(key: string): key is WordColumn {
  return Object.hasOwn(WORDS, key);
}

function renewWord(column: WordColumn, word: string): string {
  const today: Words<string> = WORDS[column];
  for (const [code, former] of Object.entries(FORMER[column] ?? {})) {
    const language = former.indexOf(word.trim());
    if (language >= 0) return today[code]?.[language] ?? word;
  }
  return word;
}
