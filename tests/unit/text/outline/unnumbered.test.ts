import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../shared/text/read-report.ts';
import { BODY, lines, outline } from './outline-lines.ts';

describe('dashes and points', () => {
  it('belong to the part behind a paragraph that speaks of all of it', () => {
    const text = lines(
      ...['一、回顾', '（一）修路。' + BODY, '（二）架桥。' + BODY],
      ...['回顾一年的工作，我们有以下几点体会。', '一是必须依靠乡亲。' + BODY, '二是必须一步一步来。' + BODY],
    );
    expect(outline(text)).toEqual([
      '一、回顾',
      '  （一）修路~',
      '  （二）架桥~',
      '  一是必须依靠乡亲~',
      '  二是必须一步一步来~',
    ]);
  });

  it('belong to the section they follow at once', () => {
    expect(outline(lines('一、打算', '（一）修路', BODY, '一要备料。' + BODY, '二要动工。' + BODY))).toEqual([
      '一、打算',
      '  （一）修路',
      '    一要备料~',
      '    二要动工~',
    ]);
  });

  it('end at a colon', () => {
    expect(outline(lines('一、回顾', `——路好走：${BODY}`, `——桥好过：${BODY}`))).toEqual([
      '一、回顾',
      '  ——路好走~',
      '  ——桥好过~',
    ]);
  });
});

describe('topic sentences', () => {
  it('are headings where their siblings open the same way', () => {
    const text = lines('一、打算', '（一）修路架桥', BODY, '加快山路建设。' + BODY, '稳步推进水运。' + BODY);
    expect(outline(text)).toEqual(['一、打算', '  （一）修路架桥', '    加快山路建设~', '    稳步推进水运~']);
  });

  it('are none alone, with figures, as a judgement, or about ourselves', () => {
    const alone = lines('一、打算', BODY, '加快山路建设。' + BODY);
    const figures = lines('一、打算', '修建山路35公里。' + BODY, '新增桥梁6座。' + BODY);
    const judged = lines(
      '一、打算',
      '修路刻不容缓。' + BODY,
      '架桥是百年大计。' + BODY,
      '我们要修桥。' + BODY,
    );
    expect([alone, figures, judged].map((text) => outline(text))).toEqual([
      ['一、打算'],
      ['一、打算'],
      ['一、打算'],
    ]);
  });

  it('are none behind the turn to the house', () => {
    const text = lines('一、打算', BODY, '各位代表！', '加强民族团结。' + BODY, '做好侨务工作。' + BODY);
    expect(outline(text)).toEqual(['一、打算']);
  });

  it('stand on lines of their own too', () => {
    const text = lines('一、回顾', '山路持续改善。', BODY, '水运稳步发展。', BODY, '桥梁建设提速。', BODY);
    expect(outline(text)).toEqual(['一、回顾', '  山路持续改善', '  水运稳步发展', '  桥梁建设提速']);
  });

  it('share an opening that at least three have', () => {
    const text = lines(
      '一、回顾',
      '五年来，山路通了。' + BODY,
      '五年来，水运活了。' + BODY,
      '五年来，桥多了。' + BODY,
    );
    expect(outline(text)).toEqual([
      '一、回顾',
      '  五年来，山路通了~',
      '  五年来，水运活了~',
      '  五年来，桥多了~',
    ]);
  });
});

describe('parallel sentences of several clauses', () => {
  const under = (...openings: readonly string[]): readonly string[] =>
    outline(lines('一、打算', '（一）靠山吃山', ...openings.map((opening) => opening + BODY))).slice(2);

  it('are headings where three in a row begin alike', () => {
    const openings = ['背靠大山，办好茶园。', '背靠大河，养好鱼虾。', '背靠老街，引来游人。'];
    expect(under(...openings)).toEqual(openings.map((opening) => `    ${opening.slice(0, -1)}~`));
  });

  it('may be long where they go on alike behind a time they look back on', () => {
    const openings = [
      '过去的一年，面对山高路远，乡亲们不等不靠，一锹一镐，一里一里，路通了。',
      '过去的一年，面对水深浪急，乡亲们不怕不退，一砖一石，一孔一孔，桥通了。',
      '过去的一年，面对天旱少雨，乡亲们不慌不乱，一渠一井，一村一村，水通了。',
    ];
    expect(under(...openings)).toEqual(openings.map((opening) => `    ${opening.slice(0, -1)}~`));
  });

  it('may look back on a year', () => {
    const openings = [
      '2030年，我们修路，山里活了。',
      '2030年，我们架桥，两岸近了。',
      '2030年，我们引水，田里绿了。',
    ];
    expect(under(...openings)).toHaveLength(3);
  });

  it.each([
    ['two', ['背靠大山，办好茶园。', '背靠大河，养好鱼虾。']],
    [
      'not in a row',
      ['背靠大山，办好茶园。', '茶熟了。', '背靠大河，养好鱼虾。', '鱼肥了。', '背靠老街，引来游人。'],
    ],
    ['about ourselves', ['我们靠山，办了茶园。', '我们靠河，养了鱼虾。', '我们靠街，引来游人。']],
    ['appeals', ['背靠大山，要办茶园。', '背靠大河，要养鱼虾。', '背靠老街，要引游人。']],
    ['with figures', ['背靠大山，办茶园35个。', '背靠大河，养鱼虾6塘。', '背靠老街，引游人2万。']],
    [
      'of different shape',
      ['背靠大山，办茶园，卖茶。', '背靠大河，养鱼虾。', '背靠老街，引游人，办店，卖茶。'],
    ],
  ])('are none: %s', (_, openings) => {
    expect(under(...openings)).toEqual([]);
  });
});

describe('part titles and appendices', () => {
  it('need no number', () => {
    expect(
      outline(lines('过去五年的路', BODY, '一、山路', BODY, '今后五年的路', BODY, '一、水路', BODY)),
    ).toEqual(['过去五年的路', '  一、山路', '今后五年的路', '  一、水路']);
  });

  it('leave the entries of a glossary alone', () => {
    const text = lines('一、回顾', BODY, '名词解释', '1.山路：指山里的路。', '2.水路：指水上的路。');
    expect(outline(text, true)).toEqual(['一、回顾@review', '名词解释@appendix']);
  });

  it('hold the list of an appendix', () => {
    const text = lines(
      '一、回顾',
      BODY,
      '附件1',
      '2031年十件实事',
      BODY,
      '一、修路',
      BODY,
      '附件2',
      '名词解释',
      '1.山路：路。',
    );
    expect(outline(text, true).slice(1)).toEqual([
      '附件1@appendix',
      '  2031年十件实事@appendix',
      '    一、修路@appendix',
      '附件2@appendix',
      '  名词解释@appendix',
    ]);
  });
});

describe('a text cut off', () => {
  it('begins with later numbers', () => {
    const text = [BODY, '三、打算', '（一）修路', BODY, '（二）架桥', BODY].join('\n');
    expect(outline(text)).toEqual(['三、打算', '  （一）修路', '  （二）架桥']);
  });

  it('has points without a part', () => {
    const text = [BODY, '各位代表!回头看。', `——路好走：${BODY}`, `——桥好过：${BODY}`, '二、打算', BODY].join(
      '\n',
    );
    expect(outline(text)).toEqual(['——路好走~', '——桥好过~', '二、打算']);
  });

  it('looks back before its second part', () => {
    const points = ['回顾一年，体会有两点。', '一是必须依靠乡亲。' + BODY, '二是必须量力而行。' + BODY];
    const text = [BODY, '（四）山路。' + BODY, '（五）水路。' + BODY, BODY, ...points, '二、打算', BODY].join(
      '\n',
    );
    expect(outline(text, true)).toEqual([
      '（四）山路~@review',
      '（五）水路~@review',
      '一是必须依靠乡亲~@requirements',
      '二是必须量力而行~@requirements',
      '二、打算@tasks',
    ]);
  });
});

describe('a text without headings', () => {
  it.each(['', '山路', BODY.repeat(500)])('has one section', (text) => {
    const { sections } = readReport(text).outline;
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({
      level: 0,
      parent: -1,
      role: 'opening',
      own: { start: 0, end: text.length },
    });
  });
});
