/** Words of tables, out and back in. */
export const tables = {
  menu: '表格…',
  title: '导出表格或导回表格',
  working: '正在处理表格…',
  xlsx: '导出 Excel（.xlsx）',
  csv: '导出 CSV（.csv）',
  import: '导回表格…',
  done: '已导出“{{name}}”，{{rows}} 行，{{size}}',
  'left-out': '；{{n}} 条笼统表述未列入，点“仅具体任务”列出后再导出即可列入',
  imported: '导回表格：新增 {{added}} 条，已有 {{known}} 条',
  'no-report': '{{n}} 行的报告不在资料库中，或有几份难以确定',
  'no-place': '{{n}} 行的原文在报告中找不到',
  differs: '{{n}} 行与资料库中的不同，保留了原有的',
  unreadable: '{{n}} 行缺少必要的内容',
  first: '第一处在“{{file}}”第 {{row}} 行',
  join: '；',
  name: '{{place}}{{what}}',
} as const;
