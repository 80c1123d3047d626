// Writes shared/text/terms/known-phrases.ts: the set phrases that stand in the reports of several places, learnt from
// ../shared/corpus and ../shared/wide; the same bytes on each run. Phrases only, each with the number of places, no sentence.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { foldText } from '../../shared/text/plain/fold.ts';
import { FUNCTION_WORDS, GENERAL_WORDS, PREFIXES, SUFFIXES } from '../../shared/text/terms/function-words.ts';
import { countGrams } from '../../shared/text/terms/grams.ts';
import { packSpread, packYear } from '../../shared/text/terms/known.ts';
import { readPassages } from '../../shared/text/terms/passages.ts';
import { indexPhrases } from '../../shared/text/terms/phrase-scan.ts';
import { countNames, findSetPhrases } from '../../shared/text/terms/set-phrases.ts';
import { BREAK, toWordRow, type WordRow } from '../../shared/text/terms/word-row.ts';
import { readOptions } from '../lib/options.mjs';

/** How often a phrase stands in all texts together; below it cohesion and freedom are chance. */
const LEAST_HITS = 5;
/** Of a name in quotation marks. */
const LEAST_QUOTED = 4;
/** Read off the list: with 5 places come names of one city's projects (三馆一场, 远足郊野径), with 8 科学发展观 goes. */
const LEAST_PLACES = 4;
const [SHORTEST, LONGEST] = [3, 12];
/**
 * Share of its hits at which a phrase has a break, a function word or a general word before it, and behind it: 牢底线
 * (守|牢底线) never, 主义新农村 hardly; 关键核心技术 one time in three behind, because 攻关 follows.
 */
const LEAST_EDGE = 0.3;
/** Torn off the name of a place or a body: 市|委正确领导, 16|号线. */
const TORN_HEAD = new Set('委区市县省州镇乡村街号路园湖河港山城'.split(''));
const MOST_WORDS = 8;
/** In so many places a phrase is set though longer ones hold it: 扫黑除恶 before 专项斗争, 高质量发展. */
const MANY_PLACES = 16;
const LEAST_EDGE_OF_MANY = 0.15;
/** General words that name or describe a thing; what the others, verbs, begin is a clause: 加强社会管理. */
const NOUNS = new Set(
  '地区 国家 社会 经济 政府 企业 人民 群众 人均 全面 共同 优先 总体 高 低 新 全 总 大'.split(' '),
);
/** A congress counts as a place of its own: the national reports of five years are one voice. */
const YEARS_OF_CONGRESS = 5;

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const target = join(import.meta.dirname, '..', '..', 'shared', 'text', 'terms', 'known-phrases.ts');

/**
 * Share of its hits at which a phrase is what something is done to. 繁荣发展 and 任务艰巨 tell how things are, 扎实开展 how
 * they are done: 0 to 0.03; 市场主体 0.5, 稳中求进 0.6.
 */
const LEAST_NAMED = 0.08;
const TAKES_OBJECT = new Set(
  '的 和 与 及 加强 推进 推动 提高 提升 促进 完善 健全 建立 建成 加大 扩大 增加 增强 开展 实施 实行 落实 贯彻 深化 优化 强化 巩固 支持 鼓励 坚持 解决 构建 建设 打造 营造 发展 改善 防范 化解 改革 规范 抓好 打好 做好 保障 维护 保护 贯彻落实 全面 深入 加快 大力 培育 壮大 控制 整治 严格 以 实现 举办 作为 树立 践行 弘扬 发扬 倡导 提倡 推行 进行 探索 创新 统筹 走 守 稳 对 突出 聚焦 围绕 把 将 为 从 向'.split(
    ' ',
  ),
);

/** `rank`: how much a report speaks for the nation: the State Council's 2, a province's 1, another's 0. */
type Source = { readonly rank: number; readonly place: string; readonly year: number; readonly text: string };

/** 130608-清苑 and qingyuan are one place; what names no folder of a place is a place by its file. */
const SAME_PLACE: Readonly<Record<string, string>> = { 阜平: 'fuping', 清苑: 'qingyuan', 徐水: 'xushui' };

function namePlace(folder: string, file: string): string {
  const name = file.replace('.txt', '');
  if (/^(?:city|province)-/u.test(folder)) return name;
  if (folder === 'state-council') return `congress ${Math.floor((parseInt(name) + 2) / YEARS_OF_CONGRESS)}`;
  const bare = folder.replace(/^\d+-/u, '');
  return SAME_PLACE[bare] ?? bare;
}

function rankFolder(folder: string): number {
  if (folder === 'state-council') return 2;
  return folder.startsWith('province-') ? 1 : 0;
}

/** Each text once, in the order of the folders' names. */
function readSources(without: ReadonlySet<string>): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const set of ['corpus', 'wide'])
    for (const folder of readdirSync(join(shared, set)).sort())
      for (const file of readdirSync(join(shared, set, folder)).sort()) {
        if (!file.endsWith('.txt') || without.has(folder)) continue;
        const { text } = cleanText(readFileSync(join(shared, set, folder, file), 'utf8'));
        const year = Number(/\d{4}/u.exec(/^\d/u.test(file) ? file : folder)?.[0]);
        if (!sources.has(text))
          sources.set(text, { place: namePlace(folder, file), rank: rankFolder(folder), year, text });
      }
  return [...sources.values()];
}

type Edges = {
  hits: number;
  before: number;
  behind: number;
  isTorn: boolean;
  /** How often a verb that takes an object, or 的, stands before it. */
  named: number;
  /** True where the first word is a verb of every report. */
  isClause: boolean;
};

/** How often each phrase stands as whole words, and how often with a clean edge before and behind. */
function countEdges({ words, vocabulary }: WordRow, phrases: readonly string[]): ReadonlyMap<string, Edges> {
  const edges = new Map(
    phrases.map((phrase) => [
      phrase,
      { hits: 0, before: 0, behind: 0, named: 0, isTorn: false, isClause: false },
    ]),
  );
  const wordAt = (at: number): string => vocabulary[words[at] ?? BREAK] ?? '';
  const isClean = (word: string): boolean =>
    word === '' || FUNCTION_WORDS.has(word) || GENERAL_WORDS.has(word);
  for (let start = 0; start < words.length; start++) {
    let text = '';
    for (let end = start; end < start + MOST_WORDS && text.length < LONGEST_FORMULA; end++) {
      if (wordAt(end) === '') break;
      text += wordAt(end);
      const own = edges.get(text);
      if (own === undefined) continue;
      own.hits += 1;
      if (isClean(wordAt(start - 1))) own.before += 1;
      if (isClean(wordAt(end + 1))) own.behind += 1;
      if (TAKES_OBJECT.has(wordAt(start - 1))) own.named += 1;
      if (TORN_HEAD.has(wordAt(start))) own.isTorn = true;
      if (GENERAL_WORDS.has(wordAt(start)) && !NOUNS.has(wordAt(start))) own.isClause = true;
    }
  }
  return edges;
}

/** Pieces that general words stand before: 中国 before 特色社会主义, 不移 of 坚定不移. */
const NO_BEGINNING = /^(?:特色社会主义|社会主义思想|建设迈出|不移|移|化|会及|全会|届)/u;

function hasCleanEdges({ before, behind, hits }: Edges, least: number): boolean {
  return Math.min(before, behind) >= least * hits;
}

type Use = {
  readonly places: number;
  readonly year: number;
  readonly spread: number;
  readonly isNational: boolean;
};

/**
 * In how many places each phrase stands, and when: mean and standard deviation of the years, each stretch of three
 * years weighed by the share of its reports that have the phrase, so that a year of which many reports are at hand
 * counts no more.
 */
function readUses(sources: readonly Source[], phrases: readonly string[]): readonly Use[] {
  const index = indexPhrases(phrases);
  const places = phrases.map(() => new Set<string>());
  const reports = phrases.map(() => new Map<number, number>());
  const all = new Map<number, number>();
  const ranks = new Uint16Array(phrases.length);
  for (const { place, rank, year, text } of sources) {
    const stretch = FIRST_YEAR + STRETCH * Math.floor((year - FIRST_YEAR) / STRETCH);
    all.set(stretch, (all.get(stretch) ?? 0) + 1);
    const own = new Set<number>();
    index.scan(foldText(text), (phrase) => own.add(phrase));
    for (const phrase of own) {
      places[phrase]?.add(place);
      ranks[phrase] = (ranks[phrase] ?? 0) + rank;
      reports[phrase]?.set(stretch, (reports[phrase].get(stretch) ?? 0) + 1);
    }
  }
  return phrases.map((_, at) => ({
    ...{ places: places[at]?.size ?? 0, isNational: (ranks[at] ?? 0) >= LEAST_RANK },
    ...measureTime(reports[at], all),
  }));
}

/** Two reports of the State Council, or four of provinces. */
const LEAST_RANK = 4;
const FIRST_YEAR = 1977;
const STRETCH = 3;

function measureTime(
  reports: ReadonlyMap<number, number> | undefined,
  all: ReadonlyMap<number, number>,
): Pick<Use, 'year' | 'spread'> {
  let [sum, squares, weights] = [0, 0, 0];
  for (const [stretch, count] of reports ?? []) {
    const share = count / (all.get(stretch) ?? count);
    const year = stretch + 1 - FIRST_YEAR;
    sum += share * year;
    squares += share * year * year;
    weights += share;
  }
  if (weights === 0) return { year: FIRST_YEAR, spread: 0 };
  const mean = sum / weights;
  const spread = Math.sqrt(Math.max(0, squares / weights - mean * mean));
  return { year: Math.round(FIRST_YEAR + mean), spread };
}

/**
 * Of a time: years by which the use of a formula spreads at most. 转变经济发展方式 1.7, 全面建设小康社会 3.2, 和谐社会 4.3; what
 * is said at any time: 基础设施建设 10.7, 人民群众 14.2.
 */
const MOST_SPREAD = 5;
/** In so many places a formula stands: in fewer before the year from which the reports of many places are at hand. */
const LEAST_PLACES_OF_FORMULA = 8;
const YEAR_OF_MANY = 2013;
const LONGEST_FORMULA = 16;
const LEAST_EDGE_OF_FORMULA = 0.3;
/** Share of its hits that stand inside one longer formula at most: else it is a piece of that. */
const MOST_INSIDE = 0.7;

/** Runs of words that stand often enough, whatever they are made of: 保持经济平稳较快发展, 适度宽松的货币政策. */
function listRuns(row: WordRow): readonly string[] {
  const runs = new Set<string>();
  for (const level of finish(countGrams(row, LEAST_HITS)))
    for (const at of level.length === 1 ? [] : level.first) {
      const words = Array.from(
        row.words.subarray(at, at + level.length),
        (word) => row.vocabulary[word] ?? '',
      );
      const [first = '', last = ''] = [words[0], words.at(-1)];
      const isTorn =
        [first, last].some((word) => FUNCTION_WORDS.has(word)) || SUFFIXES.has(first) || PREFIXES.has(last);
      if (!isTorn) runs.add(words.join(''));
    }
  return [...runs];
}

function isFormula(phrase: string, { places, year, spread }: Use, own: Edges): boolean {
  const least = year < YEAR_OF_MANY ? LEAST_PLACES : LEAST_PLACES_OF_FORMULA;
  return (
    spread <= MOST_SPREAD &&
    !NO_BEGINNING.test(phrase) &&
    places >= least &&
    hasCleanEdges(own, LEAST_EDGE_OF_FORMULA)
  );
}

/** `formulas` without the pieces of longer ones. */
function keepWhole(formulas: ReadonlySet<string>, hits: (phrase: string) => number): ReadonlySet<string> {
  const inside = new Map<string, number>();
  for (const phrase of formulas)
    for (let start = 0; start < phrase.length; start++)
      for (let end = start + SHORTEST; end <= phrase.length; end++) {
        const piece = phrase.slice(start, end);
        if (piece !== phrase && formulas.has(piece))
          inside.set(piece, Math.max(inside.get(piece) ?? 0, hits(phrase)));
      }
  return new Set([...formulas].filter((phrase) => (inside.get(phrase) ?? 0) <= MOST_INSIDE * hits(phrase)));
}

const HAN = /^\p{Script=Han}+$/u;

function finish<T>(search: Generator<void, T>): T {
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

/** The phrases of each number of places, most places first. */
function learn(sources: readonly Source[]): ReadonlyMap<number, readonly string[]> {
  const row = toWordRow(sources.map(({ text }) => readPassages(text)));
  const bound = new Set(finish(findSetPhrases(row, LEAST_HITS)).keys());
  const loose = finish(findSetPhrases(row, LEAST_HITS, 0)).keys();
  const terms = new Set([...bound, ...loose]);
  const names = new Set([...countNames(row)].flatMap(([name, hits]) => (hits >= LEAST_QUOTED ? [name] : [])));
  const found = [...new Set([...terms, ...names, ...listRuns(row)])]
    .filter((phrase) => phrase.length >= SHORTEST && phrase.length <= LONGEST_FORMULA && HAN.test(phrase))
    .sort();
  const edges = countEdges(row, found);
  const uses = readUses(sources, found);
  const isFormulaAt = (phrase: string, at: number): boolean => {
    const [use, own] = [uses[at], edges.get(phrase)];
    return use !== undefined && own !== undefined && isFormula(phrase, use, own);
  };
  const formulas = keepWhole(new Set(found.filter(isFormulaAt)), (phrase) => edges.get(phrase)?.hits ?? 0);
  const groups = new Map<number, string[]>();
  uses.forEach(({ places, year, spread, isNational }, at) => {
    const phrase = found[at] ?? '';
    const own = edges.get(phrase);
    if (places < LEAST_PLACES || own === undefined) return;
    const isTerm =
      terms.has(phrase) && phrase.length <= LONGEST && isTermLike(own, places, bound.has(phrase));
    const isName = names.has(phrase) && phrase.length <= LONGEST;
    if (isTerm || isName || formulas.has(phrase))
      groups.set(places, [
        ...(groups.get(places) ?? []),
        phrase + packYear(year) + packSpread(spread, isNational),
      ]);
  });
  return new Map([...groups].sort(([a], [b]) => b - a));
}

function isTermLike(own: Edges, places: number, isBound: boolean): boolean {
  const isMany = places >= MANY_PLACES;
  const isSet = isBound ? !own.isTorn : isMany && !own.isTorn && !own.isClause;
  return (
    isSet &&
    own.named >= LEAST_NAMED * own.hits &&
    hasCleanEdges(own, isMany ? LEAST_EDGE_OF_MANY : LEAST_EDGE)
  );
}

const USAGE = `node scripts/learn/known-phrases.ts [--without FOLDER …]

Writes shared/text/terms/known-phrases.ts anew.
  --without FOLDER  leaves a place out, for a check; more than once`;

const { values: asked } = readOptions(USAGE, { without: { type: 'string', multiple: true, default: [] } });

function run(): void {
  if (!existsSync(shared)) {
    console.error('known-phrases: ../shared is not there; nothing to learn from');
    process.exitCode = 1;
    return;
  }
  const groups = learn(readSources(new Set(asked.without)));
  const list = [...groups].map(([places, phrases]) => `${places} ${phrases.join('')}`).join('|');
  writeFileSync(
    target,
    `/**
 * Set phrases that stand in the reports of at least ${LEAST_PLACES} places, most places first: \`places phrase year spread phrase …\`,
 * parted by bars, year and spread as \`packYear\` and \`packSpread\` write them. Written by scripts/learn/known-phrases.ts; not to be edited.
 */
export const KNOWN_PHRASES =
  '${list}';
`,
  );
  const count = [...groups.values()].reduce((sum, phrases) => sum + phrases.length, 0);
  console.log(`${count} phrases, ${Buffer.byteLength(list)} bytes`);
}

run();
