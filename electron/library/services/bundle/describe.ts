import { z } from 'zod';
import type { BundleConflict } from '../../../../shared/contract/bundle-api.ts';
import { CLEANING_STEPS } from '../../../../shared/model/cleaning.ts';
import { GOAL_STATES } from '../../../../shared/model/goal.ts';
import { SAID_WORDS } from '../../../../shared/words/bundle.ts';
import { STATE_WORDS } from '../../../../shared/words/goals.ts';
import { CLEANING_WORDS } from '../../../../shared/words/report.ts';
import { labelIn } from '../../../../shared/words/scheme.ts';
import { wordsIn, type Language } from '../../../../shared/words/words.ts';
import type { CarriedRow } from '../../db/carried.ts';
import { sayCorrection } from './describe-correction.ts';
import { reportOf } from './plan.ts';
import type { PlannedConflict, Tables } from './plan-types.ts';
import { textOf } from './rows.ts';

/** Both sides as tables, and the language that a conflict is told in. */
export type Sides = { readonly mine: Tables; readonly theirs: Tables; readonly language: Language };

/** A conflict in words. */
export function describeConflict(sides: Sides, conflict: PlannedConflict): BundleConflict {
  const { id, kind, mine, theirs, canBoth } = conflict;
  const about = mine[0] === undefined ? ABOUT_NONE : aboutOf(sides, conflict, mine[0]);
  const tell = (side: 'mine' | 'theirs', rows: readonly CarriedRow[]): readonly string[] =>
    rows.map((row) => say(sides, side, conflict, row));
  return { id, kind, ...about, mine: tell('mine', mine), theirs: tell('theirs', theirs), canBoth };
}

const ABOUT_NONE = { place: '', year: null, words: '' };

function aboutOf(sides: Sides, { kind }: PlannedConflict, row: CarriedRow) {
  const goal = sides.mine('goals').find((each) => each['id'] === row['goal_id']);
  const id = row['report_id'] ?? goal?.['report_id'] ?? row['left_report'] ?? row['first_report'];
  const report = reportOf(sides, 'mine', kind === 'choice' ? goal?.['report_id'] : id);
  const placeId = row['place_id'] ?? report?.['place_id'];
  const place = sides.mine('places').find((each) => each['id'] === placeId);
  const year = report?.['year'];
  const words =
    quoteOf(goal?.['anchor'] ?? row['anchor']) ||
    textOf(row['left_quote'] ?? row['right_quote'] ?? row['path'] ?? row['name']) ||
    // of several reports of the year
    (kind === 'standing' ? '' : textOf(report?.['file_name']));
  return { place: textOf(place?.['name']), year: typeof year === 'number' ? year : null, words };
}

function say(sides: Sides, side: 'mine' | 'theirs', { kind }: PlannedConflict, row: CarriedRow): string {
  const said = wordsIn(SAID_WORDS, sides.language);
  switch (kind) {
    case 'note':
      return [row['deleted_at'] === null ? '' : `（${said.deleted}）`, textOf(row['text']), ...tagsOf(row)]
        .join(' ')
        .trim();
    case 'tag':
      return [textOf(row['definition']), textOf(row['example'])].filter((each) => each !== '').join('；');
    case 'correction':
      return sayCorrection(textOf(row['kind']), textOf(row['payload']), sides.language);
    case 'edition':
      return textOf(row['label']) || said['as-read'];
    case 'standing':
      return textOf(reportOf(sides, side, row['report_id'])?.['file_name']);
    case 'decision':
      return [quoteOf(row['first_anchor']), quoteOf(row['second_anchor'])]
        .map((quote) => quote || said.everything)
        .join(` ${row['kind'] !== 'link' ? said.cut : row['is_lock'] === 1 ? said.lock : said.link} `);
    case 'goal':
      return sayGoal(row, sides.language);
    case 'verdict':
      return [labelOf(sides[side], row, sides.language), textOf(row['comment'])].join(' ').trim();
    case 'choice':
      return quoteOf(row['anchor']);
    case 'scheme':
      return sayScheme(row, sides.language);
    case 'indicator':
      return textOf(row['indicator']);
    case 'search':
      return saySearch(row);
    case 'columns':
      return textOf(row['roles']);
    case 'cleaning':
      return sayCleaning(row, sides.language);
  }
}

const anchorSchema = z.object({ quote: z.string() });

/** The words of an anchor as it is kept; '' where there is none. */
export function quoteOf(json: CarriedRow[string] | undefined): string {
  return typeof json === 'string' ? (anchorSchema.safeParse(JSON.parse(json)).data?.quote ?? '') : '';
}

/** The tags of a note, each with the sign of one. */
export function tagsOf(row: CarriedRow): readonly string[] {
  return z
    .array(z.string())
    .parse(JSON.parse(textOf(row['tags'])))
    .map((tag) => `#${tag}`);
}

/** What a coder said of a goal: its state, a name and a due year of his own. */
export function sayGoal(row: CarriedRow, language: Language): string {
  const state = GOAL_STATES.find((each) => each === row['state']);
  const due =
    row['due_year'] === null ? '' : `${wordsIn(SAID_WORDS, language).due} ${textOf(row['due_year'])}`;
  const name = textOf(row['name']);
  return [state === undefined ? '' : wordsIn(STATE_WORDS, language)[state], name, due]
    .filter((each) => each !== '')
    .join(' ');
}

const entrySchema = z.array(z.object({ code: z.string(), label: z.string() }));

function entriesOf(scheme: CarriedRow) {
  return entrySchema.parse(JSON.parse(textOf(scheme['entries'])));
}

/** The verdicts of a scheme, by their names. */
export function sayScheme(row: CarriedRow, language: Language): string {
  return entriesOf(row)
    .map((entry) => labelIn(entry, language))
    .join('、');
}

function labelOf(tables: Tables, verdict: CarriedRow, language: Language): string {
  const scheme = tables('verdict_schemes').find((row) => row['version'] === verdict['scheme_version']);
  const entries = scheme === undefined ? [] : entriesOf(scheme);
  const entry = entries.find(({ code }) => code === verdict['code']);
  return entry === undefined ? textOf(verdict['code']) : labelIn(entry, language);
}

const filterSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The words looked for, with the place and the years that they are looked for in. */
export function saySearch(row: CarriedRow): string {
  const { place, fromYear, toYear } = filterSchema.parse(JSON.parse(textOf(row['filter'])));
  const years = [fromYear, toYear].filter((year) => typeof year === 'number').join('–');
  return [textOf(row['query']), place ?? '', years].filter((part) => part !== '').join(' · ');
}

const choiceSchema = z.object({ keptSteps: z.array(z.string()), keptEdits: z.array(z.unknown()) });

/** How a text is cleaned otherwise than it would be, and what it is read in. */
export function sayCleaning(row: CarriedRow, language: Language): string {
  const { keptSteps, keptEdits } = choiceSchema.parse(JSON.parse(textOf(row['choice'])));
  const steps = CLEANING_STEPS.filter((step) => keptSteps.includes(step)).map(
    (step) => wordsIn(CLEANING_WORDS, language)[step],
  );
  const parts = [
    textOf(row['chosen_encoding']),
    ...steps,
    keptEdits.length === 0 ? '' : `+${keptEdits.length}`,
  ];
  return parts.filter((part) => part !== '').join('、') || wordsIn(SAID_WORDS, language)['as-read'];
}
