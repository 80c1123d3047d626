import fc from 'fast-check';
import { gluedText } from '../../helpers/glued-reports.ts';

/** Pieces that the rules look at, in any order: the nastiest reports are glued from these. */
const PIECES = [
  ...['\n', '\n\n', '\r\n', '　　', '　', ' ', '  ', '\u00a0', '\uFEFF', '\u200B', '\uE004', '\t'],
  ...['一、', '二、', '（一）', '(二）', '1.', '２．', '（1）', '①', '第一，', '一是', '一要', '——', '--'],
  ...[
    '各位代表！',
    '各位代表：',
    '2031年云川市政府工作报告',
    '——2031年1月8日在云川市第九届人民代表大会第二次会议上',
  ],
  ...[
    '云川市市长　　段青禾',
    '政 府 工 作 报 告',
    '下载',
    '【字号：',
    '来源：',
    '云川日报',
    '分享',
    '首页',
    '>',
  ],
  ...['（上接1版）', '(下转4版)', '- 3 -', '4', '5', '第6页', '名词解释', '注释：', '附件1'],
  ...[
    '加快产业转型。',
    '稳住粮食生产',
    '今年要办好三件事',
    '就业稳步增长。',
    '，',
    '。',
    '；',
    '：',
    '”',
    '“',
    '）',
    '（',
  ],
  ...[
    '这五年，',
    '这五年，城市长大了。',
    '增长5.2%',
    '3 0 1 2 年',
    '现在，我代表云川市人民政府作报告。',
    '𠮷',
    '😀',
    'PM',
    '2.5',
  ],
  '茶园连着果园，果园连着鱼塘，一家一户的小日子慢慢过成了全村的大产业，山里人笑得合不拢嘴',
];

/** Texts made of such pieces, whole reports, and now and then anything at all. */
export const arbitraryText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join('')),
  },
  { weight: 2, arbitrary: gluedText(2031) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** The same counter-examples on every machine. */
export const SEEDED = { seed: 20310108, numRuns: 600 };

/** True where the text holds no half of a surrogate pair. */
export function isWhole(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
