import { describe, expect, it } from 'vitest';
import { fullName } from '../../../../shared/text/divisions/divisions.ts';
import {
  candidatesOf,
  resolvePlace,
  type PlaceHints,
} from '../../../../shared/text/divisions/resolve-place.ts';

const NOTHING: PlaceHints = { path: '', year: null, text: () => '' };

function read(printed: string, hints: Partial<PlaceHints> = {}): string | undefined {
  const division = resolvePlace(printed, { ...NOTHING, ...hints });
  return division && fullName(division);
}

describe('a printed place', () => {
  it.each([
    ['阜阳', '安徽省阜阳市'],
    ['呼伦贝尔市海拉尔区', '内蒙古自治区呼伦贝尔市海拉尔区'],
    ['海拉尔区', '内蒙古自治区呼伦贝尔市海拉尔区'],
    ['内蒙古海拉尔区', '内蒙古自治区呼伦贝尔市海拉尔区'],
    ['保定市徐水县', '河北省保定市徐水县'],
    ['北京市朝阳区', '北京市朝阳区'],
    ['黔东南州', '贵州省黔东南苗族侗族自治州'],
    ['围场县', '河北省承德市围场满族蒙古族自治县'],
    ['徐州', '江苏省徐州市'],
    ['长春市 朝阳区', '吉林省长春市朝阳区'],
  ])('%s is %s', (printed, name) => {
    expect(read(printed)).toBe(name);
  });

  it.each(['', '区', '松河市', '大鹏新区', '国务院', '南京市海拉尔区', '朝阳区', '吉林'])(
    'is not guessed: "%s"',
    (printed) => {
      expect(read(printed)).toBeUndefined();
    },
  );

  it('is told from its namesakes by a code or a city in the path', () => {
    expect(read('朝阳区', { path: '220104/2024.txt' })).toBe('吉林省长春市朝阳区');
    expect(read('朝阳区', { path: '长春/朝阳/2024.docx' })).toBe('吉林省长春市朝阳区');
  });

  it('is told from its namesakes by the year', () => {
    expect(read('毕节市', { year: 2024 })).toBe('贵州省毕节市');
    expect(read('毕节市', { year: 2008 })).toBe('贵州省毕节地区毕节市');
  });

  it('is told from its namesakes by the city that the text names, if it clearly does', () => {
    expect(read('朝阳区', { text: () => '长春'.repeat(3) })).toBe('吉林省长春市朝阳区');
    expect(read('朝阳区', { text: () => '长春'.repeat(2) })).toBeUndefined();
    expect(read('朝阳区', { text: () => '长春'.repeat(5) + '北京'.repeat(2) })).toBeUndefined();
  });

  it('offers what it may be', () => {
    expect(candidatesOf('朝阳区').map(fullName)).toEqual(['北京市朝阳区', '吉林省长春市朝阳区']);
  });
});
