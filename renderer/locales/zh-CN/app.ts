/** Words that stand everywhere. */
export const app = {
  name: '对照',
  loading: '正在打开资料库…',
  reading: '正在读取…',
  comparing: '正在比较…',
  'part-failed': '这个界面没有打开',
  comma: '、',
  back: '返回',
  library: '资料库',
  settings: '设置',
  close: '关闭',
  'more-toasts': '▸ 另有 {{n}} 条',
  'fewer-toasts': '▾ 收起',
  today: '现为：{{value}}',
  'draft-again': '这是上次没有保存的内容；点“取消”丢弃',
  gone: '刚才所看的已在另一窗口删除、合并或改名，现回到资料库。写到一半的内容还在。',
  cancel: '取消',
  ok: '确定',
  save: '保存',
  'take-back': '撤回',
  'put-away': '收起这条提示',
  undo: '撤销',
  undone: '已撤销：{{step}}',
  redone: '已重做：{{step}}',
  history: '撤销与重做',
  'not-last': '之后又有别的操作，请用撤销按钮逐步退回。',
  'undo-step': '撤销：{{step}}',
  'redo-step': '重做：{{step}}',
  'undo-under-way': '正在撤销：{{step}}…',
  'redo-under-way': '正在重做：{{step}}…',
  'nothing-undo': '没有可撤销的操作',
  'nothing-redo': '没有可重做的操作',
} as const;

/** Words of the tabs of a place. */
export const nav = {
  compare: '比较',
  goals: '目标与完成',
  indicators: '指标',
  years: '历年',
  terms: '用词',
  label: '视图',
  'nothing-there': '请先打开一份报告或一次比较；同一地方要有相应年份的报告。',
} as const;

/** Words of the settings. */
export const settings = {
  language: '语言',
  theme: '明暗',
  system: '随系统',
  light: '浅色',
  dark: '深色',
  contrast: '对比度',
  high: '高对比',
  palette: '标记配色',
  standard: '标准',
  'standard-title': '新增绿、删除红、移动紫',
  distinct: '红绿色弱',
  'distinct-title': '新增蓝、删除橙：红绿难分时也分得开',
  'text-size': '正文字号',
  smaller: '缩小',
  larger: '放大',
  keys: '全部按键',
  'new-window': '新窗口',
  about: '版本 {{app}} · SQLite {{sqlite}} · 报告 {{reports}} 份',
  file: '资料库文件：',
  'copy-place': '复制位置',
  'show-place': '打开所在文件夹',
  licences: '各部分的许可',
} as const;

/** Words of the edges by which panels are made wider. */
export const splitter = {
  structure: '结构栏的宽度',
  side: '侧栏的宽度',
  goal: '目标栏的宽度',
  indicators: '指标栏的宽度',
  hits: '出处栏的宽度',
  hint: '拖动或按 ←→ 调宽度，双击恢复',
} as const;

/** Words of the lasting banners. */
export const banner = {
  restarting: '资料库进程意外退出，正在重新启动。正文与批注都在磁盘上，未丢失；刚才未完成的操作请重做一次。',
  gone: '资料库已停止。{{reason}}',
  silent: '资料库没有响应，仍在等待。磁盘慢或正忙时可能要几分钟；也可以重新启动，已保存的内容不受影响。',
  preparing: '正在准备资料库：{{percent}}%',
  'read-only': '资料库所在的位置（介质、文件夹或文件）只能读：可以查阅、对照和导出，不能改动。',
  absent:
    '上次打开的资料库现在不在原处：{{file}}。窗口里是原来的资料库。接上磁盘后重新启动，或指出它的新位置。',
  usual: '以后用原来的资料库',
  copy: '复制到别处…',
  'backup-failed': '自动备份没有成功。{{reason}}',
  'backup-damaged': '自动备份时发现 {{n}} 份报告的原文件已损坏，较早的完好备份都已保留。',
  'backup-file-damaged': '自动备份时发现资料库文件已损坏，较早的完好备份都已保留。请从备份恢复。',
  restart: '重新启动资料库',
  rescue: '用最近的备份恢复',
  rescued: '已用备份 {{name}} 恢复；损坏的文件已改名，仍在原处。',
  'no-rescue': '没有找到备份。',
  recovered: '窗口刚才意外关闭，已重新打开。报告、批注和审阅标记都已保存。',
} as const;

/** Words of the screens that were visited. */
export const visit = {
  recent: '最近',
  'go-on': '接着上次：{{what}}',
  'left-at': '{{at}} 打开',
  reader: '阅读',
  comparison: '比较',
  goals: '目标与完成',
  indicators: '指标',
  years: '历年',
  terms: '用词',
} as const;
