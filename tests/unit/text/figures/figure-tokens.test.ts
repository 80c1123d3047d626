import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigureTokens, type FigureToken } from '../../../../shared/text/figures/figure-tokens.ts';

/** Each token as text, value, upper end, unit and bound. */
function read(text: string): readonly string[] {
  return findFigureTokens(text).map((token) => describeToken(text, token));
}

function describeToken(text: string, token: FigureToken): string {
  const range = token.valueTo === null ? '' : `~${token.valueTo}`;
  const words = text.slice(token.start, token.end);
  return token.kind === 'figure'
    ? `${words}=${token.value}${range} ${token.unit} ${token.bound}`
    : `${words}=${token.value}${range} ${token.kind}`;
}

describe('findFigureTokens', () => {
  it.each([
    ['增长8.5①%', ['8.5①%=8.5 % exact']],
    ['增长8.5¹%左右', ['8.5¹%左右=8.5 % about']],
    ['总量12〔3〕万亿元', ['12〔3〕万亿元=12 万亿元 exact']],
    ['提高6.1[12]个百分点', ['6.1[12]个百分点=6.1 个百分点 exact']],
    ['增长8.5%[1]左右', ['8.5%[1]左右=8.5 % about']],
    ['建成学校12①所', ['12①所=12 所 exact']],
    ['完成12①，共计', ['12=12  exact']],
  ])('keeps the mark of a note out of the number: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['产值增长5%以上', ['5%以上=5 % at_least']],
    ['不低于5%', ['不低于5%=5 % at_least']],
    ['低于5%', ['低于5%=5 % at_most']],
    ['控制在4%以内', ['4%以内=4 % at_most']],
    ['增长5%左右', ['5%左右=5 % about']],
    ['新增约3万人', ['约3万人=3 万人 about']],
    ['签约30个', ['30个=30 个 exact']],
    ['附近3个村', ['3个=3 个 exact']],
    ['接近200亿元', ['接近200亿元=200 亿元 about']],
    ['超500万吨', ['超500万吨=500 万吨 at_least']],
  ])('takes bound words along: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['举办2031青岚茶叶论坛', ['2031=2031 year']],
    ['实施中国制造2025计划', ['2025=2025 year']],
    ['举办２０３１茶叶论坛', ['２０３１=2031 year']],
    ['茶农增至2031，茶厂增至2040家', ['2031=2031  exact', '2040家=2040 家 exact']],
    ['举办2031人茶会', ['2031人=2031 人 exact']],
    ['种茶2031 万亩', ['2031=2031  exact']],
    ['种茶近2031', ['近2031=2031  about']],
    ['种茶1731', ['1731=1731  exact']],
    ['青府发〔2031〕2032号', ['2031=2031 year']],
  ])('reads a year of a name where no 年 stands behind it: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['轨道8号线开通', []],
    ['轨道14、16号线开通', []],
    ['茶园3号、4号楼封顶', []],
    ['附件2：茶叶名录', []],
    ['茶园3，号召', ['3=3  exact']],
    ['3号召集茶农', ['3=3  exact']],
  ])('leaves the number of a line, a house or a paper to its name: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['总额33.5万亿元', ['33.5万亿元=33.5 万亿元 exact']],
    ['增长８．７％', ['８．７％=8.7 % exact']],
    ['就业１１０２万人', ['１１０２万人=1102 万人 exact']],
    ['浓度31.3微克/立方米', ['31.3微克/立方米=31.3 微克/立方米 exact']],
    ['提高4个百分点', ['4个百分点=4 个百分点 exact']],
    ['6000万农民受益', ['6000万=6000 万 exact']],
    ['5800多亿元', ['5800多亿元=5800 亿元 at_least']],
    ['10余家', ['10余家=10 家 at_least']],
    ['收入5,150元', ['5,150元=5150 元 exact']],
    ['扩大到1.2:1', ['1.2:1=1.2 :1 exact']],
    ['用电500千瓦时', ['500千瓦时=500 千瓦时 exact']],
  ])('keeps number and unit together: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['两个广场', ['两个=2 个 exact']],
    ['十二条道路', ['十二条=12 条 exact']],
    ['一百二十三个项目', ['一百二十三个=123 个 exact']],
    ['三千零四十亿斤', ['三千零四十亿斤=3040 亿斤 exact']],
    ['一亿二千万吨', ['一亿二千万吨=1.2 亿吨 exact']],
    ['七万四千个', ['七万四千个=7.4 万个 exact']],
    ['百分之二十一点七', ['百分之二十一点七=21.7 % exact']],
    ['占三分之一', ['三分之一=0.3333  exact']],
    ['占全国1/4', ['1/4=0.25  exact']],
    ['翻一番', ['翻一番=1 番 exact']],
    ['翻了两番', ['翻了两番=2 番 exact']],
    ['收入超万亿元', ['超万亿元=1 万亿元 at_least']],
    ['上千家', ['千家=1000 家 exact']],
  ])('reads Chinese numerals and fractions: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['增长5%-6%', ['5%-6%=5~6 % exact']],
    ['增长5%至6%', ['5%至6%=5~6 % exact']],
    ['新建3至5个', ['3至5个=3~5 个 exact']],
    ['提高5到7元', ['5到7元=5~7 元 exact']],
    ['用三至五年', ['三至五年=3~5 年 exact']],
    ['九千万至九千二百万吨', ['九千万至九千二百万吨=9000~9200 万吨 exact']],
    ['达1400万、1300万人次', ['1400万=1400 万人次 exact', '1300万人次=1300 万人次 exact']],
    ['二百七十亿千瓦小时', ['二百七十亿千瓦小时=270 亿千瓦小时 exact']],
    ['从47%到51%', ['47%=47 % exact', '51%=51 % exact']],
  ])('reads ranges: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['2014年', ['2014年=2014 year']],
    ['2010年3月5日', ['2010年3月5日=2010 date']],
    ['二〇一〇年', ['二〇一〇年=2010 year']],
    ['2006-2010年', ['2006-2010年=2006~2010 year']],
    ['6月底前', ['6月底=6 date']],
    ['“十二五”规划', ['“十二五”规划=2015 year']],
    ['十四五时期', ['十四五时期=2025 year']],
  ])('tells dates and years apart: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '第三次',
    '“8337”思路',
    'PM2.5',
    '5G工厂',
    '4S店',
    '一批项目',
    '千家万户',
    '二期工程',
    '三次产业',
    '零部件',
    '两位数',
    '《2030行动》',
  ])('leaves %s alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('numbers that were written or scanned badly', () => {
  it.each([
    ['产值45，678万元', ['45，678万元=45678 万元 exact']],
    ['居全县第7，300名茶农', ['300名=300 名 exact']],
    ['占1/20，600万人', ['1/20=0.05  exact', '600万人=600 万人 exact']],
    ['缩小到1.9:1，120个村', ['1.9:1=1.9 :1 exact', '120个=120 个 exact']],
    ['提高7.5、12个百分点', ['7.5=7.5 个百分点 exact', '12个百分点=12 个百分点 exact']],
    ['提高3.1个和2个百分点', ['3.1个=3.1 个百分点 exact', '2个百分点=2 个百分点 exact']],
    ['走访3、4个村', ['3=3  exact', '4个=4 个 exact']],
    ['降到-1.5%', ['-1.5%=-1.5 % exact']],
    ['由−2%升至1%', ['−2%=-2 % exact', '1%=1 % exact']],
    ['5%-3%', ['5%=5 % exact', '3%=3 % exact']],
    ['占六成五', ['六成五=6.5 成 exact']],
    ['七亿2000万元', ['七亿2000万元=7.2 亿元 exact']],
    ['两千零一十户', ['两千零一十户=2010 户 exact']],
    ['5个多百分点', ['5个多百分点=5 个百分点 at_least']],
    ['增长一倍多', ['一倍多=1 倍 at_least']],
    ['装机5亿千瓦', ['5亿千瓦=5 亿千瓦 exact']],
    ['产值超百亿元', ['超百亿元=1 百亿元 at_least']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['产值l56亿元', 'broken'],
    ['税收2O7亿元', 'broken'],
    ['投资8. 4万元', 'broken'],
    ['投资8 4万元', 'broken'],
    ['投资6,54万元', 'broken'],
    ['投资8。4万元', 'doubtful'],
    ['得分升到97，150家茶厂', 'doubtful'],
    ['GDP增速5%，PM2.5浓度30微克/立方米', 'none'],
    ['居全省第4。16个村', 'none'],
    ['3. 12个村通车', 'none'],
  ])('doubts %s', (text, doubt) => {
    expect(findFigureTokens(text).at(-1)?.doubt).toBe(doubt);
  });

  it('reads a sentence of thousands of figures without trouble', () => {
    expect(findFigureTokens('投资增长8%、'.repeat(4000))).toHaveLength(4000);
  });
});

describe('properties', () => {
  const words = fc.constantFrom(
    ...[
      '增长',
      '超',
      '不低于',
      '5',
      '１２',
      '3.5',
      '万',
      '亿',
      '元',
      '%',
      '％',
      '个百分点',
      '以上',
      '左右',
      '至',
      '-',
      '十',
      '二',
      '百分之',
      '“',
      '”',
    ],
    ...[
      '年',
      '月',
      '日',
      '2014年',
      '，',
      '、',
      '𠮷',
      '👍',
      'PM2.5',
      'G',
      ':1',
      '/',
      '翻',
      '番',
      '第',
      '个',
      '\n',
      ' ',
    ],
  );
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));

  it('gives tokens in order, apart, inside the text, never through a number or a surrogate pair', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of findFigureTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.core.start).toBeGreaterThanOrEqual(token.start);
          expect(token.core.end).toBeLessThanOrEqual(token.end);
          end = token.end;
          for (const edge of [token.start, token.end]) {
            const around = text.slice(Math.max(0, edge - 1), edge + 1);
            expect(around).not.toMatch(/^[\d０-９]{2}$/u);
            expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(around)).toBe(false);
          }
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20240305, numRuns: 2000 },
    );
  });
});

it('reads no number of more characters than any number has, and what stands behind it', () => {
  const read = (digits: number): readonly string[] => {
    const text = `产值${'1234567890'.repeat(digits / 10)}元，增长5%。`;
    return findFigureTokens(text).map(({ start, end }) => text.slice(start, end).slice(-6));
  };
  expect(read(100)).toEqual(['67890元', '5%']);
  expect(read(110)).toEqual(['5%']);
  expect(read(10_000_000)).toEqual(['5%']); // a pattern over so many ends with its stack
});
