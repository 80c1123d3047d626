import { describe, expect, test } from 'vitest';
import { compareCharacters } from '../../../shared/compare/characters/compare-characters.ts';
import { indexTokens } from '../../../shared/text/tokens/tokens.ts';
import { readSides, writeSpans } from '../../helpers/bracketed.ts';

function diff(left: string, right: string): string {
  const passage = (text: string): Parameters<typeof compareCharacters>[0] => {
    const span = { start: 0, end: text.length };
    return { text, span, tokens: indexTokens(text).within(span) };
  };
  return writeSpans(left, right, compareCharacters(passage(left), passage(right), () => true).spans);
}

describe('the characters of a matched pair', () => {
  test.each([
    ['a figure with its unit', '粮食产量达到[120.4万吨/119.8万吨]{figure}。'],
    ['a figure with its bound', '地区生产总值增长[5%以上/6%以上]{figure}。'],
    ['a bound alone', '地区生产总值增长[5%以上/5%左右]{bound}。'],
    ['a bound in front', '失业率[不超过5%/5%左右]{bound}。'],
    ['figures in their order', '收入[94.6亿元/99.2亿元]{figure}，增长[7.1%/4.9%]{figure}。'],
    [
      'figures out of an edit',
      '投资[达到][/提高到][282亿元/296亿元]{figure}。'.replace('[达到][/提高到]', '[达到/提高到]'),
    ],
    ['a year', '[2024年/2025年]{year-turn}工作安排'],
    ['a year of a name', '举办[2024/2025]{year-turn}茶叶论坛'],
    ['a year of a quoted name', '举办[“2024茶叶论坛”/“2025茶叶论坛”]{year-turn}。'],
    ['a quoted name with another number', '举办[“2424茶叶论坛”/“2425茶叶论坛”]。'],
    ['a count as large as a year', '改造茶园[2024亩/2025亩]{figure}。'],
    ['去年 and 今年', '[去年/今年]{relative-year}启动建设。'],
    ['a session', '在市第五届人民代表大会[第三次/第四次]{session}会议上'],
    ['a congress is one word', '贯彻[十八大/十九大]精神'],
    ['punctuation', '同心协力[，/；]{punctuation}奋力前行。'],
    ['width', '增长[５％/5%]{width}'],
    ['the number of a heading', '[（三）/（四）]{numbering}深化改革开放'],
    ['a name in quotation marks is one', '办好[“澜才汇”/“湖畔汇”]人才大会'],
    ['words added', '新建农村公路[/和旅游公路]。'],
    ['words taken away', '新建[和改造/]农村公路。'],
    ['nothing', '扎实推进民生工程。'],
    ['a scrap is no common ground', '[供电、供水开工/道路、桥梁竣工]了'],
  ])('%s', (_, written) => {
    const { left, right } = readSides(written);
    expect(diff(left, right)).toBe(written);
  });

  test('line breaks at the end never join an edit', () => {
    expect(diff('水厂扩建完工。\n', '水厂扩建投产。')).toBe('水厂扩建[完工/投产]。[\n/]{break}');
  });

  test('a surrogate pair stays whole', () => {
    expect(diff('𠮷祥小区完工', '𠮶祥小区完工')).toContain('[𠮷');
  });
});
