import type { ReportHead } from '../model/report.ts';
import type { Words } from './words.ts';

/** Names of the steps that can be undone. */
export const STEP_WORDS = {
  'correct-head': ['更正报告信息', 'correct a report’s details'],
  'correct-heads': ['一并更正报告信息', 'correct several reports'],
  'tag-reports': ['更改标签', 'change tags'],
  'delete-reports': ['删除多份报告', 'delete several reports'],
  'merge-places': ['合并地名', 'merge two places'],
  'part-places': ['认定为两地', 'keep two places apart'],
  'save-search': ['保存检索', 'save a search'],
  'rename-search': ['更名保存的检索', 'rename a saved search'],
  'delete-search': ['删除保存的检索', 'delete a saved search'],
  'read-as': ['更换编码', 'change the encoding'],
  'clean-as': ['更改清理', 'change the cleaning'],
  'delete-report': ['删除报告', 'delete a report'],
  'restore-report': ['恢复报告', 'restore a report'],
  'correct-outline': ['更正提纲', 'correct the outline'],
  'uncorrect-outline': ['撤回提纲更正', 'withdraw an outline correction'],
  'label-edition': ['标注版本', 'name an edition'],
  'choose-edition': ['选定代表本年的版本', 'choose what stands for a year'],
  'correct-characters': ['校对识别的字', 'check recognised characters'],
  'uncorrect-characters': ['撤回校对', 'withdraw a check of characters'],
  'decide-link': ['关联', 'link'],
  'decide-lock': ['锁定对应', 'lock a match'],
  'decide-cut': ['切断对应', 'cut a match'],
  'decide-alone': ['单列', 'leave alone'],
  decide: ['裁定对应关系', 'settle a match'],
  undecide: ['撤回裁定', 'withdraw what was settled'],
  review: ['审阅标记', 'review marks'],
  'add-note': ['添加批注', 'add a note'],
  'edit-note': ['修改批注', 'edit a note'],
  'delete-note': ['删除批注', 'delete a note'],
  'restore-note': ['恢复批注', 'restore a note'],
  'edit-notes': ['修改多条批注', 'edit several notes'],
  'delete-notes': ['删除多条批注', 'delete several notes'],
  'place-note': ['重新放置批注', 'place a note'],
  'add-tag': ['新建标签', 'add a tag'],
  'edit-tag': ['修改标签', 'edit a tag'],
  'merge-tags': ['合并标签', 'merge tags'],
  'take-tags': ['导入编码簿', 'take a codebook in'],
  'delete-tag': ['删除标签', 'delete a tag'],
  'edit-figure': ['更正数字', 'correct a figure'],
  'unedit-figure': ['撤回数字更正', 'take back a figure correction'],
  'decide-goal': ['确认或排除目标', 'confirm or reject goals'],
  'add-goal': ['添加目标', 'add a goal'],
  'edit-goal': ['修改目标', 'edit a goal'],
  'link-goal': ['关联证据', 'link evidence'],
  'unlink-goal': ['撤下证据', 'unlink evidence'],
  'choose-figure': ['选定对照的数字', 'choose another figure'],
  'judge-goal': ['判定', 'give a verdict'],
  'save-scheme': ['修改判定方案', 'change the verdict scheme'],
  'join-indicator': ['合并指标', 'join indicators'],
  'part-indicator': ['拆出指标', 'part an indicator'],
  'unjoin-indicator': ['撤回指标合并', 'take back a join'],
  'import-table': ['导入表格', 'import a table'],
  'merge-bundle': ['收入项目包', 'take in a project bundle'],
} as const;

/** What the head of a report says, one by one. */
export const HEAD_WORDS: Words<keyof ReportHead> = {
  title: ['标题', 'title'],
  place: ['地区', 'place'],
  year: ['年份', 'year'],
  session: ['届次', 'session'],
  speaker: ['报告人', 'speaker'],
  date: ['日期', 'date'],
};

/** What became of a thing, where the name of the step does not say it. */
export const LOGGED_WORDS: Words<
  'reviewed' | 'unreviewed' | 'taken-back' | 'stands-no-more' | 'whole' | 'kept' | 'version'
> = {
  reviewed: ['标为已审', 'marked as reviewed'],
  unreviewed: ['撤去已审标记', 'mark taken away'],
  'taken-back': ['撤去', 'taken back:'],
  whole: ['全部清理', 'cleaned as it would be'],
  version: ['第 {n} 版', 'version {n}'],
  kept: ['不清理：', 'left in: '],
  'stands-no-more': ['不再代表该年', 'stands for its year no more'],
};
