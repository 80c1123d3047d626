import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../electron/library/import/formats/pdf/pdf.ts';
import { finish } from '../../helpers/finish.ts';
import { makePdf, type PdfPageWords } from '../../helpers/pdf.ts';
import { failureOf } from '../tools.ts';

const SIZE = 10;
const SPACE = 15;

/** Lines from the top of a page down, at `x`; one that begins with a blank is set in by two characters. */
function column(lines: readonly string[], x = 60, top = 780): PdfPageWords {
  return lines.map((line, at) => {
    const indent = line.startsWith(' ') ? 2 * SIZE : 0;
    return { x: x + indent, y: top - at * SPACE, text: line.trim(), size: SIZE };
  });
}

/** Words of a given number of characters. */
const words = (count: number, of = '山路通了桥也通了'): string => of.repeat(count).slice(0, count);

const linesOf = async (pages: readonly PdfPageWords[]): Promise<readonly string[]> =>
  (await finish(readPdf(makePdf(pages)))).text.split('\n');

describe('a PDF', () => {
  it('has its lines joined into paragraphs by where they end and begin', async () => {
    const lines = [` ${words(18)}`, words(20), `${words(4)}。`, ` ${words(18)}`, `${words(3)}。`];
    expect(await linesOf([column(lines)])).toEqual([
      `${words(18)}${words(20)}${words(4)}。`,
      `${words(18)}${words(3)}。`,
    ]);
  });

  it('is measured as it is printed, whatever its letters are written as', async () => {
    const lines = [words(20), `${words(4)}。`, `${words(9)}。`, words(20), `${words(3)}。`];
    const pages = [column(lines).map((line) => ({ ...line, scale: 20 }))];
    expect(await linesOf(pages)).toEqual(await linesOf([column(lines)]));
    expect(await linesOf(pages)).toHaveLength(3);
  });

  it('has paragraphs that go on over a page, and says where each page begins', async () => {
    const pages = [column([` ${words(18)}`, words(20)]), column([`${words(4)}。`, ` ${words(5)}。`])];
    const { text, pages: starts } = await finish(readPdf(makePdf(pages)));
    expect(text).toBe(`${words(18)}${words(20)}${words(4)}。\n${words(5)}。`);
    expect(starts).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 38 },
    ]);
  });

  it('parts no figure from the words before it at a line’s end', async () => {
    const lines = [` ${words(13)}增长`, `12345.6%，${words(3)}。`, ` ${words(18)}`];
    expect(await linesOf([column(lines)])).toEqual([`${words(13)}增长12345.6%，${words(3)}。`, words(18)]);
  });

  it('parts what follows a line that was only spread to fill its column', async () => {
    const soft = `${words(15)}。`;
    const lines = [words(20), soft, `${words(19)}，`, `${words(19)}。`, words(20), `${words(6)}。`];
    const pages = (spread: number) => [
      column(lines).map((line) => (line.text === soft ? { ...line, spread } : line)),
    ];
    const end = `${words(19)}，${words(19)}。${words(20)}${words(6)}。`;
    expect(await linesOf(pages((4 * SIZE) / 15))).toEqual([words(20) + soft, end]);
    const spreadAlike = column(lines).map((line) => ({ ...line, spread: (4 * SIZE) / 15 }));
    expect(await linesOf([spreadAlike])).toHaveLength(3);
  });

  it('does not take figures for spread with the words around them', async () => {
    const lines = [words(20), 'A12345和B123456一致：', `${words(19)}。`, `${words(5)}。`];
    const spread = (3 * SIZE) / 17;
    const pages = [column(lines).map((line, at) => (at === 1 ? { ...line, spread } : line))];
    expect(await linesOf(pages)).toHaveLength(1);
  });

  it('goes by the space between paragraphs where the file has one', async () => {
    const paragraph = (last: string): readonly string[] => [words(20), `${words(19)}。`, last];
    const full = `${words(19, '田边水渠也修好了')}。`;
    const texts = [...Array.from({ length: 8 }, () => paragraph(`${words(6)}。`)), paragraph(full)];
    const all = [...texts, paragraph(`${words(3)}。`)].flat();
    const page = (space: number): PdfPageWords =>
      column(all).map((line, at) => ({ ...line, y: line.y - Math.floor(at / 3) * space }));
    const joined = (last: string): string => `${words(20)}${words(19)}。${last}`;
    expect(await linesOf([page(4)])).toEqual([
      ...Array.from({ length: 8 }, () => joined(`${words(6)}。`)),
      joined(full),
      joined(`${words(3)}。`),
    ]);
    expect((await finish(readPdf(makePdf([page(0)])))).doubts).toMatchObject([
      { kind: 'guessed-paragraphs' },
    ]);
  });

  it('says at how many places a paragraph may end', async () => {
    const lines = [` ${words(17)}。`, `${words(19)}。`, `${words(4)}。`];
    const { text, doubts } = await finish(readPdf(makePdf([column(lines)])));
    expect(text).toBe(`${words(17)}。${words(19)}。${words(4)}。`);
    expect(doubts).toEqual([{ kind: 'guessed-paragraphs', count: 2, quote: '' }]);
  });

  it('goes on where a line is not set in as the other paragraphs are', async () => {
    const paragraph = [` ${words(17)}。`, '名词解释。'];
    const lines = Array.from({ length: 8 }, () => paragraph).flat();
    const { text, doubts } = await finish(readPdf(makePdf([column(lines)])));
    expect(text.split('\n')).toEqual(Array.from({ length: 8 }, () => `${words(17)}。名词解释。`));
    expect(doubts).toEqual([]);
  });

  it('does not go by what is set in where paragraphs end inside lines', async () => {
    const inside = (name: string): readonly string[] => [
      ` ${name}。${words(7)}`,
      `${words(5)}。\u3000\u3000山路通了。`,
    ];
    const names = [
      '修好山区公路',
      '办好乡村学校',
      '管好河流湖泊',
      '种好沙地树木',
      '护好田间水渠',
      '建好山村水站',
    ];
    const seam = [` 看好林区防火。${words(11)}`, `${words(19)}。`, `修好农村电网。${words(13)}`];
    const { doubts } = await finish(
      readPdf(makePdf([column([...names, ...names].flatMap(inside).concat(seam))])),
    );
    expect(doubts).toEqual([{ kind: 'guessed-paragraphs', count: 1, quote: '' }]);
  });

  it('ends a heading that fills its line where the others beside it stand alone', async () => {
    const headed = (numeral: string, title: string): readonly string[] => [
      `（${numeral}）${title}\u3000\u3000${words(15 - title.length)}`,
      `${words(5)}。`,
    ];
    const [full, wrapped] = [`（四）${words(17, '建好山村水站')}`, `（五）${words(17, '种好沙地树木')}`];
    const lines = [
      ...[headed('一', '修好山区公路'), headed('二', '办好乡村学校'), headed('三', '管好河流湖泊')].flat(),
      ...[full, words(20), `${words(6)}，${words(3)}。`, wrapped, `林\u3000\u3000${words(17)}`],
    ];
    const read = await linesOf([column(lines)]);
    expect(read).toContain(full);
    expect(read).toContain(`${words(20)}${words(6)}，${words(3)}。`);
    expect(read.at(-1)).toContain(`${wrapped}林`);
  });

  it('goes on behind a mark that hangs over where blanks would stand on the next line', async () => {
    const inside = [`${words(13)}。\u3000\u3000${words(4)}`, `${words(19)}。`, `${words(20)}。`];
    const setIn = [`${words(20)}。`, ` ${words(18)}`, `${words(4)}。\u3000\u3000${words(13)}`];
    const seam = [`${words(20)}。`, `看好林区防火。${words(13)}`, `${words(4)}。`];
    const lines = [...Array.from({ length: 8 }, () => inside), setIn, setIn, seam].flat();
    const { doubts } = await finish(readPdf(makePdf([column(lines.slice(0, 20)), column(lines.slice(20))])));
    expect(doubts).toEqual([{ kind: 'guessed-paragraphs', count: 8, quote: '' }]);
  });

  it('begins a paragraph where one looks like those that surely begin', async () => {
    const own = (name: string): readonly string[] => [`${name}。${words(14, '架桥也植树')}`, `${words(6)}。`];
    const full = [`加强乡村建设。${words(13)}`, `${words(19)}。`];
    const lines = ['修好山区公路', '办好乡村学校', '管好河流湖泊', '种好沙地树木'].map(own);
    const read = await linesOf([column([...lines, full, own('护好田间水渠')].flat())]);
    expect(read.map((line) => line.slice(0, 6))).toEqual([
      ...['修好山区公路', '办好乡村学校', '管好河流湖泊', '种好沙地树木', '加强乡村建设', '护好田间水渠'],
    ]);
  });

  it('begins none at a remark or behind a quoted word', async () => {
    const own = (name: string): readonly string[] => [`${name}。${words(14)}`, `${words(6)}。`, '（见表）'];
    const lines = ['修好山区公路', '办好乡村学校', '管好河流湖泊', '种好沙地树木'].flatMap(own);
    const quoted = [`${words(16)}“山路”`, `护好田间水渠。${words(3)}。`];
    const remark = [`${words(20)}。`, '（见表）'];
    const read = await linesOf([column([...lines.slice(0, 9), ...quoted, ...lines.slice(9), ...remark])]);
    expect(read).toContain(quoted.join(''));
    expect(read.at(-1)).toBe(remark.join(''));
  });

  it('keeps together what stands on one line whatever is left of the one before', async () => {
    const pairs = [
      [words(17), `护”［12］，${words(3)}。`],
      [words(16), `“3+2”〔3〕${words(3)}。`],
      [words(15), `4.6％、13％，${words(3)}。`],
    ];
    expect(await linesOf([column([` ${words(18)}`, `${words(20)}。`, ...pairs.flat()])])).toEqual([
      `${words(18)}${words(20)}。${pairs[0]?.join('') ?? ''}`,
      ...pairs.slice(1).map((pair) => pair.join('')),
    ]);
  });

  it('keeps a hyphen at a line’s end, and full-width blanks inside a line', async () => {
    const lines = [` ${words(14)}云川-`, `石桥公路。\u3000\u3000${words(3)}。\u3000\u3000`];
    expect(await linesOf([column(lines)])).toEqual([`${words(14)}云川-石桥公路。\u3000\u3000${words(3)}。`]);
  });

  it('begins a paragraph at a heading, however full the line before it', async () => {
    const lines = [` ${words(17)}。`, '（一）修路', ` ${words(18)}`];
    expect(await linesOf([column(lines)])).toEqual([`${words(17)}。`, '（一）修路', words(18)]);
  });

  it('leaves running heads and page numbers out, and counts them', async () => {
    const bodies = ['山', '水', '林', '田'].map((own) => [own.repeat(18), `${own.repeat(5)}。`]);
    const pages = bodies.map(([first = '', second = ''], at): PdfPageWords => [
      { x: 250, y: 815, text: '云川市人民政府公报' },
      ...column([` ${first}`, second]),
      { x: 290, y: 30, text: `—${at + 1}—` },
    ]);
    const { text, leftOut } = await finish(readPdf(makePdf(pages)));
    expect(text.split('\n')).toEqual(bodies.map((lines) => lines.join('')));
    expect(leftOut).toEqual([{ kind: 'headers-footers', count: 8, quote: '云川市人民政府公报' }]);
  });

  it('keeps a number at the edge of a single page, and a line that only two pages share', async () => {
    const alone = [...column([words(9), words(8)]), { x: 60, y: 30, text: '12' }];
    expect((await linesOf([alone])).at(-1)).toBe('12');
    const page = (own: string): PdfPageWords => [
      ...column([`${words(4)}。`, ` ${own.repeat(18)}`, `${own}。`]),
    ];
    expect(await linesOf([page('甲'), page('乙')])).toHaveLength(4);
  });

  it('is read down one column and then the next, a title over both first', async () => {
    const side = (own: string, x: number): PdfPageWords =>
      column(
        [
          ` ${own}${words(19)}`,
          `路${own.repeat(21)}`,
          `桥${own.repeat(21)}`,
          `江${own.repeat(21)}`,
          `${own}通。`,
        ],
        x,
        740,
      );
    const right = side('水', 310);
    const rows = side('山', 60).flatMap((line, at) => [line, ...right.slice(at, at + 1)]);
    const title = { x: 200, y: 790, text: '云川市政府工作报告桥和路', size: 16 };
    const whole = (own: string): string =>
      `${own}${words(19)}路${own.repeat(21)}桥${own.repeat(21)}江${own.repeat(21)}${own}通。`;
    expect(await linesOf([[title, ...rows]])).toEqual([title.text, whole('山'), whole('水')]);
  });

  it('has a last page that fills its left column alone', async () => {
    // PDFium takes a line that is printed twice for a shadow.
    const own = (sign: string, x: number): PdfPageWords =>
      column(
        [` ${sign.repeat(20)}`, ...Array.from('山水林田湖', (each) => each + sign.repeat(21)), `${sign}。`],
        x,
        740,
      );
    const pages = ['甲', '乙', '丙'].map((sign) => [...own(sign, 60), ...own('丁', 310)]);
    const last = ['甲县', '乙县', '丙县', '丁县'].map((place) => `${place}工作报告`);
    const page = column(
      last.map((line) => ` ${line}`),
      60,
      740,
    );
    expect((await linesOf([...pages, page])).slice(-4)).toEqual(last);
  });

  it('has the cells of a table apart', async () => {
    const row = (y: number): PdfPageWords =>
      ['指标', '目标', '完成'].map((text, at) => ({ x: 60 + 120 * at, y, text }));
    expect(await linesOf([[...row(700), ...row(685)]])).toEqual(['指标\t目标\t完成', '指标\t目标\t完成']);
  });

  it('has no blanks but between words in Latin letters', async () => {
    const pieces = ['增长', '12', '万亩', 'Wi', 'Fi'];
    const page = pieces.map((text, at) => ({ x: 60 + 24 * at, y: 700, text }));
    expect(await linesOf([page])).toEqual(['增长12万亩Wi Fi']);
  });

  it('has pages with nothing on them, which are no pictures', async () => {
    const { text, leftOut } = await finish(readPdf(makePdf([[], [], column(['路'])])));
    expect(text).toBe('路');
    expect(leftOut).toEqual([]);
  });

  it('counts pictures without a character', async () => {
    const gray = new Uint8Array(1654 * 2000).fill(255);
    const white = { picture: { width: 1654, height: 2000, gray } };
    const { text, leftOut, recognition } = await finish(readPdf(makePdf([white, column(['路'])])));
    expect(text).toBe('路');
    expect(leftOut).toEqual([{ kind: 'pictures', count: 1, quote: '' }]);
    expect(recognition).toBeUndefined();
  });

  it('that is damaged is refused', async () => {
    expect(await failureOf(() => finish(readPdf(Buffer.from('%PDF-1.4\nno more'))))).toMatchObject({
      code: 'unreadable-file',
      details: { reason: 'damaged' },
    });
  });
});
