/** Says of a table how a project bundle carries it. */
export type CarriedTable = {
  readonly name: string;
  /** The column that numbers its rows, which each library does for itself; null where there is none. */
  readonly number: string | null;
  /** Columns that hold a number of another carried table. */
  readonly refs: Readonly<Record<string, string>>;
  readonly merge: MergeRule;
};

/** What becomes of a row where the library that it comes into has some of its own. */
export type MergeRule =
  /** It is part of a report's file or of its reading: it comes with a report that is new. */
  | { readonly kind: 'of-report' }
  /** Rows alike in `by` are about the same; where they differ in `fields` the reader is asked. */
  | {
      readonly kind: 'known';
      readonly by: readonly string[];
      /** Each with what it holds while nobody said anything, which gives way to what somebody said. */
      readonly fields: Readonly<Record<string, string | number | null | undefined>>;
      /** Both may stand side by side. */
      readonly canBoth?: true;
    }
  /** Has rules of its own, in `services/bundle`. */
  | { readonly kind: 'special' };

const OF_REPORT = { kind: 'of-report' } as const;
const SPECIAL = { kind: 'special' } as const;
const REPORT = { report_id: 'reports' } as const;
/** Nobody said anything only where nothing is said: every value counts. */
const SAID = undefined;

/** What a note has beside its words. */
const NOTE_MARKS = { subject: null, note_kind: null, colour: null, author: '' };

/**
 * Every table that a bundle carries, each behind those that it points to. A new table stands here or in `LEFT_OUT`: a
 * test says so.
 */
export const CARRIED: readonly CarriedTable[] = [
  { name: 'places', number: 'id', refs: {}, merge: { kind: 'known', by: ['name'], fields: {} } },
  { name: 'reports', number: 'id', refs: { place_id: 'places' }, merge: SPECIAL },
  { name: 'texts', number: null, refs: REPORT, merge: SPECIAL },
  { name: 'outline', number: null, refs: REPORT, merge: OF_REPORT },
  { name: 'origins', number: null, refs: REPORT, merge: OF_REPORT },
  { name: 'sources', number: null, refs: REPORT, merge: OF_REPORT },
  { name: 'recognitions', number: null, refs: REPORT, merge: OF_REPORT },
  {
    name: 'corrections',
    number: 'id',
    refs: { report_id: 'reports', other_report_id: 'reports' },
    merge: {
      kind: 'known',
      by: ['kind', 'report_id', 'other_report_id', 'anchor'],
      fields: { payload: SAID },
    },
  },
  {
    name: 'editions',
    number: null,
    refs: REPORT,
    merge: { kind: 'known', by: ['report_id'], fields: { label: null, is_chosen: 0 } },
  },
  {
    name: 'report_tags',
    number: null,
    refs: REPORT,
    merge: { kind: 'known', by: ['report_id', 'tag'], fields: {} },
  },
  {
    name: 'places_apart',
    number: null,
    refs: {},
    merge: { kind: 'known', by: ['one', 'other'], fields: {} },
  },
  {
    name: 'decisions',
    number: 'id',
    refs: { first_report: 'reports', second_report: 'reports' },
    merge: SPECIAL,
  },
  {
    name: 'reviews',
    number: null,
    refs: { left_report: 'reports', right_report: 'reports' },
    merge: { kind: 'known', by: ['left_report', 'right_report', 'change_key'], fields: {} },
  },
  {
    name: 'review_places',
    number: null,
    refs: { left_report: 'reports', right_report: 'reports' },
    merge: { kind: 'known', by: ['left_report', 'right_report', 'change_key'], fields: {} },
  },
  {
    name: 'notes',
    number: 'id',
    refs: { left_report: 'reports', right_report: 'reports' },
    // The moment that it was first written at is its own: it stays when it is written over on another machine.
    merge: {
      kind: 'known',
      by: ['kind', 'left_report', 'right_report', 'change_key', 'created_at'],
      fields: {
        left_quote: SAID,
        right_quote: SAID,
        text: SAID,
        tags: '[]',
        deleted_at: SAID,
        ...NOTE_MARKS,
      },
      canBoth: true,
    },
  },
  {
    name: 'tags',
    number: 'id',
    refs: {},
    merge: {
      kind: 'known',
      by: ['path'],
      fields: { definition: '', example: '', counter_example: '', colour: null },
    },
  },
  { name: 'coders', number: 'id', refs: {}, merge: SPECIAL },
  { name: 'current_coder', number: null, refs: { coder_id: 'coders' }, merge: SPECIAL },
  { name: 'verdict_schemes', number: null, refs: {}, merge: SPECIAL },
  {
    name: 'goals',
    number: 'id',
    refs: { report_id: 'reports', coder_id: 'coders' },
    merge: {
      kind: 'known',
      by: ['report_id', 'coder_id', 'anchor', 'value_anchor', 'read_name'],
      fields: { state: 'proposed', name: null, due_year: null },
    },
  },
  {
    name: 'goal_evidence',
    number: 'id',
    refs: { goal_id: 'goals', report_id: 'reports' },
    merge: { kind: 'known', by: ['goal_id', 'kind', 'report_id', 'anchor', 'source', 'quote'], fields: {} },
  },
  {
    name: 'goal_choices',
    number: 'id',
    refs: { goal_id: 'goals', report_id: 'reports' },
    merge: { kind: 'known', by: ['goal_id', 'report_id'], fields: { anchor: SAID } },
  },
  {
    name: 'goal_verdicts',
    number: null,
    refs: { goal_id: 'goals' },
    merge: {
      kind: 'known',
      by: ['goal_id'],
      fields: { code: SAID, scheme_version: SAID, absence: null, comment: '' },
    },
  },
  {
    name: 'indicator_joins',
    number: 'id',
    refs: { place_id: 'places' },
    merge: { kind: 'known', by: ['place_id', 'name'], fields: { indicator: SAID } },
  },
  {
    name: 'table_columns',
    number: null,
    refs: {},
    merge: { kind: 'known', by: ['head'], fields: { roles: SAID } },
  },
  {
    name: 'saved_searches',
    number: null,
    refs: {},
    merge: { kind: 'known', by: ['name'], fields: { query: SAID, filter: SAID } },
  },
  { name: 'settings', number: null, refs: {}, merge: SPECIAL },
];

/** Tables that no bundle carries, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  frequencies: 'made from the texts',
  signatures: 'made from the texts',
  revisions: 'counts the writes of this library',
  history_steps: 'what can be undone here',
  history_changes: 'what can be undone here',
  history_recording: 'what can be undone here',
  imports: 'where files lay on this machine',
  import_files: 'where files lay on this machine',
  import_items: 'where files lay on this machine',
  surveys: 'not taken in yet',
  survey_rows: 'not taken in yet',
  survey_contents: 'not taken in yet',
  survey_likes: 'not taken in yet',
  kept: 'drafts and places of this machine',
  watched_folders: 'a folder of this machine',
  watched_files: 'a folder of this machine',
};

/** Settings that belong to the work; the others are this machine's and its reader's. */
export const CARRIED_SETTINGS: readonly string[] = ['masks', 'foldUnchanged'];

/** Original bytes, which stand in a bundle as files of their own. */
export const BYTES = 'bytes';
