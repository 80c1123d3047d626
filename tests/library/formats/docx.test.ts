import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../electron/library/import/formats/docx/docx.ts';
import { makeDocx, paragraph, run, type DocxParts } from '../../helpers/docx.ts';
import { packZip } from '../../helpers/zip.ts';
import { failureOf } from '../tools.ts';

const read = (body: string, parts: DocxParts = {}) => readDocx(makeDocx(body, parts));
const textOf = async (body: string, parts: DocxParts = {}): Promise<string> => (await read(body, parts)).text;

const level = (at: number, kind: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, at: number): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="7">
    ${level(0, 'chineseCountingThousand', '%1、')}
    ${level(1, 'chineseCounting', '（%2）')}
    ${level(2, 'decimal', '%3.')}
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

describe('automatic numbers are written out as they are printed', () => {
  it('一、（一）1. begin again below a higher one', async () => {
    const items = [
      ['过去一年', 0],
      ['经济稳中有进', 1],
      ['粮食丰收', 2],
      ['用电增长', 2],
      ['民生改善', 1],
      ['今年安排', 0],
      ['扩大内需', 1],
    ] as const;
    const body = items.map(([words, at]) => paragraph(words, list(1, at))).join('');
    const { text, doubts } = await read(body, { numbering: NUMBERING });
    expect(text.split('\n')).toEqual([
      '一、过去一年',
      '（一）经济稳中有进',
      '1.粮食丰收',
      '2.用电增长',
      '（二）民生改善',
      '二、今年安排',
      '（一）扩大内需',
    ]);
    expect(doubts).toEqual([{ kind: 'restored-numbers', count: 7, quote: '' }]);
  });

  it('lists of one pattern count on; one with a start of its own begins there', async () => {
    const body = [1, 1, 2, 2].map((id) => paragraph('要点', list(id, 0))).join('');
    expect(await textOf(body, { numbering: NUMBERING })).toBe('一、要点\n二、要点\n一、要点\n二、要点');
    const other = NUMBERING.replace(/<w:lvlOverride[\s\S]*<\/w:lvlOverride>/u, '');
    expect(await textOf(body, { numbering: other })).toBe('一、要点\n二、要点\n三、要点\n四、要点');
  });

  it('come from styles too, and numId 0 takes them away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="base"><w:pPr>${list(1, 1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>`;
    const styled = '<w:pStyle w:val="own"/>';
    const body =
      paragraph('甲', styled) + paragraph('乙', `${styled}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(await textOf(body + paragraph('丙', styled), { numbering: NUMBERING, styles })).toBe(
      '（一）甲\n乙\n（二）丙',
    );
  });

  it.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 3, '叁'],
    ['ideographTraditional', 2, '乙'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalFullWidth', 4, '４'],
    ['upperRoman', 4, 'IV'],
    ['lowerLetter', 2, 'b'],
    ['decimalZero', 5, '05'],
  ])('%s %d is %s', async (kind, start, label) => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, kind, '%1、').replace('w:start w:val="1"', `w:start w:val="${start}"`)}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(await textOf(paragraph('要点', list(1, 0)), { numbering })).toBe(`${label}、要点`);
  });

  it('a kind that is not known is written as digits, and said', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'thaiNumbers', '%1.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const { text, doubts } = await read(paragraph('要点', list(1, 0)), { numbering });
    expect(text).toBe('1.要点');
    expect(doubts.map(({ kind }) => kind)).toContain('unknown-numbering');
  });
});

describe('paragraphs', () => {
  it('soft returns each end a line, and are said', async () => {
    const { text, doubts } = await read(
      `<w:p>${run('一、回顾')}<w:r><w:br/><w:t>全年增长百分之五。</w:t><w:br/></w:r>${run('二、安排')}</w:p>`,
    );
    expect(text).toBe('一、回顾\n全年增长百分之五。\n二、安排');
    expect(doubts).toEqual([{ kind: 'soft-returns', count: 2, quote: '' }]);
  });

  it('cells stand apart; a table of one column is text', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    expect(
      await textOf(
        `<w:tbl>${row('指标', '2024年')}${row('粮食', '五百万吨')}</w:tbl><w:tbl>${row('附注。')}</w:tbl>`,
      ),
    ).toBe('指标\t2024年\n粮食\t五百万吨\n附注。');
  });

  it('pages begin where Word last broke them', async () => {
    const { text, pages } = await read(
      `${paragraph('甲')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r></w:p>`,
    );
    expect(text).toBe('甲\n乙');
    expect(pages).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 2 },
    ]);
  });

  it('content controls and fields give what is shown', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('控件里的话')}</w:sdtContent></w:sdt>
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击输入')}</w:sdtContent></w:sdt>
      <w:p>${field('begin')}<w:r><w:instrText>DATE \\@ yyyy</w:instrText></w:r>${field('separate')}${run('2024')}${field('end')}${run('年')}</w:p>`;
    expect(await textOf(body)).toBe('控件里的话\n2024年');
  });
});

describe('what is beside the text', () => {
  it('notes come behind it, their marks set high beside a figure', async () => {
    const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (id: number, words: string): string =>
      `<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`;
    const { text } = await read(
      `<w:p>${run('增长5.5%')}${call('footnote', 3)}${run('，总量8')}${run('2', '<w:vertAlign w:val="superscript"/>')}${call('footnote', 2)}</w:p>`,
      {
        footnotes: `<w:footnote w:type="separator" w:id="0"/>${note(2, '按可比价。')}${note(3, '初步核算。')}`,
      },
    );
    expect(text).toBe('增长5.5%¹，总量8²²\n¹ 初步核算。\n² 按可比价。');
  });

  it('a note that calls itself ends', async () => {
    const self = '<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>';
    expect(
      await textOf('<w:p><w:r><w:t>话</w:t><w:footnoteReference w:id="1"/></w:r></w:p>', { footnotes: self }),
    ).toBe('话¹\n¹ ¹');
  });

  it('boxes are read once, whatever forms there are', async () => {
    const box = `<w:txbxContent>${paragraph('框中的话')}</w:txbxContent>`;
    const { text, leftOut } = await read(
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}<a:blip/></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(text).toBe('正文\n框中的话');
    expect(leftOut).toEqual([{ kind: 'pictures', count: 1, quote: '' }]);
  });

  it('tracked changes are read as accepted, a moved sentence once', async () => {
    const { text, leftOut, doubts } = await read(
      `<w:p>${run('增长')}<w:del><w:r><w:delText>五</w:delText></w:r></w:del><w:ins>${run('六')}</w:ins>${run('个百分点。')}</w:p>
       <w:p><w:moveFrom>${run('搬动的话。')}</w:moveFrom></w:p>
       <w:p><w:moveTo>${run('搬动的话。')}</w:moveTo></w:p>`,
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual(['增长六个百分点。', '搬动的话。']);
    expect(leftOut).toEqual([{ kind: 'deleted-text', count: 2, quote: '五' }]);
    expect(doubts).toEqual([{ kind: 'tracked-changes', count: 4, quote: '五' }]);
  });

  it('a paragraph whose end was deleted goes on', async () => {
    expect(await textOf(`${paragraph('前半', '<w:rPr><w:del/></w:rPr>')}${paragraph('后半')}`)).toBe(
      '前半后半',
    );
  });

  it('hidden text, comments, heads and contents are left out and listed', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const { text, leftOut } = await read(
      `<w:p>${run('看得见')}${run('看不见', '<w:vanish/>')}${run('也看不见', '<w:rStyle w:val="h"/>')}${run('看得见', '<w:vanish w:val="0"/>')}</w:p>`,
      {
        styles,
        comments: `<w:comment w:id="1">${paragraph('此处再核')}</w:comment>`,
        header1: paragraph('某市政府工作报告'),
      },
    );
    expect(text).toBe('看得见看得见');
    expect(leftOut).toEqual([
      { kind: 'headers-footers', count: 1, quote: '某市政府工作报告' },
      { kind: 'comments', count: 1, quote: '此处再核' },
      { kind: 'hidden-text', count: 2, quote: '看不见' },
    ]);
  });
});

describe('a damaged document is refused', () => {
  const DAMAGED = { code: 'unreadable-file', details: { reason: 'damaged' } };
  it.each([
    ['no XML', '<w:p'],
    ['an entity', '&bomb;'],
  ])('%s', async (_, body) => {
    expect(await failureOf(() => read(body))).toEqual(DAMAGED);
  });

  it('a DOCTYPE is never read', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "${'字'.repeat(100)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;
    const zip = packZip([{ name: 'word/document.xml', content: bomb }]);
    expect(await failureOf(() => readDocx(zip))).toEqual(DAMAGED);
  });

  it('nesting has an end', async () => {
    const failure = await failureOf(() =>
      read(`${'<w:sdt><w:sdtContent>'.repeat(300)}${'</w:sdtContent></w:sdt>'.repeat(300)}`),
    );
    expect(failure).toEqual({
      code: 'unreadable-file',
      details: { reason: 'over-limit', limit: 'xmlDepth' },
    });
  });

  it('a bomb is refused before it is unpacked, a lying size as soon as it is seen', async () => {
    const big = Buffer.alloc(30 * 1024 * 1024, 0x20);
    const bomb = packZip([{ name: 'word/document.xml', content: big }]);
    expect(await failureOf(() => readDocx(bomb))).toMatchObject({ details: { limit: 'ratio' } });
    const liar = packZip([{ name: 'word/document.xml', content: big, claimedSize: 500 }]);
    expect(await failureOf(() => readDocx(liar))).toEqual(DAMAGED);
  });
});
