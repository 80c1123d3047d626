/** Words of the print of a report. */
export const print = {
  title: '打印报告',
  hint: '写成 A4 的 PDF，带书签和页码；用系统的 PDF 阅读器打印。',
  'file-name': '政府工作报告',
} as const;
