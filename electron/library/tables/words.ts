/** A language that tables are written in. */
export type Language = 'zh-CN' | 'en';

/** What stands in a cell for a code, in both languages. Within a column no two words are alike. */
const WORDS = {
  kind: { goal: ['目标', 'goal'], achievement: ['完成', 'achievement'] },
  measure: {
    level: ['总量', 'level'],
    change: ['变动', 'change'],
    added: ['新增', 'added'],
    cumulative: ['累计', 'cumulative'],
  },
  bound: {
    exact: ['定值', 'exact'],
    at_least: ['以上', 'at least'],
    at_most: ['以内', 'at most'],
    about: ['左右', 'about'],
  },
  edit: { correct: ['更正', 'corrected'], add: ['补记', 'added'], reject: ['排除', 'rejected'] },
  concrete: { yes: ['是', 'yes'], no: ['否', 'no'] },
  reviewed: { yes: ['是', 'yes'], no: ['否', 'no'] },
  noteKind: { text: ['文字', 'words'], change: ['变化', 'change'] },
  change: {
    added: ['新增', 'added'],
    removed: ['删除', 'removed'],
    reworded: ['改写', 'reworded'],
    moved: ['移动', 'moved'],
    figure: ['数字', 'figure'],
    bound: ['限定', 'bound'],
    'year-turn': ['年份推移', 'year turned'],
    'relative-year': ['去年今年', 'last and this year'],
    session: ['届次', 'session'],
    width: ['全角半角', 'width'],
    punctuation: ['标点', 'punctuation'],
    numbering: ['标题编号', 'numbering'],
  },
  origin: { read: ['程序读出', 'read'], added: ['读者添加', 'added by the reader'] },
  state: {
    proposed: ['待确认', 'proposed'],
    confirmed: ['已确认', 'confirmed'],
    rejected: ['已排除', 'rejected'],
  },
  strengths: {
    ensure: ['确保', 'ensure'],
    strive: ['力争', 'strive'],
    at_least: ['以上', 'at least'],
    about: ['左右', 'about'],
    at_most: ['以内', 'at most'],
  },
  proposal: {
    met: ['完成', 'met'],
    missed: ['未完成', 'missed'],
    not_reported: ['未提及', 'not reported'],
    unclear: ['难断', 'unclear'],
  },
  evidenceKind: { passage: ['报告', 'report'], outside: ['库外', 'outside'] },
  absenceParts: {
    opening: ['开头', 'opening'],
    review: ['回顾', 'review'],
    problems: ['问题', 'problems'],
    requirements: ['要求', 'requirements'],
    targets: ['目标', 'targets'],
    tasks: ['任务', 'tasks'],
    self: ['自身建设', 'self'],
    closing: ['结语', 'closing'],
    appendix: ['附录', 'appendix'],
  },
  trend: {
    came: ['新出现', 'came'],
    again: ['再现', 'came again'],
    went: ['消失', 'went'],
    rose: ['上升', 'rose'],
    fell: ['下降', 'fell'],
    steady: ['平稳', 'steady'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;

type WordColumn = keyof typeof WORDS;
type CodeOf<C extends WordColumn> = keyof (typeof WORDS)[C] & string;

/** The word for a code of a column. */
export function wordOf<C extends WordColumn>(column: C, code: CodeOf<C>, language: Language): string {
  const words: Readonly<Record<string, readonly [string, string]>> = WORDS[column];
  return words[code]?.[language === 'zh-CN' ? 0 : 1] ?? code;
}

/** The code that a word of a column stands for, in whichever language. */
export function findCode<C extends WordColumn>(column: C, word: string): CodeOf<C> | undefined {
  const words: Readonly<Record<string, readonly [string, string]>> = WORDS[column];
  const isCode = (code: string): code is CodeOf<C> => Object.hasOwn(words, code);
  return Object.keys(words)
    .filter(isCode)
    .find((code) => words[code]?.includes(word.trim()) === true);
}
