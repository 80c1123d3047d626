import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import type { Method } from '../../shared/contract/methods.ts';
import { parseMainArgs } from '../../shared/contract/page-parsers.ts';
import type { MainMethod } from '../../shared/contract/page.ts';
import { isMethod, parseArgs } from '../../shared/contract/parsers.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/views.ts';

type Fields = Readonly<Record<string, unknown>>;

const PAIR = { left: 1, right: 2 };
const MASKS = {
  'year-turn': true,
  'relative-year': true,
  session: true,
  width: false,
  punctuation: false,
  numbering: false,
};
const OPTIONS = {
  language: 'zh-CN',
  notes: true,
  verdicts: true,
  changeList: true,
  notePlace: 'margin',
  ...{ cleaning: false, section: 3, rows: 'changed', briefing: ['phrases'], proposals: true },
  masks: MASKS,
};
const ANCHOR = { quote: '稳中求进', prefix: '坚持', suffix: '工作', start: 12 };
const SPAN = { start: 0, end: 4 };
const READING = {
  ...{ name: '地区生产总值', kind: 'goal', year: 2024, measure: 'change' },
  ...{ value: 6, valueTo: 6.5, unit: '%', bound: 'about' },
};
const VERDICT = {
  ...{ goal: 'k', code: 'not_reported', comment: '' },
  evidence: [{ kind: 'outside', source: '统计年鉴', quote: '42 个' }],
  absence: { parts: ['review'], words: ['公园'] },
};
const ENTRY = { code: 'met', label: '完成', meaning: '', needs: 'evidence', tone: 'good' };
const HEAD = { title: '政府工作报告', place: '澜江市', year: 2024, session: '', speaker: '', date: '' };

const PLAN = {
  key: 'a'.repeat(64),
  // null is right for a role, too: a column that is not taken.
  sheets: [{ sheet: '', hasHead: true, head: ['正文', '年份'], roles: [] }],
};
const QUERY = { state: 'doubtful', text: '澜江', sort: 'year', isDescending: true };

const BUNDLE = { file: 'a word', language: 'zh-CN', coders: 'same' };

const KEPT = { kind: 'place', at: 'change', change: 'k', side: 'left', span: SPAN };

/** Other kinds of what is kept; what each holds is its own. */
const OTHERS_KEPT: readonly Fields[] = [
  { kind: 'cell', row: '云川大桥', column: 2 },
  { kind: 'panel', panel: 'changes' },
  { kind: 'layout', layout: 'tags', place: '澜江市' },
];

const FILTER = {
  ...{ place: '澜江市', division: '130000', fromYear: 2020, toYear: 2024 },
  ...{ role: 'tasks', kind: 'text', change: 'added' },
};

/** Right arguments for every method; a new method without an entry does not compile. */
const RIGHT: Readonly<Record<Method, Fields>> = {
  'library/info': {},
  'library/list': {},
  'library/search': { query: '水', limit: 20, filter: FILTER },
  'shelf/list': {},
  'shelf/page': { since: null, after: null, most: 100 },
  'shelf/readings': {},
  'shelf/correct': { reports: [1], change: { place: '澜江市', year: 2024, session: '', speaker: '' } },
  'shelf/taken': { at: [{ place: '澜江市', year: 2024 }], except: [1] },
  'shelf/tag': { reports: [1], add: ['待核'], remove: ['旧'] },
  'report/quoted': { ids: [1] },
  'report/cite': { ids: [1], format: 'ris' },
  'report/cite-file': { ids: [1], format: 'ris', target: 'a.ris' },
  'report/paper': { id: 1, language: 'zh-CN' },
  'report/print': { id: 1, language: 'zh-CN', target: 'a.pdf' },
  'shelf/delete': { reports: [1] },
  'shelf/bin': {},
  'shelf/purge': { reports: [1] },
  'shelf/alike': {},
  'shelf/merge': { pairs: [{ from: '甲县', into: '乙县' }] },
  'shelf/part': { pairs: [{ from: '甲县', into: '乙县' }] },
  'shelf/statistics': {},
  'search/list': {},
  'search/save': { name: '桥', query: '大桥', filter: FILTER },
  'search/rename': { name: '桥', to: '路' },
  'search/remove': { name: '桥' },
  'backup/list': {},
  'backup/make': {},
  'backup/look': { name: 'library-2026-03-05T081500-v150.duizhao' },
  'backup/restore': { name: 'library-2026-03-05T081500-v150.duizhao' },
  'backup/check': {},
  'backup/compact': {},
  'backup/copy': { target: 'a word' },
  'bundle/plan': { reports: [1] },
  'bundle/export': { reports: [1], target: 'a word' },
  'bundle/look': BUNDLE,
  'bundle/take': { ...BUNDLE, choices: { a1: 'both' }, rest: 'ask' },
  'settings/get': {},
  'settings/set': { settings: DEFAULT_SETTINGS },
  'import/files': { files: ['a word'], tables: [PLAN] },
  'columns/survey': { files: ['a word'] },
  'columns/preview': { files: ['a word'], plan: PLAN },
  'import/text': { name: '报告', text: '各位代表', rich: { format: 'html', content: '<p>各位代表' } },
  'import/read-rich': { rich: { format: 'rtf', content: '{\\rtf1' } },
  'import/samples': {},
  'import/go-on': { job: 1 },
  'import/stop': { job: 1 },
  'import/pause': { isPaused: true },
  'import/list': {},
  'import/open': { job: 1 },
  'import/near': { job: 1 },
  'report/open': { id: 1 },
  'report/source': { id: 1 },
  'report/correct-head': { id: 1, head: HEAD },
  'report/label-edition': { id: 1, label: '修订稿' },
  'report/choose-edition': { id: 1, isChosen: true },
  'library/editions': {},
  'library/scrolled': {},
  'report/read-as': { id: 1, encoding: 'gb18030' },
  'report/clean-as': {
    id: 1,
    choice: { keptSteps: ['indents'], keptEdits: [{ step: 'turns', start: 0 }] },
  },
  'report/delete': { id: 1 },
  'report/restore': { id: 1 },
  'report/correct-outline': { id: 1, edit: { kind: 'rename', title: '主要任务' }, at: SPAN },
  'report/uncorrect-outline': { id: 1, correction: 1 },
  'report/correct-characters': { id: 1, at: SPAN, text: '五' },
  'report/uncorrect-characters': { id: 1, correction: 1 },
  'report/page-picture': { id: 1, page: 1 },
  'compare/open': PAIR,
  'compare/review': { ...PAIR, keys: ['k'], isReviewed: true },
  'compare/characters': PAIR,
  'compare/decide': { ...PAIR, decision: { kind: 'link', level: 'section', left: SPAN, right: SPAN } },
  'compare/undecide': { ...PAIR, decision: 1 },
  'history/get': {},
  'history/undo': {},
  'history/redo': {},
  'history/list': { language: 'en' },
  'history/things': { step: 1, language: 'zh-CN' },
  'history/find': { step: 1, thing: 0 },
  'history/go-to': { step: 1 },
  'notes/list': { report: 1 },
  'notes/add': { target: { kind: 'text', report: 1, anchor: ANCHOR }, text: '存疑', tags: ['数字'] },
  'notes/edit': { id: 1, text: '', tags: [] },
  'notes/delete': { id: 1 },
  'notes/restore': { id: 1 },
  'notes/entries': {},
  'notes/edit-many': { ids: [1], edit: { addTags: ['经济/就业'], kind: null, colour: 'red' } },
  'notes/delete-many': { ids: [1] },
  'notes/place': { id: 1, report: 1, at: SPAN },
  'tags/list': {},
  'tags/save': {
    id: null,
    tag: { path: '经济/就业', definition: '', example: '', counterExample: '', colour: null },
  },
  'tags/merge': { from: 1, into: 2 },
  'tags/gone': { ids: [1] },
  'tags/delete': { id: 1 },
  'tags/table': { place: null },
  'tags/look': { file: 'a word' },
  'tags/take': { file: 'a word', replaces: true },
  'export/file': { ...PAIR, format: 'html', target: 'a word', options: OPTIONS },
  'export/picture': { target: 'a word', format: 'svg', content: 'a word' },
  'export/preview': { ...PAIR, format: 'docx', options: OPTIONS },
  'compare/targets': PAIR,
  'export/remembered': {},
  'export/remember': { memory: { format: 'docx', options: { docx: OPTIONS } } },
  'figures/edit': { id: 1, edit: { kind: 'correct', reading: READING }, at: SPAN },
  'figures/unedit': { id: 1, correction: 1 },
  'goals/open': { report: 1 },
  'goals/decide': { report: 1, goals: ['k'], state: 'confirmed' },
  'goals/add': { report: 1, span: SPAN, name: '新建公园', dueYear: 2025 },
  'goals/edit': { report: 1, goal: 'k', name: '公园', dueYear: null },
  'goals/link': { report: 1, goal: 'k', evidence: { kind: 'passage', report: 2, span: SPAN } },
  'goals/unlink': { report: 1, goal: 'k', evidence: 1 },
  'goals/choose-figure': { report: 1, goal: 'k', later: 2, value: SPAN },
  'goals/judge': { report: 1, verdicts: [VERDICT] },
  'goals/save-scheme': { entries: [ENTRY] },
  'goals/agreement': { report: 1, first: 1, second: 2 },
  'coders/list': {},
  'coders/add': { name: '编码员 B' },
  'coders/rename': { id: 1, name: '编码员 C' },
  'coders/choose': { id: 1 },
  'indicators/open': { place: '澜江市' },
  'indicators/join': { place: '澜江市', names: ['GDP'], indicator: '地区生产总值' },
  'indicators/part': { place: '澜江市', name: 'GDP' },
  'indicators/unjoin': { place: '澜江市', name: 'GDP' },
  'years/open': { reports: [1, 2, 3] },
  'years/topic': { reports: [1, 2, 3], words: ['就业'], row: null },
  'terms/list': { reports: [1, 2], periods: { earlier: [1], later: [2] } },
  'terms/phrase': { reports: [1, 2], periods: null, phrases: ['就业', '用工'] },
  'terms/hits': { reports: [1, 2], phrases: ['就业'] },
  'tables/export': { source: { kind: 'goals', report: 1 }, target: 'a word', language: 'zh-CN' },
  'tables/import': { files: ['a word'] },
  'kept/list': { kind: 'draft', key: null },
  'kept/put': { key: '1-2', value: KEPT },
  'kept/remove': { kind: 'place', key: '1-2' },
  'watch/get': {},
  'watch/choose': { folder: 'a word' },
  'watch/stop': {},
  'watch/take': {},
  'watch/pass-over': {},
  'survey/begin': { files: ['a word'] },
  'survey/go-on': { survey: 1 },
  'survey/take-apart': { survey: 1, row: 1 },
  'survey/stop': { survey: 1 },
  'survey/dry-run': { files: ['a word'] },
  'survey/open': {},
  'survey/rows': { survey: 1, query: QUERY, offset: 0, limit: 100 },
  'survey/ids': { survey: 1, query: QUERY },
  'survey/correct': { survey: 1, rows: [1, 2], change: { place: '澜江市', year: 2024, session: '' } },
  'survey/leave-out': { survey: 1, rows: [1, 2], isOut: true },
  'survey/differences': { survey: 1, row: 2 },
  'survey/places': { typed: '澜江' },
  'survey/take-in': { survey: 1 },
  'survey/discard': { survey: 1 },
};

const RIGHT_IN_MAIN: Readonly<Record<MainMethod, Fields>> = {
  'main/start': {},
  'main/choose-files': {},
  'main/choose-bundle': {},
  'main/copy': { text: '字' },
  'main/choose-tables': {},
  'main/choose-folder': {},
  'main/choose-target': { suggestedName: '对照.html' },
  'main/reveal': { file: 'a word' },
  'main/set-appearance': { language: 'en', theme: 'dark' },
  'main/set-recent': { entries: [{ key: 'goals 3', label: '澜江市' }] },
  'main/new-window': {},
  'main/reveal-library': {},
  'main/show-licences': { language: 'en' },
  'main/open-library': { usual: false },
  'main/rescue-library': {},
  'main/restart-library': {},
};

type Case = { readonly method: string; readonly parse: (args: unknown) => unknown; readonly right: Fields };

const CASES: readonly Case[] = [
  ...(Object.keys(RIGHT) as Method[]).map((method) => ({
    method,
    parse: (args: unknown): unknown => parseArgs(method, args),
    right: RIGHT[method],
  })),
  ...OTHERS_KEPT.map((value) => ({
    method: 'kept/put',
    parse: (args: unknown): unknown => parseArgs('kept/put', args),
    right: { key: '1-2', value },
  })),
  ...(Object.keys(RIGHT_IN_MAIN) as MainMethod[]).map((method) => ({
    method,
    parse: (args: unknown): unknown => parseMainArgs(method, args),
    right: RIGHT_IN_MAIN[method],
  })),
];

/** What no field of any method takes; all of it can cross a process, and a symbol besides. */
const JUNK: readonly unknown[] = [
  undefined,
  Symbol('x'),
  Number.NaN,
  -1.5,
  10n,
  new Map(),
  new Date(),
  '\0'.repeat(2_100_000),
];

/** Fields that take every finite number. */
const ANY_NUMBER: ReadonlySet<string> = new Set(['value', 'valueTo']);

/** Every path to a field inside `value`, those of lists by index. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsOf(inner).map((rest) => [key, ...rest]),
  ]);
}

/** A copy of `value` with something else at `path`. */
function replaceAt(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = replaceAt(copy[key], rest, by);
  return copy;
}

function refusalOf(parse: (args: unknown) => unknown, args: unknown): AppError {
  try {
    parse(args);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('invalid-input');
    return error as AppError;
  }
  return expect.unreachable(`taken: ${String(args)}`);
}

describe.each(CASES)('the arguments of $method', ({ method, parse, right }) => {
  it('are taken where they are right', () => {
    expect(parse(right)).toEqual(right);
  });

  it('are refused with a word in every field that is none of its own', () => {
    for (const path of pathsOf(right)) {
      for (const junk of JUNK) {
        if (junk === -1.5 && ANY_NUMBER.has(path.at(-1) ?? '')) continue;
        const { details } = refusalOf(parse, replaceAt(right, path, junk));
        expect(details['method']).toBe(method);
      }
    }
  });

  it('are refused with a field too many, at any depth', () => {
    refusalOf(parse, { ...right, extra: 1 });
    for (const path of pathsOf(right)) {
      const field = path.reduce<unknown>((inner, key) => (inner as Fields)[key], right);
      if (typeof field !== 'object' || field === null || Array.isArray(field)) continue;
      refusalOf(parse, replaceAt(right, path, { ...field, extra: 1 }));
    }
  });

  it('are refused where they are no object', () => {
    for (const junk of [null, undefined, 0, '', 'x', [], [right], true, 1n]) refusalOf(parse, junk);
  });

  it('are taken or refused, never anything else, whatever comes', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
    const nearlyRight = fc
      .tuple(fc.constantFrom(...pathsOf(right), [] as readonly string[]), anything)
      .map(([path, junk]) => replaceAt(right, path, junk));
    fc.assert(
      fc.property(fc.oneof(anything, nearlyRight), (args) => {
        try {
          parse(args);
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
        }
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  });
});

describe('the name of a method', () => {
  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', '', 'library/INFO'])(
    'is not %j',
    (name) => {
      expect(isMethod(name)).toBe(false);
    },
  );

  it('is one of the contract', () => {
    for (const name of Object.keys(RIGHT)) expect(isMethod(name)).toBe(true);
  });
});
