import { describe, expect, it } from 'vitest';
import { readHead } from '../../../shared/text/head.ts';

const BODY =
  '各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2030年工作回顾\n山路修通了。';

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
