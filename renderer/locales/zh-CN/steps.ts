import { STEP_WORDS } from '../../../shared/words/steps.ts';
import { wordsIn } from '../../../shared/words/words.ts';

export const step = wordsIn(STEP_WORDS, 'zh-CN');

/** Words of the log of what was decided. */
export const log = {
  unrecorded: '未记录何人',
  title: '操作记录',
  find: '查找操作、报告或原文…',
  kind: '操作的种类',
  'all-kinds': '全部操作',
  coder: '编码员',
  'all-coders': '全部编码员',
  from: '自哪一天',
  to: '至哪一天',
  count: '{{n}} 步',
  hint: '由新到旧，最多保留 500 步。撤到某一步，其后的各步一并撤销，仍可重做。',
  none: '没有这样的操作',
  empty: '还没有操作。批注、裁定、判定、更正等都记在这里，可以撤回。',
  changes: '共 {{n}} 处',
  remark: '说明：{{words}}',
  all: '全部 {{n}} 处',
  back: '返回操作记录',
  lost: '原处已不在现有正文中',
  'undo-to': '撤到这一步之前',
  'redo-to': '重做到这一步',
  'undone-to': '已撤到这一步之前：{{step}}',
  'under-way': '正在退到所选的一步…',
  'redone-to': '已重做到这一步：{{step}}',
} as const;
