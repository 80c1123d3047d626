/** Words of what is copied out of reports. */
export const copy = {
  plain: '复制',
  cited: '复制并附出处',
  markdown: '复制为 Markdown',
  menu: '复制报告文字',
  'both-plain': '复制左右两侧',
  'both-cited': '复制两侧并附出处',
  'both-markdown': '复制两侧为 Markdown 表格',
  quoted: '“{{words}}”（{{place}}）',
  side: '{{year}}：{{words}}',
  place: '{{place}}《{{title}}》{{parts}}',
  range: '{{from}}至{{to}}',
  paragraph: '第 {{n}} 段',
  nothing: '请先选择文字。',
  copied: '已复制',
  'copied-cited': '已复制，附出处：{{place}}',
  'copied-markdown': '已复制为 Markdown，附出处：{{place}}',
} as const;
