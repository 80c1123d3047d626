import type { BundleTopic, ConflictChoice, ConflictKind } from '../model/bundle.ts';
import type { Words } from './words.ts';

/** What a bundle is counted by. */
export const BUNDLE_TOPIC_WORDS: Words<BundleTopic> = {
  reports: ['报告', 'reports'],
  notes: ['批注', 'notes'],
  tags: ['批注标签', 'tags of notes'],
  decisions: ['对应决定', 'decisions'],
  reviews: ['已阅的变化', 'reviewed changes'],
  corrections: ['更正', 'corrections'],
  goals: ['标过的目标', 'coded goals'],
  verdicts: ['目标判定', 'verdicts'],
  evidence: ['判定依据', 'evidence'],
  indicators: ['指标归并', 'joined indicators'],
  editions: ['版本标记', 'editions'],
  'report-tags': ['报告标签', 'tags of reports'],
  searches: ['保存的检索', 'saved searches'],
};

/** What a library and a bundle can differ in. */
export const CONFLICT_KIND_WORDS: Words<ConflictKind> = {
  cleaning: ['读法和清理', 'reading and cleaning'],
  correction: ['更正', 'correction'],
  edition: ['版本名称', 'edition'],
  standing: ['代表该年的报告', 'report that stands for its year'],
  decision: ['对应决定', 'decision'],
  note: ['批注', 'note'],
  tag: ['标签', 'tag'],
  goal: ['目标', 'goal'],
  verdict: ['目标判定', 'verdict'],
  choice: ['所用数字', 'chosen figure'],
  scheme: ['判定类别', 'scheme of verdicts'],
  indicator: ['指标归并', 'joined indicator'],
  columns: ['表格各列', 'columns of a table'],
  search: ['保存的检索', 'saved search'],
};

/** What is kept where they differ. */
export const CONFLICT_CHOICE_WORDS: Words<ConflictChoice> = {
  mine: ['保留本库的', 'keep mine'],
  theirs: ['用项目包的', 'take theirs'],
  both: ['两个都要', 'keep both'],
};

type Said =
  | 'deleted'
  | 'stands'
  | 'link'
  | 'lock'
  | 'cut'
  | 'everything'
  | 'promote'
  | 'demote'
  | 'no-heading'
  | 'heading'
  | 'reject'
  | 'as-read'
  | 'due';

/** What a side of a conflict says, where it says it by a code. */
export const SAID_WORDS: Words<Said> = {
  deleted: ['已删除', 'deleted'],
  stands: ['代表该年', 'stands for its year'],
  link: ['对应', 'belong together'],
  lock: ['锁定对应', 'locked together'],
  cut: ['不对应', 'do not belong together'],
  everything: ['全文', 'everything'],
  promote: ['升一级', 'one level up'],
  demote: ['降一级', 'one level down'],
  'no-heading': ['不是标题', 'no heading'],
  heading: ['是标题', 'a heading'],
  reject: ['不是指标', 'no figure'],
  'as-read': ['照读出的', 'as read'],
  due: ['到期年份', 'due'],
};
