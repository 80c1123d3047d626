/** What the name of a bundle ends in. */
export const BUNDLE_EXTENSION = '.dzpack';

/** Name of the file that says what a bundle holds; it stands first, so that a bundle is known by its first bytes. */
export const BUNDLE_MANIFEST = 'duizhao-bundle.json';

/** What a bundle is counted by. */
export const BUNDLE_TOPICS = [
  'reports',
  'notes',
  'tags',
  'decisions',
  'reviews',
  'corrections',
  'goals',
  'verdicts',
  'evidence',
  'indicators',
  'editions',
  'report-tags',
  'searches',
] as const;
export type BundleTopic = (typeof BUNDLE_TOPICS)[number];

/** What the two sides can differ in. */
export const CONFLICT_KINDS = [
  'cleaning', // how the file is read: its encoding, what of the cleaning is put back
  'correction', // head, outline, figures, characters
  'edition', // what a report is called
  'standing', // which report stands for its year
  'decision', // what belongs together
  'note',
  'tag', // what the codebook says of it
  'goal', // whether it is one, its name, its due year
  'verdict',
  'choice', // the figure that a goal is reckoned with
  'scheme', // the verdicts that can be given
  'indicator', // what a name belongs to
  'columns', // how tables of one head are read
  'search', // what a saved search looks for
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What is kept: the library's, the bundle's, or both side by side. */
export const CONFLICT_CHOICES = ['mine', 'theirs', 'both'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];
