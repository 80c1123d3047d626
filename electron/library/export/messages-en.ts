import type { RowChoice } from '../../../shared/contract/export-api.ts';
import { CHANGE_WORDS, LINK_GRADE_WORDS, RELATION_WORDS } from '../../../shared/words/comparison.ts';
import { NOTE_COLOUR_WORDS, NOTE_KIND_WORDS } from '../../../shared/words/notes.ts';
import { CLEANING_WORDS } from '../../../shared/words/report.ts';
import { startUpper, wordsIn } from '../../../shared/words/words.ts';
import { BRIEFING_EN } from './briefing/messages-en.ts';
import type { ExportMessages } from './messages.ts';

const GRADES = wordsIn(LINK_GRADE_WORDS, 'en');

/** What rows there are, where not all are. */
function wordRows(rows: RowChoice): readonly string[] {
  if (rows === 'all') return [];
  if (rows === 'changed') return ['rows with a change or a note'];
  if (rows === 'noted') return ['rows with a note'];
  const kinds = wordsIn(CHANGE_WORDS, 'en');
  return [`rows with these changes: ${rows.map((kind) => kinds[kind]).join(', ')}`];
}

export const EN: ExportMessages = {
  heading: (place, left, right) => `Government work reports of ${place}: ${left} → ${right}`,
  between: (years) => `Note: the library also holds the reports of ${years}, between the two.`,
  rowNumber: 'Row',
  note: 'Note',
  noteKinds: wordsIn(NOTE_KIND_WORDS, 'en'),
  noteColours: wordsIn(NOTE_COLOUR_WORDS, 'en'),
  page: 'p. {n}',
  orphans: 'Notes whose words are gone',
  verdict: {
    name: 'Verdict',
    judged: (goal, label) => `Goal “${goal}”: ${label}`,
    evidence: (source, quote) => `Evidence (${source}): ${quote}`,
    searched: (parts, words) => `Searched: ${parts.join(', ')}; words: ${words.join(', ')}`,
  },
  tracked: {
    heading: (place, left, right) =>
      `Government work reports of ${place}, changes tracked: ${left} → ${right}`,
    lossless:
      "Accepting all changes gives the right report's whole cleaned text, rejecting all gives the left one's, to the letter. This was checked before the file was written.",
    losslessPart: (section) =>
      `This file holds the rows of the section “${section}” with all below it, and no others: accepting all changes gives their right side, rejecting all their left, to the letter. This was checked before the file was written.`,
    ambiguous:
      'Moves of words that stand in several places, so that which went where cannot be known, are written as deleted and inserted.',
    unwritable: (count) => `${count} control characters that a Word file cannot hold are written as “�”.`,
    author: 'Duizhao',
    expectedAuthor: 'Duizhao (changes of every year)',
    apart: (kind) => `Under an author of its own: ${kind}`,
    reader: 'Reader',
    pageFoot: ['', ' / ', ''],
    comments: 'Comments',
  },
  briefing: BRIEFING_EN,
  formerWords: 'Made on: ',
  legend: 'Legend',
  marks: {
    added: 'words added, or as they read now (underlined)',
    removed: 'words removed, or as they read before (struck through)',
    moved: 'words moved (double underline)',
    figure: 'a changed figure (boxed)',
    bound: 'a changed bound (dashed box)',
    yearTurn: 'years, last and this year, sessions (dotted)',
    punctuation: 'punctuation (pale)',
    note: 'words with a note (heavy line below)',
  },
  plain: {
    added: 'added, or as it is now',
    removed: 'removed, or as it was',
    moved: 'moved',
    noted: 'with a note, whose number follows',
  },
  noteShaded: 'words with a note (shaded)',
  signs:
    'Beside the row number: ≠ changed, + added, − removed, ⇄ moved; the number behind an arrow is the row of the other end of the move, “?” says that the same words stand in several places; ※ settled by hand.',
  counts: 'Changes by kind',
  kinds: wordsIn(CHANGE_WORDS, 'en'),
  masked: ' (not marked)',
  sections: 'Sections and how they stand to each other',
  sectionColumns: ['Row', 'Relation', 'Grounds'],
  changes: 'List of changes',
  changeColumns: ['Row', 'Kind', 'Section', 'Left', 'Right', 'Reviewed'],
  substitutions: 'Phrases that took the place of others',
  substitutionColumns: ['Before', 'After', 'Places', 'Rows'],
  phraseTurns: 'Phrases that came or went',
  phraseTurnColumns: ['Phrase', 'Only in', 'Places', 'Rows'],
  relations: startUpper(wordsIn(RELATION_WORDS, 'en')),
  link: (goes, comes, grade, terms) =>
    `${goes} of the left, ${comes} of the right, ${GRADES[grade]}${terms.length === 0 ? '' : `; both: ${terms.join(', ')}`}`,
  folded: (rows, characters, chosen) =>
    `… ${rows} rows without ${chosen === 'noted' ? 'a note' : typeof chosen === 'string' ? 'a change' : 'such a change'} left out, ${characters} characters …`,
  otherEnd: 'the other end of the move',
  ambiguous: 'the same words stand in several places: which went where cannot be known',
  decided: 'settled by hand',
  text: 'Side by side',
  method: 'How this was made',
  lossless:
    "The rows of the left column, joined, are the left report's whole cleaned text, and those of the right column the right one's, to the letter. This was checked before the file was written, and so was that swapping the sides gives the same result.",
  losslessFolded:
    'Checked before the file was written: all rows, joined, are the whole cleaned texts of both reports, to the letter, and swapping the sides gives the same result. Rows without a change are left out here, and counted.',
  losslessPart:
    'Checked before the file was written: all rows, joined, are the whole cleaned texts of both reports, to the letter, and swapping the sides gives the same result. This file holds a part of them, see “What goes in”; rows keep the numbers they have in the whole.',
  scope: {
    name: 'What goes in',
    all: 'everything',
    only: (words) => `This file holds only: ${words}.`,
    words: (section, rows) =>
      [
        ...(section === null
          ? []
          : [
              section === ''
                ? 'the text before the first heading'
                : `the section “${section}” with all below it`,
            ]),
        ...wordRows(rows),
      ].join('; '),
  },
  unlisted: ' (not listed)',
  cleaning: 'What cleaning took out',
  cleaningColumns: ['Step', 'Taken out', 'Put in', 'Place in the file (characters)'],
  cutShort:
    'The comparison reached its limit of work: some passages were not matched, or not compared by character, and stand as removed and added.',
  program: 'Program',
  rules: 'Version of the rules for cleaning and outline',
  reference: 'Reports over which the rarity of words was counted',
  unmarked: (kind) => `Left unmarked: ${kind}`,
  withNotes: 'With notes',
  withVerdicts: 'With goals and verdicts',
  goals: 'What became of the goals',
  withChanges: 'With the list of changes',
  withCleaning: 'With the list of what cleaning took out',
  yes: 'yes',
  no: 'no',
  decisions: {
    comparison: 'Human decisions',
    corrections: 'Corrections by hand',
    goals: 'Of goals, by hand',
  },
  decisionKinds: {
    ...{ notes: 'notes', reviewed: 'changes reviewed', links: 'links', locks: 'locks', cuts: 'cuts' },
    ...{ heads: 'heads', outlines: 'outline edits', figures: 'figures', characters: 'recognised characters' },
    ...{ undone: 'cleanings undone', verdicts: 'verdicts', confirmed: 'confirmed as goals' },
    ...{ rejected: 'rejected as goals', added: 'goals added', edited: 'renamed or dated anew' },
    ...{ passages: 'passages linked', outside: 'outside evidence', choices: 'figures chosen' },
    ...{ joins: 'names of indicators joined or parted' },
  },
  deciders: 'Decided by',
  unrecorded: 'not recorded by whom',
  semicolon: '; ',
  noKind: 'no kind',
  comma: ', ',
  inBrackets: (words) => ` (${words})`,
  checked: (reports) =>
    `The SHA-256 of the original file of ${reports.join(' and ')} was worked out anew when this was made: it is that of the file that was taken in.`,
  dates: 'Days of notes and verdicts',
  utc: 'in UTC',
  lost: 'Of these without their words',
  lostCount: (count) => `${count} (not found in the texts of today, without effect)`,
  title: 'Title',
  session: 'Session',
  speaker: 'Speaker',
  file: 'Original file',
  bytes: 'bytes',
  encoding: 'Encoding',
  chosen: (detected) => ` (chosen by hand; told as ${detected})`,
  originalSha: 'SHA-256 of the original file',
  damagedSha: 'withheld: the original in the library is damaged, it is not the file that was taken in',
  damaged: (report) =>
    `⚠ ${report}: the original in the library is damaged (its SHA-256 differs); what follows was read before.`,
  textSha: 'SHA-256 of the cleaned text (UTF-8)',
  characters: 'Characters (without white space)',
  steps: wordsIn(CLEANING_WORDS, 'en'),
  step: (words) => `Cleaning: ${words}`,
  stepOff: 'not used (turned off by hand)',
  stepCount: (edits, characters, kept) =>
    `${edits} places, ${characters} characters removed${kept === 0 ? '' : `, ${kept} put back by hand`}`,
};
