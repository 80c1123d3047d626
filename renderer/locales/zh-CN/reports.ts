import { CLEANING_WORDS, ROLE_WORDS, WARNING_WORDS } from '../../../shared/words/report.ts';
import { COLUMN_WORDS, FORMAT_WORDS } from '../../../shared/words/source.ts';
import { wordsIn } from '../../../shared/words/words.ts';

/** Names of the two sides. */
export const side = { left: '左侧报告', right: '右侧报告' } as const;

/** Names of encodings. */
export const encoding = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（带 BOM）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  big5: 'Big5（繁体中文）',
} as const;

/** What to look at in a report just taken in. */
export const warning = {
  'see-backups': '查看备份…',
  ...wordsIn(WARNING_WORDS, 'zh-CN'),
} as const;

/** Words of a report’s details. */
export const report = {
  untitled: '（无标题）',
  'no-year': '年份不详',
  'no-place': '地区不详',
  'other-places': '其他地方',
  places: '{{n}} 个地方',
  'choices-back': '返回',
  characters: '{{n}} 字',
  notes: '批注 {{n}}',
  year: '{{year}} 年',
  place: '地区',
  'year-label': '年份',
  title: '标题',
  session: '届次',
  speaker: '报告人',
  date: '日期',
  sha: 'SHA-256',
  size: '大小',
  file: '文件名',
  format: '格式',
  within: '取自',
  row: '第 {{n}} 行',
  'own-title': '文件所载标题',
  'own-date': '文件所载日期',
  url: '来源网址',
  issuer: '发布机构',
  imported: '导入时间',
} as const;

/** Words of the form that corrects a report’s details. */
export const head = {
  title: '更正报告信息',
  'as-read': '读出：{{value}}',
  'as-read-none': '没有读出',
  reset: '恢复为读出的内容',
  'year-error': '年份须为 1900 至 2200 的整数，或留空',
  'date-error': '日期须为 2014-02-19 这样的形式，或留空',
  'place-hint': '同一地区的报告排在同一架上',
} as const;

export const role = wordsIn(ROLE_WORDS, 'zh-CN');

export const cleaningStep = wordsIn(CLEANING_WORDS, 'zh-CN');

export const format = wordsIn(FORMAT_WORDS, 'zh-CN');

export const columnRole = wordsIn(COLUMN_WORDS, 'zh-CN');
