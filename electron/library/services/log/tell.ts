import type { Action } from '../../../../shared/contract/views.ts';
import type { ReportHead, ReportId } from '../../../../shared/model/report.ts';
import { DECISION_LEVEL_WORDS, DECISION_WORDS } from '../../../../shared/words/decisions.ts';
import { CHANGE_WORDS } from '../../../../shared/words/comparison.ts';
import { SAID_WORDS } from '../../../../shared/words/bundle.ts';
import { HEAD_WORDS, LOGGED_WORDS } from '../../../../shared/words/steps.ts';
import { wordsIn, type Language } from '../../../../shared/words/words.ts';
import { sortOfDecision } from '../../../../shared/model/decision.ts';
import type { Reader } from '../../db/database.ts';
import type { RowImage } from '../../db/history-rows.ts';
import type { ChangeRow } from '../../db/history.ts';
import { anchorSchema, headSchema, jsonColumn, noteIdColumn, reportIdColumn } from '../../db/rows.ts';
import { sayCorrection } from '../bundle/describe-correction.ts';
import { sayCleaning, saySearch, sayScheme, tagsOf } from '../bundle/describe.ts';
import { reportOfRow, textOf } from '../bundle/rows.ts';
import { findReport, headOf } from '../shelf/summary.ts';
import { mergedInto } from './merged-into.ts';
import { tellGoal } from './tell-goal.ts';
import { imageOf, type Thing } from './things.ts';
import { joinTurn, type Teller, type Told } from './told.ts';

/** What a step did to a thing. `step`: all rows of the step. */
export function tell(teller: Teller, action: Action, thing: Thing, step: readonly ChangeRow[]): Told {
  const [row] = thing;
  const image = imageOf(row);
  switch (row.place) {
    case 'notes':
      return tellNote(image);
    case 'reviews':
      return tellReview(teller, row);
    case 'decisions':
      return tellDecision(teller, image);
    case 'corrections':
      return tellCorrection(teller, thing);
    case 'reports':
      return { ...ofReport(teller, image['id']), result: sayEncoding(teller, row) };
    case 'texts':
      return { ...ofReport(teller, image['report_id']), result: sayChoice(teller, image) };
    case 'editions':
      return tellEdition(teller, row);
    case 'report_tags':
      return {
        ...ofReport(teller, image['report_id']),
        result: thing.map(({ after, before }) => tagTurn(after, before)).join(' '),
      };
    case 'goals':
    case 'goal_evidence':
    case 'goal_choices':
    case 'goal_verdicts':
      return tellGoal(teller, thing);
    case 'indicator_joins': {
      const place = teller.reader.indicators.nameOfPlace(Number(image['place_id']));
      const result = turnOf(thing, ({ indicator }) => textOf(indicator));
      return { sides: [], place, name: textOf(image['name']), result };
    }
    case 'verdict_schemes':
      return {
        sides: [],
        name: wordsIn(LOGGED_WORDS, teller.language).version.replace('{n}', textOf(image['version'])),
        result: sayScheme(image, teller.language),
      };
    case 'tags':
      return tellTag(action, row, step);
    case 'places_apart':
      return { sides: [], name: `${textOf(image['one'])}、${textOf(image['other'])}`, result: '' };
    case 'saved_searches':
      return { sides: [], name: turnOf(thing, ({ name }) => textOf(name)), result: saySearch(image) };
  }
}

/** What it was and what it became; only what there is of it. */
function turnOf(thing: Thing, say: (image: RowImage) => string): string {
  const before = thing.map((row) => row.before).find((image) => image !== null);
  const after = thing.map((row) => row.after).find((image) => image !== null);
  const said = [before, after].map((image) => (image === undefined ? '' : say(image)));
  return joinTurn(said[0] ?? '', said[1] ?? '');
}

/** Nothing of a report that was deleted or came back: it is read as before. */
function sayEncoding({ language }: Teller, { before, after }: ChangeRow): string {
  const said = wordsIn(SAID_WORDS, language);
  const encodingOf = (image: RowImage | null): string =>
    textOf(image?.['chosen_encoding']) || said['as-read'];
  const [from, to] = [encodingOf(before), encodingOf(after)];
  return from === to ? '' : joinTurn(from, to);
}

function sayChoice({ language }: Teller, image: RowImage): string {
  const said = sayCleaning(image, language);
  const { whole, kept } = wordsIn(LOGGED_WORDS, language);
  return said === wordsIn(SAID_WORDS, language)['as-read'] ? whole : `${kept}${said}`;
}

function ofReport({ reader }: Teller, id: RowImage[string] | undefined): Pick<Told, 'sides' | 'name'> {
  const report = reportOfRow(id);
  return { sides: [{ report, anchor: null }], name: reader.reports.find(report)?.fileName ?? '' };
}

function tellNote(image: RowImage): Told {
  const side = (name: 'left' | 'right'): Told['sides'] => {
    const report = reportIdColumn.nullable().parse(image[`${name}_report`] ?? null);
    if (report === null) return [];
    const [quote, prefix, suffix] = ['quote', 'prefix', 'suffix'].map((part) =>
      textOf(image[`${name}_${part}`]),
    );
    const start = image[`${name}_start`];
    const anchor = typeof start === 'number' ? anchorSchema.parse({ quote, prefix, suffix, start }) : null;
    return [{ report, anchor }];
  };
  return {
    sides: [...side('left'), ...side('right')],
    result: tagsOf(image).join(' '),
    remark: textOf(image['text']),
    note: noteIdColumn.parse(image['id']),
    ...(image['kind'] === 'change' ? { change: textOf(image['change_key']) } : {}),
  };
}

function tellReview({ reader, language }: Teller, { before, after }: ChangeRow): Told {
  const image = after ?? before ?? {};
  const [left, right] = [reportOfRow(image['left_report']), reportOfRow(image['right_report'])];
  const change = textOf(image['change_key']);
  const place = reader.reviews.findPlace(left, right, change);
  const sides = inOrder(reader, [
    { report: left, anchor: place?.left ?? null },
    { report: right, anchor: place?.right ?? null },
  ]);
  const logged = wordsIn(LOGGED_WORDS, language);
  const kind = place === null ? '' : kindOf(place.kind, sides, language);
  const result = [kind, after === null ? logged.unreviewed : logged.reviewed];
  const sort = place === null ? {} : { sort: place.kind };
  return { sides, change, ...sort, result: result.filter((part) => part !== '').join(' · ') };
}

/** What stands in one report alone is kept as that, whichever it is; it came where it is the later one. */
function kindOf(kind: string, sides: Told['sides'], language: Language): string {
  const words: Readonly<Record<string, string>> = wordsIn(CHANGE_WORDS, language);
  const own = kind !== 'alone' ? kind : sides.at(-1)?.anchor === null ? 'removed' : 'added';
  return words[own] ?? '';
}

const anchorColumn = jsonColumn(anchorSchema).nullable();

function tellDecision({ reader, language }: Teller, image: RowImage): Told {
  const [left, right] = [image['first_anchor'], image['second_anchor']].map((each) =>
    anchorColumn.parse(each ?? null),
  );
  const sort = sortOfDecision({
    kind: image['kind'] === 'link' ? 'link' : 'cut',
    isLock: image['is_lock'] === 1,
    left: left ?? null,
    right: right ?? null,
  });
  const level = image['level'] === 'section' ? 'section' : 'passage';
  return {
    sides: inOrder(reader, [
      { report: reportOfRow(image['first_report']), anchor: left ?? null },
      { report: reportOfRow(image['second_report']), anchor: right ?? null },
    ]),
    result: `${wordsIn(DECISION_WORDS, language)[sort]} · ${wordsIn(DECISION_LEVEL_WORDS, language)[level]}`,
  };
}

/** The earlier year first: a pair is kept in the order in which its reports came. */
function inOrder(reader: Reader, sides: Told['sides']): Told['sides'] {
  const yearOf = (report: ReportId): number => {
    const stored = reader.reports.find(report);
    return (stored && headOf(stored).year) ?? Infinity;
  };
  const [a, b] = sides.map(({ report }) => yearOf(report));
  return a !== undefined && b !== undefined && a > b ? sides.toReversed() : sides;
}

function tellCorrection(teller: Teller, thing: Thing): Told {
  const image = imageOf(thing[0]);
  const report = reportOfRow(image['report_id']);
  if (image['kind'] === 'head') return tellHead(teller, report, thing);
  const anchor = anchorColumn.parse(image['anchor'] ?? null);
  const say = (own: RowImage): string =>
    sayCorrection(textOf(own['kind']), textOf(own['payload']), teller.language);
  const result = turnOf(thing, say);
  // It quotes the text as it was recognised, in which the page has no places.
  if (image['kind'] === 'character')
    return { sides: [{ report, anchor: null }], name: `${anchor?.quote ?? ''} → ${result}`, result: '' };
  return { sides: [{ report, anchor }], result };
}

const headColumn = jsonColumn(headSchema);

/** What another head says otherwise, field by field: 年份 2023 → 2010. */
function tellHead(teller: Teller, report: ReportId, thing: Thing): Told {
  const { headAsRead } = findReport(teller.reader, report);
  const headIn = (images: readonly (RowImage | null)[]): ReportHead => {
    const own = images.find((image) => image !== null);
    return own === undefined ? headAsRead : headColumn.parse(own['payload']);
  };
  const [before, after] = [headIn(thing.map((row) => row.before)), headIn(thing.map((row) => row.after))];
  const words = wordsIn(HEAD_WORDS, teller.language);
  const turns = HEAD_FIELDS.filter((field) => before[field] !== after[field]).map(
    (field) => `${words[field]} ${before[field] ?? '—'} → ${after[field] ?? '—'}`,
  );
  return { ...ofReport(teller, report), result: turns.join(teller.language === 'zh-CN' ? '；' : '; ') };
}

const HEAD_FIELDS = [
  'place',
  'year',
  'title',
  'session',
  'speaker',
  'date',
] as const satisfies readonly (keyof ReportHead)[];

function tellEdition(teller: Teller, { before, after }: ChangeRow): Told {
  const said = wordsIn(SAID_WORDS, teller.language);
  const labelOf = (image: RowImage | null): string => textOf(image?.['label']) || said['as-read'];
  const isTurned = (before?.['is_chosen'] ?? 0) !== (after?.['is_chosen'] ?? 0);
  const stands =
    after?.['is_chosen'] === 1 ? said.stands : wordsIn(LOGGED_WORDS, teller.language)['stands-no-more'];
  const report = ofReport(teller, imageOf({ place: 'editions', before, after })['report_id']);
  return { ...report, result: isTurned ? stands : joinTurn(labelOf(before), labelOf(after)) };
}

function tagTurn(after: RowImage | null, before: RowImage | null): string {
  return after === null ? `−${textOf(before?.['tag'])}` : `+${textOf(after['tag'])}`;
}

function tellTag(action: Action, { before, after }: ChangeRow, step: readonly ChangeRow[]): Told {
  const [from, to] = [textOf(before?.['path']), textOf(after?.['path'])];
  if (action !== 'merge-tags')
    return { sides: [], name: joinTurn(from, to), result: textOf(after?.['definition']) };
  return { sides: [], name: joinTurn(from, to || mergedInto(step)), result: '' };
}
