import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../shared/text/read-report.ts';
import { BODY, lines, outline } from './outline-lines.ts';

describe('numbered headings', () => {
  it('nest in the order in which their families come up', () => {
    const text = lines(
      '一、回顾',
      '（一）修路',
      '1.修山路。' + BODY,
      '2.修水路。' + BODY,
      '（二）架桥',
      BODY,
      '二、打算',
      BODY,
    );
    expect(outline(text)).toEqual([
      '一、回顾',
      '  （一）修路',
      '    1.修山路~',
      '    2.修水路~',
      '  （二）架桥',
      '二、打算',
    ]);
  });

  it('skip no level where a family is missing', () => {
    expect(outline(lines('一、回顾', '1.修路。' + BODY, '2.架桥。' + BODY))).toEqual([
      '一、回顾',
      '  1.修路~',
      '  2.架桥~',
    ]);
  });

  it('count half-width and mixed brackets and full-width digits', () => {
    expect(outline(lines('一、回顾', '(一)修路', BODY, '（二)架桥', BODY, '１．山桥。' + BODY))).toEqual([
      '一、回顾',
      '  (一)修路',
      '  （二)架桥',
      '    １．山桥~',
    ]);
  });

  it('are told apart where one report uses 一、 on two levels', () => {
    const inner = ['一、山路', BODY, '二、水路', BODY, '三、空路', BODY];
    expect(outline(lines('一、回顾', BODY, '二、打算', BODY, ...inner, '三、自身建设', BODY))).toEqual([
      '一、回顾',
      '二、打算',
      '  一、山路',
      '  二、水路',
      '  三、空路',
      '三、自身建设',
    ]);
    expect(outline(lines('（一）回顾', BODY, '（二）打算', BODY, ...inner, '（三）结语', BODY))).toEqual([
      '（一）回顾',
      '（二）打算',
      '  一、山路',
      '  二、水路',
      '  三、空路',
      '（三）结语',
    ]);
  });

  it('are no headings inside a paragraph, nor where their series begins inside one', () => {
    const text = lines('一、打算', `办三件事。一是修路。${BODY}`, `二是架桥。${BODY}`, `三是通航。${BODY}`);
    expect(outline(text)).toEqual(['一、打算']);
  });

  it('keep a year that opens a paragraph apart', () => {
    expect(outline(lines('一、打算', `2031年是修路的一年。${BODY}`, '3.5公里的路要修完。' + BODY))).toEqual([
      '一、打算',
    ]);
  });
});

describe('a pair of numbers', () => {
  it.each([
    '三、四年级的孩子都搬进了新校舍，走读的少了。',
    '二、三季度，山货越卖越好，船也越来越多。',
    '一、二级路口都装了灯，夜里好走。',
    '一、二、三产都在长，茶最快。',
    '一、四季度雨多，路不好走。',
    '七、八月份，船最多。',
    '1、2号渡口合在一起，省了人手。',
  ])('opens a sentence and no heading: %s', (sentence) => {
    expect(outline(lines('一、回顾', sentence, BODY, '二、打算', sentence, BODY))).toEqual([
      '一、回顾',
      '二、打算',
    ]);
  });

  it('is a heading on a line of its own, as a year, or where its series goes on', () => {
    expect(outline(lines('一、回顾', BODY, '二、三大工程', BODY, '三、十件实事', BODY))).toHaveLength(3);
    expect(outline(lines('一、二〇三〇年，路通了。' + BODY, '二、打算', BODY))).toHaveLength(2);
    const run = ['一、山路通了。' + BODY, '二、三座大桥通了。' + BODY, '三、水路通了。' + BODY];
    expect(outline(lines(...run))).toEqual(['一、山路通了~', '二、三座大桥通了~', '三、水路通了~']);
  });

  it('is told by numbers of one script', () => {
    expect(outline(lines('一、打算', '1.二级路要修。' + BODY, '2.渡口要搬。' + BODY))).toEqual([
      '一、打算',
      '  1.二级路要修~',
      '  2.渡口要搬~',
    ]);
  });
});

describe('a marker with an odd mark behind it', () => {
  it.each(['（一）.', '（一）．', '（一）。', '（一）：', '（一），', '(一)、'])('%s', (marker) => {
    const next = marker.replace('一', '二');
    expect(outline(lines('一、打算', `${marker}修路。${BODY}`, `${next}架桥。${BODY}`))).toEqual([
      '一、打算',
      `  ${marker}修路~`,
      `  ${next}架桥~`,
    ]);
  });
});

describe('a title glued to its text', () => {
  const PARTS = [
    '一、2030年工作回顾过去的一年，山里的路通了。' + BODY,
    '二、2031年工作总体要求和重点任务今年是修桥的一年，事情不少。' + BODY,
    '（一）着力扩大山货消费坚持把茶卖到山外。' + BODY,
  ];

  it('ends where the text begins', () => {
    expect(outline(lines(...PARTS))).toEqual([
      '一、2030年工作回顾~',
      '二、2031年工作总体要求和重点任务~',
      '  （一）着力扩大山货消费~',
    ]);
  });

  it('is a sentence where no other is glued', () => {
    expect(outline(lines('一、回顾', BODY, '二、茶园建设按照老办法走，不急。' + BODY))[1]).toContain(
      '按照老办法',
    );
  });
});

describe('a numbered series', () => {
  it('stands on one level with topics between its numbers', () => {
    const topics = ['加快山路建设。' + BODY, '稳步推进水运。' + BODY];
    const text = lines(
      '一、打算',
      '做好两件事：',
      '一是修路。' + BODY,
      ...topics,
      '二是架桥。' + BODY,
      ...topics,
    );
    expect(outline(text)).toEqual([
      '一、打算',
      '  一是修路~',
      '    加快山路建设~',
      '    稳步推进水运~',
      '  二是架桥~',
      '    加快山路建设~',
      '    稳步推进水运~',
    ]);
  });

  it('stands on one level with a line like a title between its numbers', () => {
    const line = '山里的路越修越长也越修越宽';
    const text = lines(
      '一、回顾',
      '（一）修路。' + BODY,
      line,
      BODY,
      '（二）架桥。' + BODY,
      '（三）通航。' + BODY,
    );
    const levels = readReport(text).outline.sections.filter(({ marker }) => marker.startsWith('（'));
    expect(levels.map(({ level }) => level)).toEqual([2, 2, 2]);
  });
});

describe('a numeral that lost the mark behind it', () => {
  it('counts on from the part before, where no word goes on with it', () => {
    const text = lines(
      '一、回顾',
      BODY,
      '二、总体部署',
      BODY,
      '三2012年主要任务',
      '（一）修路',
      BODY,
      '（二）架桥',
      BODY,
    );
    expect(outline(text)).toEqual([
      '一、回顾',
      '二、总体部署',
      '三2012年主要任务',
      '  （一）修路',
      '  （二）架桥',
    ]);
  });

  it('is awaited between the parts around it', () => {
    const text = lines('一、回顾', BODY, '二主要目标', BODY, '三、保障', BODY);
    expect(outline(text)).toEqual(['一、回顾', '二主要目标', '三、保障']);
  });

  it('is a word where it is none: 三大战役', () => {
    const text = lines('一、回顾', BODY, '二、总体部署', BODY, '三大战役首战告捷', BODY);
    const { sections } = readReport(text).outline;
    expect(sections.map(({ marker }) => marker)).not.toContain('三');
  });
});
