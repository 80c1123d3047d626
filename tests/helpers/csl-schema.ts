// What the CSL project's JSON Schema of input data (citation-style-language/schema, schemas/input/csl-data.json for CSL
// 1.0.2, commit 40b3ce0b, MIT licence) asks of a list of items, whole but for its descriptions and examples: every type,
// every variable with what it may hold, and nothing else allowed. Set out by what a variable holds, in our own words.

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const TYPES = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document
  entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map
  motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog
  regulation report review review-book software song speech standard thesis treaty webpage`);

const NAMES = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
  executive-producer guest host interviewer illustrator narrator organizer original-author performer producer recipient
  reviewed-author script-writer series-creator translator`);

const DATES = words('accessed available-date event-date issued original-date submitted');

const TEXTS = words(`
  citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location
  archive-place authority call-number citation-label collection-title container-title container-title-short dimensions
  division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix`);

const NUMBERS = words(`
  id chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part printing supplement volume`);

const text = { type: 'string' };
const numeral = { type: ['string', 'number'] };
const flag = { type: ['string', 'number', 'boolean'] };

const closed = (properties: object) => ({ type: 'object', properties, additionalProperties: false });

const nameVariable = closed({
  ...Object.fromEntries(
    words('family given dropping-particle non-dropping-particle suffix literal').map((name) => [name, text]),
  ),
  ...Object.fromEntries(words('comma-suffix static-ordering parse-names').map((name) => [name, flag])),
});

/** One day, or two of a range; each of year, month and day as far as it is known. */
const dateVariable = closed({
  'date-parts': {
    ...{ type: 'array', minItems: 1, maxItems: 2 },
    items: { type: 'array', items: numeral, minItems: 1, maxItems: 3 },
  },
  ...{ season: numeral, circa: flag, literal: text, raw: text },
});

const each = (names: readonly string[], schema: object) =>
  Object.fromEntries(names.map((name) => [name, schema]));

/** A JSON Schema (draft 07) of CSL-JSON. */
export const CSL_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'array',
  items: {
    ...closed({
      type: { type: 'string', enum: TYPES },
      categories: { type: 'array', items: text },
      ...each(NAMES, { type: 'array', items: nameVariable }),
      ...each(DATES, dateVariable),
      ...each(TEXTS, text),
      ...each(NUMBERS, numeral),
      custom: { type: 'object' },
    }),
    required: ['type', 'id'],
  },
};
