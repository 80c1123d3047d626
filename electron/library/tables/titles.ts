import type { Language } from '../../../shared/words/words.ts';

/** The titles of all columns. Within one language no two are alike, so that a table is known by its titles. */
const TITLES = {
  id: ['编号', 'Id'],
  place: ['地区', 'Place'],
  year: ['报告年份', 'Report year'],
  sha256: ['文件 SHA-256', 'File SHA-256'],
  reportTitle: ['报告', 'Report'],
  path: ['章节', 'Section'],
  page: ['页', 'Page'],
  paragraph: ['段号', 'Paragraph'],
  start: ['起', 'Start'],
  end: ['止', 'End'],
  quote: ['原文', 'Quote'],
  prefix: ['前文', 'Before'],
  suffix: ['后文', 'After'],
  clause: ['所在分句', 'Clause'],
  otherPlace: ['对侧地区', 'Other place'],
  otherYear: ['对侧年份', 'Other year'],
  otherSha256: ['对侧文件 SHA-256', 'Other file SHA-256'],
  otherPath: ['对侧章节', 'Other section'],
  otherPage: ['对侧页', 'Other page'],
  otherParagraph: ['对侧段号', 'Other paragraph'],
  otherStart: ['对侧起', 'Other start'],
  otherEnd: ['对侧止', 'Other end'],
  otherQuote: ['对侧原文', 'Other quote'],
  otherPrefix: ['对侧前文', 'Other before'],
  otherSuffix: ['对侧后文', 'Other after'],
  decision: ['裁定', 'Decision'],
  decisionLevel: ['裁定对象', 'Decision on'],
  standing: ['起作用', 'In effect'],
  settledAt: ['裁定时间', 'Settled at'],
  decider: ['认定人', 'Decided by'],
  relation: ['章节关系', 'Relation'],
  match: ['句子关系', 'Match'],
  likeness: ['相似度', 'Likeness'],
  goes: ['左侧归此的比例', 'Share that goes'],
  comes: ['占右侧的比例', 'Share that comes'],
  linkGrade: ['把握', 'How sure'],
  settledBy: ['由谁认定', 'Settled by'],
  reason: ['依据', 'Reason'],
  change: ['变化', 'Change'],
  changeKey: ['变化键', 'Change key'],
  weight: ['权重', 'Weight'],
  reviewed: ['已审', 'Reviewed'],
  name: ['指标名称', 'Indicator'],
  kind: ['性质', 'Kind'],
  forYear: ['所属年份', 'Year it is for'],
  measure: ['口径', 'Measure'],
  value: ['数值', 'Value'],
  valueTo: ['至', 'To'],
  unit: ['单位', 'Unit'],
  bound: ['限定', 'Bound'],
  baseValue: ['折算值', 'Base value'],
  baseValueTo: ['折算值至', 'Base value to'],
  baseUnit: ['折算单位', 'Base unit'],
  edit: ['读者更正', 'Edited'],
  query: ['检索', 'Searched for'],
  hitKind: ['见于', 'Found in'],
  noteKind: ['批注对象', 'Note on'],
  sort: ['批注类别', 'Sort of note'],
  colour: ['颜色', 'Colour'],
  author: ['作者', 'Author'],
  note: ['批注', 'Note'],
  tags: ['标签', 'Tags'],
  tag: ['标签路径', 'Tag'],
  definition: ['定义', 'Definition'],
  example: ['例', 'Example'],
  counterExample: ['反例', 'Counter-example'],
  createdAt: ['写于', 'Written at'],
  updatedAt: ['改于', 'Changed at'],
  goalKey: ['目标键', 'Goal key'],
  goalName: ['目标名称', 'Goal'],
  concrete: ['具体', 'Concrete'],
  ownName: ['自定名称', 'Own name'],
  dueYear: ['应达年份', 'Due year'],
  ownDueYear: ['自定应达年份', 'Own due year'],
  strengths: ['措辞强度', 'Strength'],
  origin: ['来源', 'Origin'],
  state: ['目标确认', 'Confirmed'],
  coder: ['编码员', 'Coder'],
  verdictCode: ['判定代码', 'Verdict code'],
  verdict: ['判定', 'Verdict'],
  schemeVersion: ['方案版本', 'Scheme version'],
  scheme: ['方案', 'Scheme'],
  absenceParts: ['检索过的部分', 'Parts searched'],
  absenceWords: ['检索过的词', 'Words searched'],
  comment: ['判定说明', 'Comment'],
  decidedAt: ['判定时间', 'Decided at'],
  evidenceKind: ['证据类型', 'Evidence'],
  evidencePlace: ['证据地区', 'Evidence place'],
  evidenceYear: ['证据年份', 'Evidence year'],
  evidenceSha256: ['证据文件 SHA-256', 'Evidence file SHA-256'],
  evidencePath: ['证据章节', 'Evidence section'],
  evidencePage: ['证据页', 'Evidence page'],
  evidenceStart: ['证据起', 'Evidence start'],
  evidenceEnd: ['证据止', 'Evidence end'],
  evidenceQuote: ['证据原文', 'Evidence quote'],
  evidencePrefix: ['证据前文', 'Evidence before'],
  evidenceSuffix: ['证据后文', 'Evidence after'],
  evidenceSource: ['库外出处', 'Outside source'],
  candidateQuote: ['首选候选', 'First candidate'],
  candidateScore: ['候选得分', 'Candidate score'],
  proposal: ['拟判', 'Proposed verdict'],
  grade: ['拟判把握', 'Grade of the proposal'],
  ground: ['拟判依据', 'Ground of the proposal'],
  attainment: ['完成度', 'Attainment'],
  attainmentNote: ['完成度说明', 'Note on attainment'],
  chosenPlace: ['所选数字地区', 'Chosen figure place'],
  chosenYear: ['所选数字年份', 'Chosen figure year'],
  chosenSha256: ['所选数字文件 SHA-256', 'Chosen figure file SHA-256'],
  chosenPath: ['所选数字章节', 'Chosen figure section'],
  chosenPage: ['所选数字页', 'Chosen figure page'],
  chosenStart: ['所选数字起', 'Chosen figure start'],
  chosenEnd: ['所选数字止', 'Chosen figure end'],
  chosenQuote: ['所选数字', 'Chosen figure'],
  chosenPrefix: ['所选数字前文', 'Chosen figure before'],
  chosenSuffix: ['所选数字后文', 'Chosen figure after'],
  indicator: ['统一名称', 'Unified name'],
  joinedTo: ['读者归并为', 'Joined by the reader to'],
  series: ['序列', 'Series'],
  row: ['行', 'Row'],
  rowTitle: ['行标题', 'Row title'],
  level: ['级', 'Level'],
  title: ['本年标题', 'Title of the year'],
  phrase: ['词语', 'Phrase'],
  count: ['次数', 'Count'],
  rate: ['每万字次数', 'Per 10,000 characters'],
  share: ['段落占比', 'Share of paragraphs'],
  firstYear: ['首见年份', 'First year'],
  lastYear: ['末见年份', 'Last year'],
  trend: ['趋势', 'Trend'],
  offsets: ['各处起点', 'Offsets'],
  hitPages: ['各处所在页', 'Pages'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type ColumnKey = keyof typeof TITLES;

/** The title of a column in a language. */
export function titleOf(key: ColumnKey, language: Language): string {
  return TITLES[key][language === 'zh-CN' ? 0 : 1];
}

const KEYS: ReadonlyMap<string, ColumnKey> = new Map(
  Object.keys(TITLES)
    .filter(isColumnKey)
    .flatMap((key) => TITLES[key].map((title) => [title, key] as const)),
);

function isColumnKey(key: string): key is ColumnKey {
  return Object.hasOwn(TITLES, key);
}

/** The column that a title in any language names. */
export function findColumn(title: string): ColumnKey | undefined {
  return KEYS.get(title.trim());
}

/** The language of a table's titles. */
export function findLanguage(titles: readonly string[]): Language {
  const isChinese = titles.some((title) => title.trim() === TITLES.id[0]);
  return isChinese ? 'zh-CN' : 'en';
}
