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
    open: ['待看原文', 'look at the text'],
  },
  grade: {
    sure: ['较确定', 'fairly sure'],
    likely: ['可能', 'likely'],
    open: ['待看原文', 'look at the text'],
  },
  ground: {
    'nothing-found': ['没有足够相关的话', 'no passage says enough'],
    figure: ['数字对照', 'by the figures'],
    'same-number': ['同一数字', 'same number again'],
    stated: ['原文说已完成', 'said to be done'],
    begun: ['原文说已启动', 'said to have begun'],
    advanced: ['原文说在推进', 'said to be under way'],
    unfinished: ['原文说尚未完成', 'said to be unfinished'],
    failed: ['原文说没有做到', 'said to have failed'],
    problem: ['列在问题之中', 'named as a problem'],
    'gone-on': ['原文说继续推进', 'to be gone on with'],
    'set-again': ['又一次作为目标', 'set as a goal again'],
    'other-thing': ['数字未必是同一事', 'perhaps of another thing'],
    extreme: ['结果悬殊，请核对', 'far off: please check'],
    'no-figure': ['原文没有对应数字', 'no figure that answers'],
    unsettled: ['原文没有说明结果', 'the words settle nothing'],
    weak: ['只是可能相关', 'only perhaps related'],
  },
  attainmentNote: {
    extreme: ['与目标悬殊，请核对', 'far off the goal: please check'],
    indicator: ['指标不同，不可比', 'different indicators: not comparable'],
    name: ['名称未必指同一事，未计', 'perhaps not the same thing: not computed'],
    scope: ['范围不同，不可比', 'different scopes: not comparable'],
    'scope-unsure': ['范围未必相同，未计', 'perhaps different scopes: not computed'],
    period: ['时段不同，不可比', 'different periods: not comparable'],
    stage: ['进展阶段不同，未计', 'different stages: not computed'],
    measure: ['口径不同，不可比', 'different measures: not comparable'],
    unit: ['单位不同，不可比', 'different units: not comparable'],
    year: ['年份不同，不可比', 'different years: not comparable'],
    doubtful: ['数字读得不确定，未计', 'a figure is doubtful: not computed'],
    zero: ['目标为零，没有比值', 'the goal is nought: no ratio'],
    passage: ['这段话只是可能相关，未计', 'the passage is only perhaps related: not computed'],
    'no-figure': ['没有对应的数字', 'no figure that answers'],
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
