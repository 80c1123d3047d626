import type { ReportHead } from '../model/report.ts';

/** What the head of a cleaned report says of it; `fileName` helps where the head is missing. */
export function readHead(text: string, fileName = ''): ReportHead {
  const head = text.slice(0, 600);
  const title = /[^\n]*政府工作报告[^\n]*/u.exec(head)?.[0] ?? '';
  const session =
    /第[一二三四五六七八九十]+届[^\n]{0,4}人民代表大会第[一二三四五六七八九十]+次会议/u.exec(head)?.[0] ?? '';
  const year = /(?:19|20)\d\d(?=年)/u.exec(head)?.[0] ?? /(?:19|20)\d\d/u.exec(fileName)?.[0];
  const place = /代表(国务院|[^\n，]{2,9}(?=人民政府))/u.exec(head)?.[1] ?? '';
  return { title, place, year: year === undefined ? null : Number(year), session, speaker: '', date: '' };
}
