import { describe, expect, it } from 'vitest';
import { readHead } from '../../../shared/text/head.ts';

const OPENING = '各位代表：\n这里，我代表市人民政府，向各位代表说说一年来的事，请评议。';
const BODY = `${OPENING}\n一、2030年工作回顾\n山路修通了。`;

describe('readHead', () => {
  it('reads title, place, year, session, speaker and date', () => {
    const head = `政府工作报告\n——2031年1月8日在云川市第九届人民代表大会第二次会议上\n云川市市长\u3000\u3000段青禾\n${BODY}`;
    expect(readHead(head)).toEqual({
      title: '政府工作报告',
      place: '云川市',
      year: 2031,
      session: '第九届人民代表大会第二次会议',
      speaker: '段青禾',
      date: '2031-01-08',
    });
  });

  it('reads full-width digits, a spaced name and the place from the title', () => {
    const head = `２０３１年云岭自治区政府工作报告\n自治区主席 段 禾\n${BODY}`;
    expect(readHead(head)).toMatchObject({ place: '云岭自治区', year: 2031, speaker: '段禾' });
  });

  it('knows the central government by its own words', () => {
    const body = BODY.replace('市人民政府', '国务院');
    expect(readHead(body, '2031.txt')).toMatchObject({ place: '国务院', year: 2031, title: '', session: '' });
  });

  it.each([
    ['2031-newspaper.txt', '云川的茶香了。', 2031],
    ['cut.txt', '一、2030年工作回顾\n茶香了。', 2031],
    ['cut.txt', '茶香了。\n二、2031年重点工作\n修路。', 2031],
    ['cut.txt', '一、二○三○年的回顾\n茶香了。', 2031],
    ['cut.txt', '云川的茶香了。', null],
    ['', '', null],
  ])('%s with %j gives %j', (fileName, text, year) => {
    expect(readHead(text, fileName).year).toBe(year);
  });

  it('prefers what is printed to the file name', () => {
    expect(readHead(`2031年云川市政府工作报告\n${BODY}`, '1999.txt').year).toBe(2031);
  });
});

describe('the place in a head', () => {
  it.each([
    ['青岚县人民政府工作报告（2031年）', '青岚县', 2031],
    ['二〇三一年青岚县政府工作报告', '青岚县', 2031],
    ['青岚县2031年政府工作报告', '青岚县', 2031],
    ['2031年青岚县政府工作报告 - 青岚县人民政府网', '青岚县', 2031],
    ['【聚焦两会】青岚县政府工作报告（2031年2月3日）', '青岚县', 2031],
    ['关于青岚县2031年政府工作的报告', '青岚县', 2031],
    ['政府工作报告\n（2031年2月3日在青岚县八届人大三次会议上）', '青岚县', 2031],
    ['政府工作报告\n二〇三一年二月三日在青岚县第八届人民代表大会第三次会议上', '青岚县', 2031],
    ['青岚县第八届人民代表大会第三次会议文件（5）\n政府工作报告\n2031年2月3日', '青岚县', 2031],
    ['青岚县八届人大三次会议文件之二\n政府工作报告\n2031年2月3日', '青岚县', 2031],
    ['政府工作报告\n——2031年2月3日\n青岚县人民政府代县长 段青禾', '青岚县', 2031],
    ['云川市青岚区政府工作报告（2031年）', '云川市青岚区', 2031],
    ['2031年1月9日在云川市青岚区第八届人民代表大会第三次会议上', '云川市青岚区', 2031],
    ['北岭左旗人民政府工作报告（2031年）', '北岭左旗', 2031],
    ['云岭壮族自治区2031年政府工作报告', '云岭壮族自治区', 2031],
    ['政府工作报告\n2031年1月9日在云岭回族自治州第九届人民代表大会第二次会议上', '云岭回族自治州', 2031],
    ['北岭盟行政公署工作报告（2031年）', '北岭盟', 2031],
    ['云川省政府工作报告\n（2031年1月9日）', '云川省', 2031],
    ['于青县政府工作报告（2031年）', '于青县', 2031],
    ['青岚县人大八届三次会议\n政府工作报告\n2031年2月', '青岚县', 2031],
    ['青岚县人民政府关于2031年政府工作的报告', '青岚县', 2031],
    ['首页 > 公开 > 政府工作报告\n2031年青岚县政府工作报告_青岚县人民政府门户网站', '青岚县', 2031],
    ['青岚经济开发区管委会工作报告（2031年）', '青岚经济开发区', 2031],
  ])('%s', (head, place, year) => {
    expect(readHead(`${head}\n${BODY}`)).toMatchObject({ place, year });
  });

  it.each([
    ['我代表青岚县人民政府，向大会报告工作。', '青岚县'],
    ['我代表青岚新区管理委员会向大会作工作报告。', '青岚新区'],
    ['我代表青岚县第八届人民政府，向大会报告工作。', '青岚县'],
    [
      '我代表县人民政府，向大会报告工作，请与《青岚县国民经济和社会发展第十六个五年规划纲要》一并审议。',
      '青岚县',
    ],
    ['我代表县人民政府，向大会报告工作。', ''],
  ])('is that of the opening: %s', (opening, place) => {
    expect(readHead(`各位代表：\n现在，${opening}\n一、2030年工作回顾\n山路修通了。`).place).toBe(place);
  });

  it('is in the title of a report of one paragraph', () => {
    const text = `政府工作报告——2031年2月3日在青岚县第八届人民代表大会第三次会议上 各位代表：现在，我代表县政府报告工作。一、2030年工作回顾 路修通了。`;
    expect(readHead(text)).toMatchObject({ place: '青岚县', year: 2031, date: '2031-02-03' });
  });

  it('is the name that the report gives its own place again and again', () => {
    const own = '青岚发展有了新气象，青岚人民有了新盼头。美丽青岚建设加快，青岚故事越讲越好。';
    const other = '高铁通到云川市，云川经济带来客流。';
    const text = `${OPENING}\n一、2030年工作回顾\n${own.repeat(3)}${other}`;
    expect(readHead(text).place).toBe('青岚市');
    expect(readHead(text.replace('市人民政府', '县人民政府')).place).toBe('青岚县');
    expect(readHead(`${OPENING}\n一、2030年工作回顾\n${other.repeat(2)}全市经济发展加快。`).place).toBe('');
  });

  it('is that of the file where the text speaks of it', () => {
    expect(readHead(`${OPENING}\n青岚的茶香了。青岚的路通了。`, '青岚.txt').place).toBe('青岚市');
    expect(readHead(OPENING, '青岚.txt').place).toBe('');
    expect(readHead(OPENING, '青岚县2031年政府工作报告.docx')).toMatchObject({ place: '青岚县', year: 2031 });
  });

  it.each([
    ['of the table and of the text’s own level', '阜平/2031.txt', '县', '阜平县'],
    ['with its code', '河北/130609-徐水/2031.txt', '区', '徐水区'],
    ['of another level', '阜平/2031.txt', '市', ''],
    ['that is a province, for a report of a county', '河北/2031.txt', '区', ''],
    ['that no table has', '青岚/2031.txt', '县', ''],
  ])('takes the name of a folder %s', (_what, path, level, place) => {
    const text = `各位代表：\n现在，我代表${level}人民政府向大会报告工作。\n山路通了。`;
    expect(readHead(text, path).place).toBe(place);
  });

  it('takes what the page says where the text says nothing', () => {
    const page = { title: '2031年政府工作报告', issuer: '青岚县人民政府办公室' };
    const text = '各位代表：\n现在，我代表县人民政府向大会报告工作。\n山路通了。';
    expect(readHead(text, 'a.html', page)).toMatchObject({ place: '青岚县', year: 2031 });
    expect(readHead(`松河市人民政府工作报告\n${text}`, '', page).place).toBe('松河市');
  });

  it.each([
    ['2031年政府工作报告', '2031年政府工作报告'],
    ['２０３１年政府工作报告_青岚县人民政府', '2031年政府工作报告'],
    ['青岚县政府网 - 政府工作报告（全文）', '政府工作报告（全文）'],
    ['《政府工作报告》重点任务分工', ''],
    ['青岚县人民政府', ''],
  ])('takes its title from a page called %j as %j where it has none', (called, title) => {
    const text = '各位代表：\n现在，我代表县人民政府向大会报告工作。\n山路通了。';
    const page = { title: called, issuer: '' };
    expect(readHead(text, 'a.html', page).title).toBe(title);
    expect(readHead(`松河市政府工作报告\n${text}`, 'a.html', page).title).toBe('松河市政府工作报告');
  });

  it('takes the year of a folder where neither text nor file tell one', () => {
    const text = '各位代表：\n现在，我代表县人民政府向大会报告工作。\n山路通了。';
    expect(readHead(text, '2031/青岚.txt').year).toBe(2031);
    expect(readHead(text, '2031/青岚2030.txt').year).toBe(2030);
  });

  it('is no 全市, 我县 or 城市', () => {
    const text = `政府工作报告\n在全市第八届人民代表大会第三次会议上\n${OPENING}\n城市建设加快。`;
    expect(readHead(text).place).toBe('');
  });
});

describe('the year of a report', () => {
  it('is that of its plan where it is given in December', () => {
    const december = '政府工作报告\n——2030年12月26日在青岚县第八届人民代表大会第三次会议上\n各位代表：';
    expect(readHead(`${december}\n一、2030年工作回顾\n路通。\n二、2031年工作安排\n修桥。`).year).toBe(2031);
    expect(readHead(`${december}\n一、五年工作回顾\n路通。\n二、今后五年的工作\n修桥。`).year).toBe(2030);
  });

  it.each([
    ['一、2030年主要工作\n路通。\n二、2031年工作安排\n修桥。', 2031],
    ['一、2030年以来工作回顾\n路通。', 2031],
    ['一、2030年政府的工作\n路通。\n二、今后的任务\n到2035年，路都修通。', 2031],
    ['各位代表：各位好。 一、2030年工作回顾 路通。', 2031],
    ['路通。\n做好2031年政府工作，要抓住机遇。', 2031],
    ['路通。\n2031年经济社会发展主要预期目标是：路更宽。', 2031],
  ])('is told by its parts and sentences: %j', (text, year) => {
    expect(readHead(text).year).toBe(year);
  });

  it('is that of the session and not of the page', () => {
    const head = '青岚日报 2031年3月1日\n政府工作报告\n——2031年2月3日在青岚县八届人大三次会议上';
    expect(readHead(`${head}\n${BODY}`).date).toBe('2031-02-03');
  });

  it('is taken from the file only where the text does not tell it', () => {
    expect(readHead('一、2030年工作回顾\n路通。', '1999.txt').year).toBe(2031);
    expect(readHead('路通。', '2031-02.txt').year).toBe(2031);
  });
});
