/** A text that is meant to do harm, made when it is wanted: some are megabytes. */
export type HostileFile = { readonly name: string; readonly make: () => string | Buffer };

const HEAD =
  '云川市2024年政府工作报告\n\n——2024年1月9日在云川市第三届人民代表大会第二次会议上\n\n各位代表：\n\n';
const after = (body: string): string => `${HEAD}${body}\n`;
const count = (times: number, make: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => make(index)).join('');

const GOAL = '今年新增就业3万人，增长6.5%。';
const MEGA = 1024 * 1024;

/** What readers, cleaners, outlines, figures and comparisons were broken by, or could be. */
const TEXTS: Readonly<Record<string, () => string | Buffer>> = {
  'comments-40': () => '<!---->'.repeat(40),
  'comments-40000': () => after('<!---->'.repeat(40_000)),
  'finance-40': () => after('中央财政'.repeat(40)),
  'finance-5000': () => after('中央财政'.repeat(5000)),
  'line-breaks': () => after('\n'.repeat(19 * MEGA)),
  digits: () => after('1234567890'.repeat(1_900_000)),
  'headings-10000': () => after(count(10_000, (index) => `一、标题${index}\n`)),
  'headings-2000': () => after(count(2000, (index) => `一、标题${index}\n${GOAL}\n`)),
  'headings-nested': () => after(count(3000, (index) => `${'（'.repeat(index % 9)}一）标题\n`)),
  'figures-4000': () => after(`${count(4000, (index) => `新增${index}万人，`)}全部完成。`),
  'sentence-5000': () => after(GOAL.repeat(5000)),
  'one-sentence': () => after('建设现代化产业体系'.repeat(22_000)),
  'full-stops': () => after('。'.repeat(500_000)),
  'quotes-open': () => after('“'.repeat(100_000)),
  'brackets-open': () => after('（'.repeat(100_000)),
  'brackets-deep': () => after(`${'（'.repeat(50_000)}就业${'）'.repeat(50_000)}`),
  percents: () => after('10%%%%%'.repeat(50_000)),
  dates: () => after('2024年'.repeat(50_000)),
  'numbers-listed': () => after(count(50_000, (index) => `${index}、`)),
  'numbers-chinese': () => after('一亿亿亿万万'.repeat(20_000)),
  'numbers-wide': () => after('１２３，４５６．７８９'.repeat(20_000)),
  'numbers-long': () => after(`增长${'9'.repeat(400_000)}.${'9'.repeat(400_000)}%。`),
  ranges: () => after(count(20_000, (index) => `${index}—`)),
  growth: () => after('比上年增长'.repeat(50_000)),
  'short-lines': () => after('业\n'.repeat(200_000)),
  'spaces-5mb': () => after(`${' '.repeat(5 * MEGA)}就业`),
  'tabs-breaks': () => after('\t \u3000\r\n'.repeat(300_000)),
  'returns-only': () => after(GOAL.repeat(50)).replaceAll('\n', '\r'),
  'form-feeds': () => after(`${GOAL}\f\v`.repeat(20_000)),
  'latin-word': () => after('a'.repeat(2 * MEGA)),
  tags: () => after('<p <p '.repeat(100_000)),
  entities: () => after('&amp;'.repeat(200_000)),
  pipes: () => after('|--|--|\n'.repeat(100_000)),
  addresses: () => after('http://192.0.2.1/'.repeat(20_000)),
  'bidi-marks': () => after('\u2066就\u202e业\u2069\u200f'.repeat(50_000)),
  joiners: () => after(`就${'\u200d\u200b\ufeff'.repeat(300_000)}业`),
  combining: () => after(`e${'\u0301'.repeat(500_000)}就业`),
  'half-pairs': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('\u96c6\ud83d'.repeat(50_000), 'utf16le')]),
  nulls: () => after(`${GOAL}\0\0\0`.repeat(5000)),
  'mixed-encodings': () =>
    Buffer.concat([Buffer.from(after(GOAL)), Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0x81, 0x30, 0x81, 0x30])]),
};

export const HOSTILE_TEXTS: readonly HostileFile[] = Object.entries(TEXTS).map(([name, make]) => ({
  name: `${name}.txt`,
  make,
}));
