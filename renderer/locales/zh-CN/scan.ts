/** Words of scans held against their pictures. */
export const scan = {
  tab: '校对',
  doubtful: '识别存疑：请与原件图像核对',
  'all-checked': '存疑的字都已核对。',
  reads: '图中是',
  confirm: '无误',
  correct: '改正',
  selected: '选中的文字',
  which: '存疑 {{n}} / {{count}}',
  previous: '上一处',
  next: '下一处',
  page: '原件第 {{page}} 页',
  'was-confirmed': '已确认“{{text}}”',
  'was-corrected': '“{{before}}”改为“{{text}}”',
  nothing: '（删去）',
  'proof-selected': '校对',
} as const;
