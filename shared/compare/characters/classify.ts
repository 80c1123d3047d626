import type { SpanType } from '../../model/comparison.ts';
import type { Token } from '../../text/tokens/tokens.ts';

/** What the difference between two runs of tokens is about. Either may be empty. Symmetric. */
export function classifyDifference(left: readonly Token[], right: readonly Token[]): SpanType {
  const [words, others] = [wordsOf(left), wordsOf(right)];
  if (words === others) return hasMarker(left) || hasMarker(right) ? 'numbering' : 'punctuation';
  const turn = MAY_TURN.test(words) && MAY_TURN.test(others) ? classifyTurn(left, right) : null;
  if (turn !== null) return turn;
  const [a, b] = [onlyFigure(left), onlyFigure(right)];
  if (a === null && b === null) return 'wording';
  if (a !== null && b !== null && isBoundChange(a, b)) return 'bound';
  if ((a !== null || left.length === 0) && (b !== null || right.length === 0)) return 'figure';
  return 'wording';
}

function hasMarker(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'marker');
}

/** Which turn of the year it is, or null where more than that has changed. */
function classifyTurn(left: readonly Token[], right: readonly Token[]): SpanType | null {
  if (turnYears(left) !== turnYears(right)) return null;
  const all = [...left, ...right];
  if (all.some((token) => RELATIVE_YEARS.test(token.key))) return 'relative-year';
  return all.some(({ kind, key }) => kind === 'year' || kind === 'date' || IS_OF_YEAR.test(key))
    ? 'year-turn'
    : 'session';
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (isMute(token) ? '' : token.key)).join('');
}

function isMute(token: Token): boolean {
  return token.kind === 'punctuation' || token.kind === 'space' || token.kind === 'marker';
}

const RELATIVE_YEARS = /^(?:去年|今年|明年|上年|本年|当年|上一年|下一年|过去的?一年|新的一年)$/u;
/** 第十四届, 第三次: sessions go up by one each year. Also in names such as 十八届三中全会. */
const SESSION = /第?[零〇一二三四五六七八九十百\d]{1,6}(?:届|次|中)/gu;
const YEAR = /[零〇○一二三四五六七八九\d]{4}(?=年)|[零〇○一二三四五六七八九\d]{1,3}(?=月|日)/gu;
const PLAN = /[“"]?十[一二三四五六七八九]五[”"]?/gu;

/** “2031青岚马拉松”: a year of a name may stand without 年. */
const YEAR_OF_NAME = /(?<!\d)(?:19|20)\d{2}(?![\d年])/gu;

/** What stands in every year, day, plan and session, or for it once it is put down to one sign; where either side has none of it, more has changed. */
const MAY_TURN = /[年届零〇○一二三四五六七八九十百\d]/u;

const IS_OF_YEAR = /年|五|(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** The words with years, days, plans and sessions each put down to one sign: equal where only these differ. */
function turnYears(tokens: readonly Token[]): string {
  const words = tokens.map((token) => (isMute(token) ? '' : turnYear(token))).join('');
  return words.replace(SESSION, '届').replace(YEAR, '年').replace(PLAN, '五');
}

function turnYear(token: Token): string {
  if (token.kind === 'year' || RELATIVE_YEARS.test(token.key)) return '年';
  return token.kind === 'name' ? token.key.replace(YEAR_OF_NAME, '年') : token.key;
}

function onlyFigure(tokens: readonly Token[]): Token | null {
  const figures = tokens.filter((token) => !isMute(token));
  const [first] = figures;
  return figures.length === 1 && first?.kind === 'figure' ? first : null;
}

/** The same value under another bound: 5%以上 → 5%左右. */
function isBoundChange(left: Token, right: Token): boolean {
  return (
    left.figure !== null &&
    right.figure !== null &&
    left.figure.value === right.figure.value &&
    left.figure.valueTo === right.figure.valueTo &&
    left.figure.unit === right.figure.unit &&
    left.figure.bound !== right.figure.bound
  );
}
