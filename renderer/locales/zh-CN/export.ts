/** Words of the export of a comparison. */
export const exporting = {
  title: '导出对照',
  intro: '一个 HTML 文件，离线可开，可直接打印；黑白打印也能分辨各种标记。',
  language: '语言',
  notes: '批注',
  'change-list': '变化清单',
  unchanged: '未变的文字',
  masks: '不作标记',
  include: '内容',
  preview: '预览',
  'preview-loading': '正在生成预览…',
  submit: '选择位置并导出…',
  working: '正在导出…',
  'nothing-here': '这一屏没有可以导出的内容。请打开对照、目标、指标、历年、用词或批注。',
  done: '已导出 {{name}}（{{size}}）',
  reveal: '在文件夹中显示',
  name: '{{place}}政府工作报告对照 {{left}}-{{right}}.html',
} as const;
