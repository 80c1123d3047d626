import type { BriefingMessages } from './messages.ts';

const NAMES = {
  structure: 'What became of the structure',
  shares: 'How much stayed, came and went',
  targets: 'Targets of the later report',
  outcomes: 'What became of the earlier targets',
  turnover: 'New and dropped targets',
  weightiest: 'The weightiest changes',
  phrases: 'Phrases that came, went, or were exchanged',
  findings: 'Numbers that do not fit',
  notes: 'Notes',
} as const;

export const BRIEFING_EN: BriefingMessages = {
  heading: (place, left, right) => `Government work reports of ${place}, a briefing: ${left} → ${right}`,
  paragraph: (number) => `para. ${number}`,
  parts: NAMES,
  names: NAMES,
  targets: (later) => `Targets of ${later}, beside those of the report before`,
  outcomes: (earlier) => `What became of the targets of ${earlier}`,
  none: 'None.',
  noTargets: 'No targets with a figure were read.',
  noFindings: 'Nothing was found that does not fit.',
  report: (name, characters, tops) =>
    `The report of ${name} has ${characters} characters in ${tops.length} parts${tops.length === 0 ? '' : `: ${tops.join('; ')}`}. `,
  relations: (counts) =>
    `Sections of both reports: ${counts.join(', ')}. The table names those of the first two levels that did not stay as they were.`,
  structureColumns: (left, right) => [left, right, 'What became of it'],
  part: 'Part',
  total: 'All',
  fates: { kept: 'Unchanged', edited: 'Edited', moved: 'Moved', removed: 'Removed', added: 'Added' },
  sharesHint:
    'By sentence, in characters without white space. What was removed is counted in the earlier report, all else in the later; the percentages are of the row.',
  number: 'No.',
  kind: 'Kind',
  weightiestHint:
    'Ranked by a fixed formula: figures, bounds, changes among the targets, whole paragraphs first. What was added to one section, or removed from one, stands as one entry, in the place of its weightiest.',
  also: (side, n, begun, hasMore) =>
    `${n} more ${side === 'right' ? 'added to' : 'removed from'} this section: ${begun.map((words) => `“${words}”`).join(', ')}${hasMore ? ' and others' : ''}`,
  phrase: 'Phrase',
  turn: 'Change',
  came: 'New',
  went: 'Gone',
  places: 'Places',
  target: 'Indicator',
  words: 'Words of the report',
  notSet: 'None found for it',
  resultIn: (later) => `What ${later} says`,
  judgement: 'Verdict',
  verdict: (label, coder) => `${label} (verdict of ${coder})`,
  proposal: (word) => `${word} [proposed by the program, nobody’s verdict]`,
  notJudged: 'No verdict',
  notSearched: 'Not looked for in this report',
  proposalsHint:
    'Verdicts are the reader’s. What is marked as proposed by the program is a hint from the words alone: see the report before you cite it.',
  verdictsHint: 'Only the reader’s verdicts are given.',
  remeasured: 'Same name, other measure',
  gap: (from, to) =>
    `The report of ${to} looks back on ${to - 1}; what became of the targets of ${from} is mostly told in the report of ${from + 1}.`,
  new: 'Only later',
  dropped: 'Only earlier',
  turnoverHint:
    'By name and by the chains of figures over the years; a target that was renamed and not recognised stands once on either side.',
  doubt: 'Doubt',
  numbers: 'Numbers',
  finding: {
    restated: (indicator, year) => `${indicator}: a later report gives another value for ${year}`,
    growth: (indicator, year) => `${indicator}: the growth of ${year} does not fit the levels`,
    multiple: (indicator, year) => `${indicator}: the multiple of ${year} does not fit the levels`,
    twice: (indicator, year) => `${indicator}: one report gives two values for ${year}`,
  },
  sum: (expected, printed, unit) => `${expected}${unit} expected, ${printed}${unit} printed`,
  findingsHint: 'This need not be an error: revisions and changes of coverage are common. See the reports.',
  notesHint: 'What the reader wrote on the words; what is only highlighted is left out.',
  noteColumns: ['Note', 'Words', 'What it says'],
  leftOut: 'Parts left out',
  withProposals: 'With the program’s proposals',
  proof:
    'Made from the comparison, which was checked before: all rows, joined, are the whole cleaned texts of both reports, to the letter, and swapping the sides gives the same result. Quotes are of the cleaned texts; long ones are cut, marked by “…”; paragraphs are counted there, too.',
};
