import type { EditionLabel } from '../../model/edition.ts';

/** 政府工作报告（修订稿）, 2024年政府工作报告-口头报告.docx, 工作报告（审议稿）. A 草案 alone may be that of a plan beside the report. */
const LABEL =
  /口头报告|口述稿|讲话稿|讲稿|宣读稿|现场实录|文字实录|审议稿|征求意见稿|草案稿|送审稿|初稿|修订稿|修订版|修改稿|订正稿|更正稿|通过稿|审议通过稿|定稿|正式稿|正式版|全文版/u;

/** Which edition a report is by its title, else by the name of its file; '' where neither says so. */
export function readEdition(title: string, fileName: string): EditionLabel {
  return LABEL.exec(title)?.[0] ?? LABEL.exec(fileName)?.[0] ?? '';
}
