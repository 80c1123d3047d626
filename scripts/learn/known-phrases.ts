// Writes shared/text/terms/known-phrases.ts: the set phrases that stand in the reports of several places, learnt from
// ../shared/corpus and ../shared/wide. `node scripts/learn/known-phrases.ts`; the same bytes on each run. Phrases only,
// each with the number of places, no sentence. `--without FOLDER` (more than once) leaves places out, for a check.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { foldText } from '../../shared/text/plain/fold.ts';
import { FUNCTION_WORDS, GENERAL_WORDS } from '../../shared/text/terms/function-words.ts';
import { packYear } from '../../shared/text/terms/known.ts';
import { readPassages } from '../../shared/text/terms/passages.ts';
import { indexPhrases } from '../../shared/text/terms/phrase-scan.ts';
import { countNames, findSetPhrases } from '../../shared/text/terms/set-phrases.ts';

import { BREAK, toWordRow, type WordRow } from '../../shared/text/terms/word-row.ts';

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

type Source = { readonly place: string; readonly year: number; readonly text: string };

/** 130608-清苑 and qingyuan are one place; what names no folder of a place is a place by its file. */
const SAME_PLACE: Readonly<Record<string, string>> = { 阜平: 'fuping', 清苑: 'qingyuan', 徐水: 'xushui' };

function namePlace(folder: string, file: string): string {
  const name = file.replace('.txt', '');
  if (/^(?:city|province)-/u.test(folder)) return name;
  if (folder === 'state-council') return `congress ${Math.floor((parseInt(name) + 2) / YEARS_OF_CONGRESS)}`;
  const bare = folder.replace(/^\d+-/u, '');
  return SAME_PLACE[bare] ?? bare;
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
        if (!sources.has(text)) sources.set(text, { place: namePlace(folder, file), year, text });
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
    for (let end = start; end < start + MOST_WORDS && text.length < LONGEST; end++) {
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

function hasCleanEdges({ before, behind, hits }: Edges, least: number): boolean {
  return Math.min(before, behind) >= least * hits;
}

type Use = { readonly places: number; readonly year: number };

/**
 * In how many places each phrase stands, and when: the mean of the years, each stretch of three years weighed by the
 * share of its reports that have the phrase, so that a year of which many reports are at hand counts no more.
 */
function readUses(sources: readonly Source[], phrases: readonly string[]): readonly Use[] {
  const index = indexPhrases(phrases);
  const places = phrases.map(() => new Set<string>());
  const reports = phrases.map(() => new Map<number, number>());
  const all = new Map<number, number>();
  for (const { place, year, text } of sources) {
    const stretch = FIRST_YEAR + STRETCH * Math.floor((year - FIRST_YEAR) / STRETCH);
    all.set(stretch, (all.get(stretch) ?? 0) + 1);
    const own = new Set<number>();
    index.scan(foldText(text), (phrase) => own.add(phrase));
    for (const phrase of own) {
      places[phrase]?.add(place);
      reports[phrase]?.set(stretch, (reports[phrase].get(stretch) ?? 0) + 1);
    }
  }
  return phrases.map((_, at) => ({ places: places[at]?.size ?? 0, year: meanYear(reports[at], all) }));
}

const FIRST_YEAR = 1977;
const STRETCH = 3;

function meanYear(
  reports: ReadonlyMap<number, number> | undefined,
  all: ReadonlyMap<number, number>,
): number {
  let [sum, weights] = [0, 0];
  for (const [stretch, count] of reports ?? []) {
    const share = count / (all.get(stretch) ?? count);
    sum += share * (stretch + 1);
    weights += share;
  }
  return weights === 0 ? FIRST_YEAR : Math.round(sum / weights);
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
  const names = new Set([...countNames(row)].flatMap(([name, hits]) => (hits >= LEAST_QUOTED ? [name] : [])));
  const found = [...new Set([...bound, ...loose, ...names])]
    .filter((phrase) => phrase.length >= SHORTEST && phrase.length <= LONGEST && HAN.test(phrase))
    .sort();
  const edges = countEdges(row, found);
  const groups = new Map<number, string[]>();
  readUses(sources, found).forEach(({ places, year }, at) => {
    const phrase = found[at] ?? '';
    const own = edges.get(phrase);
    if (places < LEAST_PLACES || own === undefined) return;
    const isMany = places >= MANY_PLACES;
    const isSet = bound.has(phrase) ? !own.isTorn : isMany && !own.isTorn && !own.isClause;
    const isWhole =
      isSet &&
      own.named >= LEAST_NAMED * own.hits &&
      hasCleanEdges(own, isMany ? LEAST_EDGE_OF_MANY : LEAST_EDGE);
    if (isWhole || names.has(phrase))
      groups.set(places, [...(groups.get(places) ?? []), phrase + packYear(year)]);
  });
  return new Map([...groups].sort(([a], [b]) => b - a));
}

function run(): void {
  if (!existsSync(shared)) {
    console.error('known-phrases: ../shared is not there; nothing to learn from');
    process.exitCode = 1;
    return;
  }
  const without = new Set(process.argv.filter((_, at) => process.argv[at - 1] === '--without'));
  const groups = learn(readSources(without));
  const list = [...groups].map(([places, phrases]) => `${places} ${phrases.join('')}`).join('|');
  writeFileSync(
    target,
    `/**
 * Set phrases that stand in the reports of at least ${LEAST_PLACES} places, most places first: \`places phrase year phrase year …\`,
 * parted by bars, the years as \`packYear\` writes them. Written by scripts/learn/known-phrases.ts; not to be edited.
 */
export const KNOWN_PHRASES =
  '${list}';
`,
  );
  const count = [...groups.values()].reduce((sum, phrases) => sum + phrases.length, 0);
  console.log(`${count} phrases, ${Buffer.byteLength(list)} bytes`);
}

run();
