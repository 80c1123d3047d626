import { describe, expect, it } from 'vitest';
import { cleanBlankLines } from '../../../../shared/text/clean/blank-lines.ts';
import { cleanBrokenLines } from '../../../../shared/text/clean/broken-lines.ts';
import { cleanFurniture } from '../../../../shared/text/clean/furniture.ts';
import { cleanIndents } from '../../../../shared/text/clean/indents.ts';
import { cleanInvisible } from '../../../../shared/text/clean/invisible.ts';
import type { CleaningPass } from '../../../../shared/text/clean/layer.ts';
import { cleanLineEnds } from '../../../../shared/text/clean/line-ends.ts';
import { cleanPageMarks } from '../../../../shared/text/clean/page-marks.ts';
import { cleanSpaceBreaks } from '../../../../shared/text/clean/space-breaks.ts';
import { cleanSpacedTitles } from '../../../../shared/text/clean/spaced-titles.ts';
import { cleanTurns } from '../../../../shared/text/clean/turns.ts';

/** The text after one pass alone. */
function run(pass: CleaningPass, text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of pass(text)) {
    pieces.push(text.slice(at, change.start), change.inserted);
    at = change.end;
  }
  return pieces.join('') + text.slice(at);
}

const SESSION = '——2031年1月8日在云川市第九届人民代表大会第二次会议上';

describe('line-ends', () => {
  it.each([
    ['甲\r\n乙', '甲\n乙'],
    ['甲\r乙\u2028丙', '甲\n乙\n丙'],
    ['甲\n乙', '甲\n乙'],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanLineEnds, before)).toBe(after);
  });
});

describe('invisible', () => {
  it.each([
    ['\uFEFF山\u200B里\u0000人', '山里人'],
    ['\u202A山\u2066里\u2067人\u2068家\u2069', '山里人家'],
    ['报告工作。\uE004　　山里', '报告工作。　　山里'],
    ['\uE004字在句中', '\uE004字在句中'],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanInvisible, before)).toBe(after);
  });
});

describe('space-breaks', () => {
  it.each([
    ['山路修通了。　　二、今年的打算　　先把桥修好。', '山路修通了。\n二、今年的打算\n先把桥修好。'],
    ['桥修好了。 　\u00a0路也通了。', '桥修好了。\n路也通了。'],
    ['云川市市长　　段青禾', '云川市市长　　段青禾'],
    ['政　　府　　工　　作　　报　　告', '政　　府　　工　　作　　报　　告'],
    ['下降3.1%　　。', '下降3.1%　　。'],
    ['山 路', '山 路'],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanSpaceBreaks, before)).toBe(after);
  });

  it('parts a glued head into its lines', () => {
    const glued = `2031年政府工作报告${SESSION}\u3000\u3000\u3000\u3000 市长段青禾各位代表：\u3000\u3000现在开始。`;
    expect(run(cleanSpaceBreaks, glued)).toBe(
      `2031年政府工作报告\n${SESSION}\n市长段青禾\n各位代表：\n现在开始。`,
    );
  });

  it('parts a subtitle, and a session from its speaker', () => {
    const glued = `2031年政府工作报告爬坡的五年${SESSION}云川市市长段青禾各位代表！`;
    expect(run(cleanSpaceBreaks, glued).split('\n')).toEqual([
      '2031年政府工作报告',
      '爬坡的五年',
      SESSION,
      '云川市市长段青禾',
      '各位代表！',
    ]);
  });

  it('parts a heading that one space glues to its text', () => {
    const body = '山里的路要一段一段修，'.repeat(8);
    expect(run(cleanSpaceBreaks, `三、打通山里的公路 ${body}`)).toBe(`三、打通山里的公路\n${body}`);
  });
});

describe('furniture', () => {
  const body = '各位代表：\n现在，我代表市政府报告工作。\n山路修通了。';

  it('takes buttons, source and time away before the call to the house', () => {
    const before = `首页\n>\n政务公开\n>\n政府报告\n分享:\n政府工作报告\n时间：\n2031-01-15 09:20\n来源：\n云川市政府\n${body}`;
    expect(run(cleanFurniture, before).split('\n').filter(Boolean)).toEqual([
      '政府工作报告',
      ...body.split('\n'),
    ]);
  });

  it('takes captions and the sentence of news', () => {
    const before = `政府工作报告\n1月8日，第九届人民代表大会第二次会议开幕。段青禾作政府工作报告。本报记者 舒 北 摄\n${body}`;
    expect(run(cleanFurniture, before).split('\n').filter(Boolean)).toEqual([
      '政府工作报告',
      ...body.split('\n'),
    ]);
  });

  it('takes a head printed twice and a line printed twice', () => {
    const before = `政府工作报告\n${SESSION}\n政府工作报告\n${SESSION}\n${body}\n二、今年的打算\n\u3000二、 今年的打算\n修桥。`;
    expect(
      run(cleanFurniture, before)
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ).toEqual([...['政府工作报告', SESSION, ...body.split('\n'), '二、今年的打算', '修桥。']]);
  });

  it('takes the second printing of a whole report', () => {
    const paragraphs = ['山', '水', '林', '田', '湖', '草'].map(
      (word) => `${word}是一家的事，`.repeat(40) + '说完了。',
    );
    const once = ['各位代表：', ...paragraphs].join('\n');
    expect(run(cleanFurniture, `政府工作报告\n${once}\n政府工作报告\n${SESSION}\n${once}`).trim()).toBe(
      `政府工作报告\n${once}`,
    );
  });

  it('takes what a site says of itself at the foot of each page', () => {
    const foot = [
      '打印关闭分享到：',
      '关于云川 | 网站地图 | 联系我们',
      `主办单位：云川市人民政府办公室网站管理：0000-1234567${'（只管网站）'.repeat(8)}备案号：云ICP备00000001号 公网安备：00000000`,
    ];
    expect(run(cleanFurniture, [body, ...foot].join('\n')).trimEnd()).toBe(body);
  });

  it('takes all that a site goes on with behind the report, but no table', () => {
    const site = ['分享到：', '某空间', '上一篇：', '云川市2030年政府工作报告', '本栏最新'];
    const listed = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].flatMap((own) => [
      '03-01',
      `${own}县2031年政府工作报告`,
    ]);
    const tags = ['标签云', '云川市', '国民经济', '考生'];
    const foot = [...site, ...listed, ...tags].join('\n');
    expect(run(cleanFurniture, `${body}\n${foot}`).trimEnd()).toBe(body);
    const table = Array.from({ length: 24 }, (_, at) => `修路${String(at + 10)}里`).join('\n');
    expect(run(cleanFurniture, `${body}\n附件下载：表一\n${table}`)).toContain(table);
  });

  it('takes what follows the end, but nothing inside', () => {
    const before = `${body}\n来源：群众来信三百封，件件有着落。\n${'茶园连着果园。'.repeat(9)}\n相关报道：\n扫一扫在手机打开当前页`;
    expect(run(cleanFurniture, before).trimEnd()).toBe(
      `${body}\n来源：群众来信三百封，件件有着落。\n${'茶园连着果园。'.repeat(9)}`,
    );
  });
});

describe('page-marks', () => {
  it.each([
    ['山路。\n- 3 -\n水路。\n第4页 共9页', '山路。\n水路。\n'],
    ['山路。\n3\n水路。\n4', '山路。\n水路。\n'],
    ['山路。\n— 1 —\n水路。\n— 2 —\n桥。\n— 3', '山路。\n水路。\n桥。\n'],
    ['山路。\n— 1 —\n水路。\n— 9', '山路。\n水路。\n— 9'],
    ['浓度\n2.5\n微克', '浓度\n2.5\n微克'],
    ['表\n3\n9', '表\n3\n9'],
    ['云川年报\n甲。\n云川年报\n乙。\n云川年报', '云川年报\n甲。\n乙。\n'],
    ['（一）修路\n甲。\n（一）修路\n乙。\n（一）修路', '（一）修路\n甲。\n（一）修路\n乙。\n（一）修路'],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanPageMarks, before)).toBe(after);
  });
});

describe('turns', () => {
  it.each([
    ['(上接1版)山路通了', '山路通了'],
    ['山路通了。（下转第四版）', '山路通了。'],
    ['（紧接第２版）', ''],
    ['（上接去年的话）', '（上接去年的话）'],
    ['出了三版（修订）', '出了三版（修订）'],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanTurns, before)).toBe(after);
  });
});

describe('spaced-titles', () => {
  it.each([
    ['政 府 工 作 报 告', '政府工作报告'],
    ['2031年政 府 工 作 报 告', '2031年政府工作报告'],
    ['政　府　工　作　报　告', '政府工作报告'],
    ['市长 段 青', '市长 段 青'],
    ['——2 0 3 1 年1 月8 日，增长8 ．5 ％，桥1 2 座', '——2031年1月8日，增长8．5％，桥12座'],
    ['2031 年1 月8 日，桥3 5 座', '2031年1月8日，桥3 5 座'],
    ['投资达到1 2 3 4 亿元，桥3 5 座', '投资达到1234亿元，桥3 5 座'],
    ['总额 1 2 3 . 5 %。', '总额 123.5%。'],
    ['分为3 5 7 三组，第1 2 3 条，12 3 4 亿元', '分为3 5 7 三组，第1 2 3 条，12 3 4 亿元'],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanSpacedTitles, before)).toBe(after);
  });
});

describe('broken-lines', () => {
  it.each([
    ['桥修好了。又开了一条\n\n　　通往山里的路。', '桥修好了。又开了一条通往山里的路。'],
    ['今年发展的\n主要目标\n是：修路。', '今年发展的主要目标是：修路。'],
    ['桥好了。今年，PM\n2.5\n浓度降了。', '桥好了。今年，PM2.5浓度降了。'],
    ['茶园、\n果园。', '茶园、果园。'],
    ['二、今年的打算\n先把桥修好。', '二、今年的打算\n先把桥修好。'],
    ['桥修好了。\n路也通了。', '桥修好了。\n路也通了。'],
    ['桥修好了。（见附表）\n路也通了。', '桥修好了。（见附表）\n路也通了。'],
    [
      '〔1〕双改：改路、改水。 (见第6页)\n〔2〕双修：修桥、修渠。',
      '〔1〕双改：改路、改水。 (见第6页)\n〔2〕双修：修桥、修渠。',
    ],
    ['桥修好了。又开了一条\n（二）修路', '桥修好了。又开了一条\n（二）修路'],
    [
      '政府工作报告\n——2031年1月8日在云川市第九届\n人民代表大会第二次会议上\n各位代表：',
      `政府工作报告\n${SESSION}\n各位代表：`,
    ],
  ])('%j becomes %j', (before, after) => {
    expect(run(cleanBrokenLines, before)).toBe(after);
  });
});

describe('broken-lines of one width', () => {
  const paragraph =
    '山里的路一段一段修，水边的桥一座一座架，果园连着茶园，茶园连着鱼塘，日子一天一天好起来。';
  const wrap = (words: string, width: number): string =>
    words.replace(new RegExp(`.{${width}}`, 'gu'), '$&\n').trimEnd();

  it('join where the next is not indented', () => {
    const paragraphs = Array.from({ length: 6 }, () => paragraph.repeat(3));
    const wrapped = paragraphs.map((words) => wrap(`\u3000\u3000${words}`, 30)).join('\n');
    expect(run(cleanIndents, run(cleanBrokenLines, wrapped)).split('\n')).toEqual(paragraphs);
  });

  it('leave headings alone', () => {
    const parts = ['一、修路', '二、架桥', '三、通船', '四、开山'].map(
      (title) => `${title}\n${wrap(paragraph.repeat(3), 30)}`,
    );
    const joined = run(cleanBrokenLines, parts.join('\n')).split('\n');
    expect(joined.filter((line) => /^.、/u.test(line))).toEqual([
      '一、修路',
      '二、架桥',
      '三、通船',
      '四、开山',
    ]);
    expect(joined).toHaveLength(8);
  });

  it('keep a heading that ends like a phrase apart', () => {
    const text = '（一）扩大公众参与\n大家的事大家办。';
    expect(run(cleanBrokenLines, text)).toBe(text);
  });
});

describe('indents', () => {
  it('takes white space at both ends of a line', () => {
    expect(run(cleanIndents, '　　山 路　\n\t水路 \n')).toBe('山 路\n水路\n');
  });
});

describe('blank-lines', () => {
  it('leaves one line break between paragraphs and none at the ends', () => {
    expect(run(cleanBlankLines, '\n\n山路\n\n\n水路\n')).toBe('山路\n水路');
  });
});
