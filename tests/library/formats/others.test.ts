import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../electron/library/import/formats/epub.ts';
import { readOdt } from '../../../electron/library/import/formats/odt.ts';
import { readOfd } from '../../../electron/library/import/formats/ofd.ts';
import { readRtf } from '../../../electron/library/import/formats/rtf/rtf.ts';
import { makeEpub, makeOdt, makeOfd, makeRtf, type OfdLine } from '../../helpers/documents.ts';

describe('RTF', () => {
  it('bytes of GBK and Unicode signs are read, what stands for old programs passed over', () => {
    // 政府 in GBK; 报 as \u25253 with a question mark for programs that do not know it
    const { text } = readRtf(
      makeRtf(String.raw`\pard \'d5\'fe\'b8\'ae\u25253?\uc2\u21578\'b8\'e6\par next\par`),
    );
    expect(text.split('\n').slice(0, 2)).toEqual(['政府报告', 'next']);
  });

  it('labels stay, notes come last with their marks high, cells apart', () => {
    const { text } = readRtf(
      makeRtf(
        String.raw`{\listtext 1.\tab}A\par B5%{\super\chftn{\footnote\pard {\super\chftn}Note.}}\par \trowd\intbl C\cell D\cell\row\pard E\par`,
      ),
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual(['1.\tA', 'B5%¹', 'C\tD', 'E', '¹ Note.']);
  });

  it('a word that every object of JavaScript knows is no sign', () => {
    expect(readRtf(makeRtf(String.raw`A\constructor B\par`)).text.trim()).toBe('AB');
  });

  it('what is set behind the end of a document is no part of the next', () => {
    readRtf(makeRtf(String.raw`A\par}}\v\footnote`));
    expect(readRtf(makeRtf(String.raw`B\par`)).text.trim()).toBe('B');
  });

  it('heads, deleted and hidden words and pictures are left out and said', () => {
    const { text, leftOut, doubts } = readRtf(
      makeRtf(String.raw`{\header Head\par}A{\v hidden}{\deleted gone}{\pict ffd8}B\line C\par`),
    );
    expect(text.trim()).toBe('AB\nC');
    expect(leftOut).toEqual([
      { kind: 'headers-footers', count: 1, quote: 'Head' },
      { kind: 'deleted-text', count: 1, quote: 'gone' },
      { kind: 'hidden-text', count: 1, quote: 'hidden' },
      { kind: 'pictures', count: 1, quote: '' },
    ]);
    expect(doubts.map(({ kind }) => kind)).toEqual(['tracked-changes', 'soft-returns']);
  });
});

describe('ODT', () => {
  const LIST = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/></text:list-style>`;
  const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`;
  const p = (words: string): string => `<text:p>${words}</text:p>`;

  it('labels of lists are written, and go on where a list does', async () => {
    const body = `<text:list xml:id="a" text:style-name="L">${item(`${p('回顾')}<text:list>${item(p('经济'))}${item(p('民生'))}</text:list>`)}</text:list>${p('中间的话。')}<text:list text:continue-list="a" text:style-name="L">${item(p('安排'))}</text:list>`;
    const { text, doubts } = await readOdt(makeOdt(body, LIST));
    expect(text.split('\n')).toEqual(['一、回顾', '（一）经济', '（二）民生', '中间的话。', '二、安排']);
    expect(doubts).toEqual([{ kind: 'restored-numbers', count: 4, quote: '' }]);
  });

  it('blanks, breaks, notes, hidden and deleted words', async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('删去')}</text:deletion></text:changed-region></text:tracked-changes><text:p>甲<text:s text:c="2"/>乙<text:line-break/>丙5%<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注。')}</text:note-body></text:note><text:span text:style-name="H">看不见</text:span></text:p>`;
    const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
    const { text, leftOut } = await readOdt(makeOdt(body, styles));
    expect(text).toBe('甲  乙\n丙5%¹\n¹ 注。');
    expect(leftOut).toEqual([
      { kind: 'deleted-text', count: 1, quote: '删去' },
      { kind: 'hidden-text', count: 1, quote: '看不见' },
    ]);
  });
});

it('EPUB: the pages in their order, without the contents', async () => {
  const { text, facts } = await readEpub(
    makeEpub(['<h1>政府工作报告</h1><p>甲<sup>1</sup></p>', '<p>乙</p>']),
  );
  expect(text).toBe('政府工作报告\n甲¹\n乙');
  expect(facts.title).toBe('政府工作报告');
});

const ofdLines = (lines: readonly string[], x = 20, top = 40): readonly OfdLine[] =>
  lines.map((words, at) => ({
    words: words.trim(),
    x: words.startsWith(' ') ? x + 10 : x,
    y: top + 8 * at,
  }));

it('OFD: lines by their places, joined into paragraphs, pages apart', async () => {
  const { text, pages } = await readOfd(
    makeOfd([
      [
        { words: '水了。', x: 20, y: 30 },
        { words: '各位代表，过去的一年，山路', x: 30, y: 10 },
        { words: '都修好了，山里的村子也通了自来', x: 20, y: 20, step: false },
        { words: '会后，各部门要抓好落实。', x: 30, y: 40 },
      ],
      [{ words: '第二页上的话写在这里。', x: 30, y: 20 }],
    ]),
  );
  expect(text.split('\n')).toEqual([
    '各位代表，过去的一年，山路都修好了，山里的村子也通了自来水了。',
    '会后，各部门要抓好落实。',
    '第二页上的话写在这里。',
  ]);
  expect(pages.map(({ page }) => page)).toEqual([1, 2]);
});

it('OFD: down one column and then the next, below a foreword over both', async () => {
  const side = (sign: string, x: number): readonly OfdLine[] =>
    ofdLines(
      [` ${sign.repeat(12)}`, ...Array.from('山水林田', (each) => each + sign.repeat(13)), `${sign}。`],
      x,
      80,
    );
  const foreword = ofdLines([` ${'序'.repeat(30)}`, '言'.repeat(32), '完。', '山桥路水工作报告'], 20, 30);
  const { text } = await readOfd(makeOfd([[...foreword, ...side('甲', 20), ...side('乙', 110)]]));
  const whole = (sign: string): string =>
    `${sign.repeat(12)}${Array.from('山水林田', (each) => each + sign.repeat(13)).join('')}${sign}。`;
  expect(text.split('\n').slice(-2)).toEqual([whole('甲'), whole('乙')]);
});

it('OFD: down each of three columns, the words of a picture between two of them behind all', async () => {
  const side = (sign: string, x: number): readonly OfdLine[] =>
    ofdLines(
      [` ${sign.repeat(7)}`, ...Array.from('山水林田', (each) => each + sign.repeat(8)), `${sign}。`],
      x,
      80,
    );
  const title = ofdLines(['云川市人民政府二〇二四年工作报告'], 60, 40);
  const caption: OfdLine = { words: '云川大桥', x: 55, y: 90 };
  const columns = [...side('甲', 10), ...side('乙', 75), ...side('丙', 140)];
  const rows = columns.toSorted((a, b) => a.y - b.y);
  const { text } = await readOfd(makeOfd([[...title, ...rows, caption]]));
  const whole = (sign: string): string =>
    `${sign.repeat(7)}${Array.from('山水林田', (each) => each + sign.repeat(8)).join('')}${sign}。`;
  expect(text.split('\n')).toEqual([
    '云川市人民政府二〇二四年工作报告',
    ...Array.from('甲乙丙', whole),
    '云川大桥',
  ]);
});

it('OFD: lines beside a picture are joined by their own edges, an issue beside a page’s number is none of them', async () => {
  const narrow = Array.from('山水林田路桥村', (each) => `${each}通了，${'甲'.repeat(6)}`);
  const lines = [
    ' 各位代表，过去的一年，山路',
    ...narrow,
    '修好了。',
    ...Array.from('江河', (each) => each.repeat(14)),
  ];
  const pages = [lines, [' 第二页的话。']].map((page, at) => [
    ...ofdLines(page),
    { words: String(at + 1), x: 20, y: 280 },
    { words: '2019·3', x: 60, y: 280 },
  ]);
  const { text } = await readOfd(makeOfd(pages));
  expect(text).toContain(`${narrow.join('')}修好了。`);
  expect(text).not.toContain('2019');
});

it('OFD: what a template prints on one page stands there, on several pages it is left out and told', async () => {
  const pages = ['山', '水', '林'].map((sign) => ofdLines([` ${sign.repeat(12)}`, `${sign}。`]));
  const heads = [[{ words: '云川市政府工作报告', x: 60, y: 20 }], [{ words: '云川公报', x: 60, y: 10 }]];
  const { text, leftOut } = await readOfd(makeOfd(pages, heads));
  expect(text.split('\n')).toEqual([
    '云川市政府工作报告',
    ...['山', '水', '林'].map((sign) => `${sign.repeat(13)}。`),
  ]);
  expect(leftOut).toEqual([{ kind: 'headers-footers', count: 2, quote: '云川公报' }]);
});

it('OFD: signs that are but shapes of a font are counted as unreadable', async () => {
  const { text, doubts } = await readOfd(makeOfd([ofdLines(['浏览\ue71c\ue234山路'])]));
  expect(text).toBe('浏览山路');
  expect(doubts).toEqual([{ kind: 'unreadable-parts', count: 2, quote: '' }]);
});
