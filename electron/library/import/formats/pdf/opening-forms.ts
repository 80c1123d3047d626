/** How the first sentence of a text looks, as far as paragraphs of reports are told by it. */
export type Opening = {
  readonly form: Form;
  /** The kind of its first sign: `〔#〕`, `#.`, `dash`, `order`, … */
  readonly sign: string;
  readonly words: string;
  /** True where nothing but this short sentence stands there. */
  readonly isAlone: boolean;
};

/** 强化招商引资。 is `shortest`, 稳中有升，后劲增强。 a `pair`, 预期目标是：…… a `label`. */
type Form =
  'shortest' | 'short' | 'medium' | 'plain' | 'pair' | 'label' | 'clauses' | 'more-clauses' | 'long';

const FIRST = /^[^。！？!?]+[。！？!?]?/u;
/** A first sentence that is longer is no heading. */
const HEADING = 40;
const WORDS = 2;

/** `text` from where a paragraph may begin. */
export function readOpening(text: string): Opening {
  const sentence = firstOf(text);
  const isAlone = text.trim().length <= sentence.length + 1 && sentence.length <= HEADING;
  return { form: formOf(text), sign: signOf(text), words: text.slice(0, WORDS), isAlone };
}

function firstOf(text: string): string {
  return FIRST.exec(text)?.[0] ?? '';
}

/** The form of the first sentence. */
export function formOf(text: string): Form {
  const sentence = firstOf(text);
  const { length } = sentence;
  if (/[：:]/u.test(sentence.slice(0, 16))) return 'label';
  const clauses = sentence.split(/[，,]/u);
  const [first = '', second = ''] = clauses;
  if (clauses.length === 1)
    return length <= 9 ? 'shortest' : length <= 14 ? 'short' : length <= 22 ? 'medium' : 'plain';
  if (clauses.length === 2 && length <= 32 && Math.abs(first.length - second.length + 1) <= 3) return 'pair';
  return length <= 30 ? 'clauses' : length <= 50 ? 'more-clauses' : 'long';
}

const NUMBERED = /^(?:[〔[［【（(]\d{1,3}[〕\]］】）)]|\d{1,3}[.．、](?!\d))/u;
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['circled', /^[①-⑳]/u],
  ['dash', /^(?:——|--|－－|—)/u],
  ['order', /^(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十])/u],
  [
    'time',
    /^(?:各位(?:代表|委员)|(?:[今去]|过去的?)[一五几]?年|[一五]年来|\d{4}年|回[顾首]|当前|名词解释|附)/u,
  ],
  ['remark', /^[（(]/u],
];

function signOf(text: string): string {
  const number = NUMBERED.exec(text.slice(0, 8))?.[0];
  if (number !== undefined) return number.replace(/\d+/u, '#');
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'none';
}
