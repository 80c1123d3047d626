import { CHANGE_WORDS, LINK_GRADE_WORDS, RELATION_WORDS } from '../../../shared/words/comparison.ts';
import { startUpper, wordsIn } from '../../../shared/words/words.ts';

/** Words of the screen “Comparison”. */
export const comparison = {
  pieces: 'Compared by',
  'by-words': 'Words',
  'by-characters': 'Characters',
  structure: 'Structure',
  years: '{{left}} → {{right}}',
  swap: 'Exchange the sides',
  'choose-left': 'Choose the left report',
  'choose-right': 'Choose the right report',
  side: 'Side by side',
  inline: 'Inline',
  mode: 'View',
  find: 'Find in both…',
  'find-count': '{{at}} / {{n}}',
  'find-none': 'none',
  'find-next': 'Next',
  'find-previous': 'Previous',
  'find-close': 'Close',
  next: 'Next change',
  previous: 'Previous change',
  export: 'Export…',
  comparing: 'Comparing…',
  'comparing-progress': 'Comparing {{done}} / {{total}}',
  hidden: 'Hidden: {{n}}',
  'hidden-title': 'Expected changes, each with its own switch; H shows all or goes back',
  'mask-all': 'Hide all',
  'mask-none': 'Show all',
  'mask-count': '{{kind}} {{n}}',
  fold: 'Fold unchanged {{n}}',
  'fold-title': 'Unchanged paragraphs folded into one line',
  'mask-title-on': 'Hidden; click to show',
  'mask-title-off': 'Shown; click to hide',
  folded: '{{n}} paragraphs unchanged',
  'folded-sentences': 'Unchanged sentences: {{n}}',
  'folded-hidden': ' ({{n}} hidden)',
  unfold: 'show',
  refold: 'fold',
  'unfold-all': 'Show all',
  'between-one':
    'Between {{left}} and {{right}} there are reports of {{years}}: changes of single years are not told apart.',
  'compare-pair': 'Compare {{left}}–{{right}}',
  'compare-steps': 'Compare year by year ({{n}} steps)',
  missing: 'Between {{left}} and {{right}} the library has no report of {{years}}.',
  'shares-little':
    'The two reports share little, as those of two places do: sections are matched only where they are very alike.',
  incomplete:
    'The reports are too long to compare in full: some passages were left unmatched, or not compared by character, and stand as added and removed.',
  lossless: 'Both texts can be rebuilt',
  'lossless-title': 'Nothing is lost',
  'lossless-text':
    'Checked before anything is shown: the pieces on the left, joined in order, are the left report’s cleaned text character by character, and likewise on the right. A result that fails is neither shown nor exported. Folding and hiding change what is shown, not this.',
  'lossless-live':
    'Checked again in this window just now: {{left}} characters on the left, {{right}} on the right, marks and line breaks included, all there.',
  'lossless-bad': 'The check failed in this window. Please do not cite this result.',
  'file-hash': 'SHA-256 of the file',
  reviewed: 'Reviewed {{done}} / {{total}}',
  'reviewed-hidden': '{{n}} hidden, not reviewed',
  'reviewed-all': 'All {{total}} reviewed',
  'section-count': 'This section: {{n}}',
  'match-line':
    'Match {{score}} · {{grade}} · {{goes}} of the left one goes here, {{comes}} of the right one · shared: {{terms}}',
  'match-line-none':
    'Match {{score}} · {{grade}} · {{goes}} of the left one goes here, {{comes}} of the right one',
  'match-heads': 'The openings of both reports',
  'match-unsure': 'Not sure which section it belongs to',
  'match-new': 'New on the right; no section on the left matches',
  'match-dropped': 'On the left only; no section on the right matches',
  'no-changes': 'The words of both reports are the same.',
  why: 'Why matched',
  'why-row': 'Likeness of the sentences {{score}}',
  'why-row-shared': 'Words that both have',
  'why-section': 'Match of the sections around them {{score}}',
  'why-section-share':
    '{{goes}} of the left section goes to the right one and makes up {{comes}} of it; {{grade}}',
  'why-section-terms': 'Words that the sections share, weightiest first',
  'why-move': 'Likeness of both ends of the move {{score}}',
  'why-ambiguous': 'The same words stand in several places; which went where can’t be known.',
  'why-removed': 'No sentence of the right report is like it.',
  'why-added': 'No sentence of the left report is like it.',
  'why-unpaired': 'Removed on the left, added on the right: side by side to save space only, not matched.',
  'why-headings': 'The sections are matched by what they say; their headings differ.',
  'why-same': 'Both sentences are the same, character by character.',
  'why-none': 'No shared words.',
  'go-other-end': 'Go to the other end',
  overview: 'Overview of the whole: click or drag to scroll',
  rows: 'Aligned texts',
  failed: 'The comparison was not finished',
  'show-panel': 'Changes',
  'show-tree': 'Structure',
  ghost: 'Words at the other end',
  note: 'Note',
};

/** Words of the tree of sections. */
export const tree = {
  opening: 'Opening (title and address)',
  renamed: 'was “{{title}}”',
  moved: 'moved',
  'moved-from': 'moved from {{from}} to {{to}}',
  'nth-bracket': '（{{number}}）',
  'nth-part': 'part {{number}}',
  'nth-item': 'item {{number}}',
  and: ', ',
  quote: '“{{title}}” ',
  piece: '“{{title}}” ({{share}}) ',
  'go-link': 'Go to “{{title}}” ({{share}}, {{grade}})',
  'go-nearest': 'Go to the nearest, “{{title}}”',
  'and-more': 'and {{n}} more',
  'split-into': 'split into {{list}}',
  'split-from': 'split from “{{title}}”',
  'merged-into': 'taken into “{{title}}”',
  'merged-from': 'merged from {{list}}',
  merged: 'merged from several',
  new: 'new in {{year}}',
  dropped: 'not in {{year}}',
  'new-in': 'new in {{name}}',
  'dropped-in': 'not in {{name}}',
  'may-come-from': 'new, or grown out of another: not sure; nearest is “{{title}}”',
  'may-go-to': 'taken into another, or not: not sure; nearest is “{{title}}”',
  count: 'Changes: {{n}}',
  expand: 'Open',
  collapse: 'Close',
};

export const grade = wordsIn(LINK_GRADE_WORDS, 'en');

export const relation = startUpper(wordsIn(RELATION_WORDS, 'en'));

export const change = startUpper(wordsIn(CHANGE_WORDS, 'en'));

/** Words of the two ends of a move. */
export const move = {
  to: 'moved to {{year}} · {{section}} {{place}}',
  from: 'moved from {{year}} · {{section}} {{place}}',
  sentence: 'sentence {{n}}',
  sentences: 'sentences {{first}}–{{last}}',
  heading: 'heading',
  ambiguous: 'uncertain',
};
