import { NOTE_COLOUR_WORDS, NOTE_KIND_WORDS, NOTE_ON_WORDS } from '../../../shared/words/notes.ts';
import { startUpper, wordsIn } from '../../../shared/words/words.ts';

/** Words of notes, on every screen. */
export const notes = {
  none: 'No notes yet. Select text and press N, or press N on a change.',
  'none-reader': 'No notes yet. Select text and press N.',
  'none-library': 'No notes yet. Select text in the Reader or in a comparison and press N.',
  'add-short': 'Note',
  edit: 'Edit',
  delete: 'Delete',
  deleted: 'Note deleted',
  text: 'Note',
  tags: 'Tags',
  'tags-hint': 'Separate tags by spaces',
  save: 'Save',
  draft: 'Draft of a note, not saved',
  'write-on': 'Go on writing',
  'drop-draft': 'Throw the draft away',
  'kept-both': 'Another window changed this note meanwhile. Both are kept: yours as a note of its own.',
  'on-one': '{{year}} · {{on}}',
  'on-two': '{{left}} → {{right}} · {{on}}',
  on: wordsIn(NOTE_ON_WORDS, 'en'),
  kinds: startUpper(wordsIn(NOTE_KIND_WORDS, 'en')),
  colours: wordsIn(NOTE_COLOUR_WORDS, 'en'),
  orphans: 'Notes whose text was not found: {{n}}',
  'orphan-why':
    'The text was cleaned anew or corrected, and the words that these notes quote are no longer found. No note is lost: here are the old words and what stood around them.',
  orphan: 'Text changed',
  go: 'Go to its place',
  filter: 'Find in notes…',
  count: 'Notes: {{n}}',
  'no-match': 'No note matches.',
  'in-reader': 'Open in the Reader',
  'all-tags': 'All tags',
};
