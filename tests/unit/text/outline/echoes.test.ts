import { describe, expect, test } from 'vitest';
import { readReport } from '../../../../shared/text/read-report.ts';

const BODY = '疏浚青溪河道二十公里，新建水闸三座，城东水厂完成扩建。';

function titles(...paragraphs: readonly string[]): readonly string[] {
  const text = ['各位代表：', '一、今年工作', ...paragraphs].join('\n');
  return readReport(text)
    .outline.sections.slice(2)
    .map(({ title }) => title);
}

describe('short sentences built alike that open paragraphs', () => {
  test('are headings where three have a character in the same place', () => {
    expect(titles(`果业富乡。${BODY}`, `渔业活乡。${BODY}`, `文艺润乡。${BODY}`)).toEqual([
      '果业富乡',
      '渔业活乡',
      '文艺润乡',
    ]);
  });

  test('are none where two do, where nothing stands behind them, or where no character is shared', () => {
    expect(titles(`果业富乡。${BODY}`, `渔业活乡。${BODY}`)).toEqual([]);
    expect(titles('果业富乡。', '渔业活乡。', '文艺润乡。')).toEqual([]);
    expect(titles(`果业富乡。${BODY}`, `渔船满仓。${BODY}`, `书声不绝。${BODY}`)).toEqual([]);
  });

  test('are headings with a label before them', () => {
    expect(titles(`稳——粮食产量稳。${BODY}`, `活——县域商贸活。${BODY}`, `美——乡村环境美。${BODY}`)).toEqual([
      '稳——粮食产量稳',
      '活——县域商贸活',
      '美——乡村环境美',
    ]);
  });

  test('may have a paragraph or two between them, but not three', () => {
    const [a, b, c] = [`果业富乡。${BODY}`, `渔业活乡。${BODY}`, `文艺润乡。${BODY}`];
    expect(titles(a, BODY, b, BODY, BODY, c)).toHaveLength(3);
    expect(titles(a, BODY, b, BODY, BODY, BODY, c)).toEqual([]);
  });
});

describe('a list of what is enclosed', () => {
  test('has no headings', () => {
    expect(titles(BODY, '附件', '1．民生实事一览表', '2．名词解释')).toEqual(['附件']);
    expect(titles(BODY, '1．办好学校', BODY, '2．兴修水利', BODY)).toEqual(['办好学校', '兴修水利']);
  });
});
