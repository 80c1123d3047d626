import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  findByStem,
  findDivision,
  fullName,
  newestOf,
  uniqueName,
  type Division,
} from '../../../../shared/text/divisions/divisions.ts';
import { HEIRS } from '../../../../shared/text/divisions/heirs.ts';
import { stemOf } from '../../../../shared/text/divisions/stem.ts';
import { DIVISIONS } from '../../../../shared/text/divisions/table.ts';

const CODES = DIVISIONS.split('|').map((row) => row.slice(0, 6));

function named(name: string, code: string): Division {
  const found = findByStem(stemOf(name)).find((division) => division.name === name && division.code === code);
  if (found === undefined) throw new Error(`${code} ${name} is not in the table`);
  return found;
}

describe('a division', () => {
  it.each([
    ['341200', '安徽省阜阳市'],
    ['150702', '内蒙古自治区呼伦贝尔市海拉尔区'],
    ['110105', '北京市朝阳区'],
    ['500101', '重庆市万州区'],
    ['429004', '湖北省仙桃市'],
    ['540000', '西藏自治区'],
  ])('%s is %s', (code, name) => {
    const division = findDivision(code);
    expect(division && fullName(division)).toBe(name);
  });

  it.each([
    ['徐水县', '130625', '徐水区'],
    ['襄樊市', '420600', '襄阳市'],
    ['思茅市', '530800', '普洱市'],
    ['毕节地区', '522400', '毕节市'],
    ['毕节市', '522401', '七星关区'],
    ['寿县', '341521', '寿县'],
    ['蓟县', '120225', '蓟州区'],
    ['阜平县', '130624', '阜平县'],
  ])('%s (%s) is %s today', (name, code, today) => {
    const newest = newestOf(named(name, code));
    expect(newest.name).toBe(today);
    expect(newest.to).toBeNull();
  });

  it.each([
    ['河北省邢台市邢台县, split among its neighbours', '邢台县', '130521'],
    ['北京市崇文区, merged into another district', '崇文区', '110103'],
  ])('has no heir where the table does not tell: %s', (_why, name, code) => {
    const division = named(name, code);
    expect(newestOf(division)).toBe(division);
  });

  it('is told from its namesakes by the shortest name', () => {
    expect(uniqueName(named('海拉尔区', '150702'))).toBe('海拉尔区');
    expect(uniqueName(named('朝阳区', '110105'))).toBe('北京市朝阳区');
    expect(uniqueName(named('朝阳区', '220104'))).toBe('长春市朝阳区');
    expect(uniqueName(named('徐水县', '130625'))).toBe('徐水区');
    expect(uniqueName(named('毕节市', '520500'))).toBe('毕节市');
  });

  it('shares its unique name with none but its own earlier selves', () => {
    const all = [...new Set(CODES)].flatMap((code) => findDivision(code) ?? []);
    const owners = new Map<string, string>();
    for (const division of all) {
      const [name, newest] = [uniqueName(division), newestOf(division).code];
      expect(owners.get(name) ?? newest, name).toBe(newest);
      owners.set(name, newest);
    }
    expect(owners.size).toBeGreaterThan(3200);
  });

  it('stands under a city or a province of the table', () => {
    const all = CODES.flatMap((code) => findDivision(code) ?? []);
    expect(all.length).toBe(CODES.length);
    const orphans = all.filter(
      (division) => division.level !== 'province' && ancestorsOf(division).length === 0,
    );
    expect(orphans).toEqual([]);
  });
});

describe('a hand-kept succession', () => {
  it('leads from a division that is no more to one that is', () => {
    for (const [before, after] of HEIRS) {
      const old = findByStem(stemOf(lastName(before))).find((division) => fullName(division) === before);
      expect(old?.to, before).not.toBeNull();
      expect(old && fullName(newestOf(old)), before).toBe(after);
    }
    expect(HEIRS.size).toBeGreaterThan(40);
  });
});

function lastName(full: string): string {
  return full.replace(/^.*?(?:省|自治区|市)(?:[^省市]*?(?:市|自治州|地区))?(?=.)/u, '');
}

describe('the stem of a name', () => {
  it.each([
    ['阜阳市', '阜阳'],
    ['恩施土家族苗族自治州', '恩施'],
    ['内蒙古自治区', '内蒙古'],
    ['鄂温克族自治旗', '鄂温克'],
    ['蓟县', '蓟县'],
    ['大兴安岭地区', '大兴安岭'],
    ['浦东新区', '浦东'],
  ])('%s is %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });
});
