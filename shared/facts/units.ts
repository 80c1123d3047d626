/** A unit taken apart: what it measures, and how many of the base unit one of it is. */
export type UnitScale = { readonly base: string; readonly factor: number };

const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);
/** Units that measure the same, with what one is worth. 1 公顷 is 15 亩; 1 平方公里 100 公顷. */
const SAME: ReadonlyMap<string, UnitScale> = new Map([
  ['公顷', { base: '亩', factor: 15 }],
  ['平方公里', { base: '平方米', factor: 1e6 }],
  ['平方千米', { base: '平方米', factor: 1e6 }],
  ['平米', { base: '平方米', factor: 1 }],
  ['千米', { base: '米', factor: 1e3 }],
  ['公里', { base: '米', factor: 1e3 }],
  ['吨', { base: '斤', factor: 2000 }],
  ['公斤', { base: '斤', factor: 2 }],
  ['千克', { base: '斤', factor: 2 }],
  ['市斤', { base: '斤', factor: 1 }],
  ['千瓦', { base: '瓦', factor: 1e3 }],
  ['兆瓦', { base: '瓦', factor: 1e6 }],
  ['吉瓦', { base: '瓦', factor: 1e9 }],
  ['度', { base: '千瓦时', factor: 1 }],
  ['千瓦小时', { base: '千瓦时', factor: 1 }],
  ['名', { base: '人', factor: 1 }],
  ['位', { base: '人', factor: 1 }],
  ['‰', { base: '%', factor: 0.1 }],
  ['成', { base: '%', factor: 10 }],
  ['百分点', { base: '个百分点', factor: 1 }],
  ['', { base: '', factor: 1 }],
]);
/** Begin with a scale's character and are whole units. */
const WHOLE = /^(?:千瓦时|千瓦小时|千瓦|千克|千米|千伏|百分点)$/u;

/** `unit` in its base unit: 万亿元 is 1e12 元, 公顷 15 亩. An unknown unit is its own base. */
export function scaleUnit(unit: string): UnitScale {
  let factor = 1;
  let rest = unit;
  for (
    let scale = SCALES.get(rest.charAt(0));
    scale !== undefined && !WHOLE.test(rest);
    scale = SCALES.get(rest.charAt(0))
  ) {
    factor *= scale;
    rest = rest.slice(1);
  }
  const same = SAME.get(rest);
  return same === undefined ? { base: rest, factor } : { base: same.base, factor: factor * same.factor };
}

/** Classifiers say how a thing is counted, not what is measured: 9条 and 9个 roads compare. */
const CLASSIFIER = /^(?:个|条|家|项|座|处|所|栋|幢|套|户|台|辆|件|部|种|类|人|人次)?$/u;

/** Whether two printed units measure the same, so that their values can be set against each other. */
export function areComparableUnits(one: string, other: string): boolean {
  const [a, b] = [scaleUnit(one).base, scaleUnit(other).base];
  return (
    a === b ||
    (CLASSIFIER.test(a) && CLASSIFIER.test(b) && (a === '' || b === '' || (isThing(a) && isThing(b))))
  );
}

function isThing(unit: string): boolean {
  return /^(?:个|条|家|项|座|处|所|件)$/u.test(unit);
}

/** What things are counted by: 335座保暖房 may be 335户 in the next report. */
const COUNTER = /^(?:个|条|家|项|座|处|所|栋|幢|套|户|台|辆|件|部|间|眼|口|盏|株|棵|块|片|张|名|人|位)?$/u;

/** Whether two printed values are one number, in one unit or of things counted otherwise: 1.8万户 and 18000户. */
export function isSameValue(
  a: { readonly value: number; readonly unit: string },
  b: { readonly value: number; readonly unit: string },
): boolean {
  const [one, other] = [scaleUnit(a.unit), scaleUnit(b.unit)];
  const isOneUnit = one.base === other.base || (COUNTER.test(one.base) && COUNTER.test(other.base));
  const [left, right] = [a.value * one.factor, b.value * other.factor];
  return isOneUnit && Math.abs(left - right) < 1e-9 * Math.abs(left);
}
