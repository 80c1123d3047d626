import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../shared/model/outline.ts';
import { readReport } from '../../../../shared/text/read-report.ts';

const HEAD = '云川市政府工作报告\n各位代表：\n现在，我代表市人民政府报告工作。';
const BODY = '山里的路一段一段修，水边的桥一座一座架，日子一天比一天好。';

/** The outline as indented lines: level, marker and title, `~` where run in, the role behind `@`. */
function outline(text: string, withRoles = false): readonly string[] {
  const show = ({ level, marker, title, runin, role }: Section): string =>
    `${'  '.repeat(level - 1)}${marker}${title}${runin ? '~' : ''}${withRoles ? `@${role}` : ''}`;
  return readReport(text).outline.sections.slice(1).map(show);
}

function lines(...all: readonly string[]): string {
  return [HEAD, ...all].join('\n');
}

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

describe('roles', () => {
  it('come from the words of the titles', () => {
    const text = lines(
      ...[
        '一、2030年工作回顾',
        BODY,
        '二、“十六五”时期主要目标',
        BODY,
        '三、2031年重点工作',
        '（一）修路',
        BODY,
      ],
      ...['（二）加强政府自身建设', BODY, '四、建设服务型政府', BODY],
    );
    expect(outline(text, true)).toEqual([
      '一、2030年工作回顾@review',
      '二、“十六五”时期主要目标@targets',
      '三、2031年重点工作@tasks',
      '  （一）修路@tasks',
      '  （二）加强政府自身建设@self',
      '四、建设服务型政府@self',
    ]);
  });

  it('tell what was learned and what is wrong inside a review', () => {
    const text = lines(
      ...['一、过去一年工作回顾', '（一）修路。' + BODY, '总结一年的工作，体会如下：'],
      ...['——必须依靠乡亲。' + BODY, '——必须量力而行。' + BODY],
      ...['同时，我们清醒地看到还有不少问题：', '一是路还不平。' + BODY, '二是桥还太窄。' + BODY],
    );
    expect(outline(text, true).slice(2)).toEqual([
      '  ——必须依靠乡亲~@requirements',
      '  ——必须量力而行~@requirements',
      '  一是路还不平~@problems',
      '  二是桥还太窄~@problems',
    ]);
  });

  it('come from the text where a title says nothing', () => {
    const done = '路修好了，桥架起来了，船也通了。';
    const text = lines('一、山里人的路', done, '二、水边人的桥', '桥必须修，船要通，还要开山。');
    expect(outline(text, true)).toEqual(['一、山里人的路@review', '二、水边人的桥@tasks']);
  });
});

describe('problems', () => {
  const WORK = ['——修好山路。' + BODY, '——架好新桥。' + BODY];
  const review = (...points: readonly string[]): readonly string[] =>
    outline(lines('一、过去一年工作回顾', ...points, '二、打算', BODY), true).slice(1, -1);

  it.each([
    '过去一年，山里面临多重困难和严峻挑战。我们主要做了以下工作：',
    '面对存在的问题和困难，我们主要抓了以下工作：',
    '面临不少挑战，我们始终保持清醒，取得了如下成绩：',
    '过去一年，山里面临多重困难和严峻挑战。一年来：',
  ])('are not what was done about them: %s', (leadIn) => {
    expect(review(leadIn, ...WORK)).toEqual(['  ——修好山路~@review', '  ——架好新桥~@review']);
  });

  it.each([
    '在看到成绩的同时，我们也清醒地看到，发展中还有不少短板：',
    '对照乡亲的期盼，工作中还存在一些问题亟待解决。',
    '路修了不少。但我们也要清醒认识到，前路面临不少挑战，主要是：',
  ])('are what the report announces as such: %s', (leadIn) => {
    expect(review(leadIn, '一是山路不平。' + BODY, '二是桥面偏窄。' + BODY, '三是渡口老旧。' + BODY)).toEqual(
      ['  一是山路不平~@problems', '  二是桥面偏窄~@problems', '  三是渡口老旧~@problems'],
    );
  });

  it('end where the next list is announced', () => {
    const problems = ['我们清醒地看到，还存在不少问题：', '一是山路不平。' + BODY, '二是桥面偏窄。' + BODY];
    expect(review(...problems, '一年来，我们做了两件事：', ...WORK).slice(2)).toEqual([
      '  ——修好山路~@review',
      '  ——架好新桥~@review',
    ]);
  });

  it('are none in a part about the government itself', () => {
    const part = [
      '二、加强政府自身建设',
      '我们务必清醒看到差距和不足。',
      '不讲空话。' + BODY,
      '不做虚功。' + BODY,
    ];
    const roles = outline(lines('一、回顾', BODY, ...part), true);
    expect(roles.filter((line) => line.endsWith('@problems'))).toEqual([]);
  });
});

describe('the role of a part', () => {
  const roleOf = (...titles: readonly string[]): readonly string[] =>
    outline(lines(...titles.flatMap((title) => [title, BODY])), true).map((line) =>
      line.replace(/^.*@/u, ''),
    );

  it.each([
    [
      ['一、2030年主要工作', '二、2031年主要目标和重点工作'],
      ['review', 'tasks'],
    ],
    [
      ['奋力办好2030年的大事', '全力实现2031年的目标'],
      ['review', 'targets'],
    ],
    [
      ['一、2030年工作回顾', '二、2031年工作总体要求和重点任务', '三、加强政府自身建设'],
      ['review', 'tasks', 'self'],
    ],
    [
      ['一、2030年工作回顾', '二、2031年总体要求', '三、2031年重点任务'],
      ['review', 'requirements', 'tasks'],
    ],
    [
      ['一、2030年工作回顾', '二、高质量做好2031年工作，以优异成绩迎接新的一年'],
      ['review', 'tasks'],
    ],
    [
      ['一、2030年工作回顾', '二、营造风清气正的氛围'],
      ['review', 'self'],
    ],
  ])('%j', (titles, roles) => {
    expect(roleOf(...titles)).toEqual(roles);
  });

  it('that holds targets and more is told by its points', () => {
    const points = ['一是办好茶园。' + BODY, '二是养好鱼虾。' + BODY];
    const under = (title: string): readonly string[] =>
      outline(lines('一、2030年工作回顾', BODY, title, ...points, '三、2031年重点工作', BODY), true).slice(
        2,
        4,
      );
    expect(under('二、今后五年的主要目标和任务').every((line) => line.endsWith('@tasks'))).toBe(true);
    expect(under('二、2031年总体要求和主要目标').every((line) => line.endsWith('@requirements'))).toBe(true);
    expect(under('二、2031年主要目标').every((line) => line.endsWith('@targets'))).toBe(true);
  });

  it.each(['※名词解释※', '【名词解释】', '《政府工作报告》名词解释', '政府工作报告名词、术语注释'])(
    '%s is an appendix',
    (title) => {
      expect(roleOf('一、回顾', '二、加强政府自身建设', title)).toEqual(['review', 'self', 'appendix']);
    },
  );

  it('is not that of the report printed once more above it', () => {
    expect(outline(lines('一、2030年工作回顾', BODY))).toEqual(
      outline(lines(BODY, '政府工作报告', '一、2030年工作回顾', BODY)),
    );
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
