import { expect, test } from 'vitest';
import { changeOfAll } from '../../../renderer/views/library/survey/changes.ts';
import { inverseOf } from '../../../renderer/views/library/survey/inverse.ts';
import type { SurveyReport, SurveyRow } from '../../../shared/contract/survey-api.ts';
import type { SurveyRowId } from '../../../shared/model/survey.ts';

const NOTHING = { place: '', year: '', edition: '' };

test('what is typed for many rows changes that alone; nothing, or what is no year, can not be applied', () => {
  expect(changeOfAll({ ...NOTHING, edition: ' 审议稿 ' })).toEqual({ edition: '审议稿' });
  expect(changeOfAll({ place: '云川市', year: '2030', edition: '定稿' })).toEqual({
    ...{ place: '云川市', year: 2030, edition: '定稿' },
  });
  expect(changeOfAll({ ...NOTHING, place: '  ' })).toBeNull();
  expect(changeOfAll({ ...NOTHING, year: '30', edition: '定稿' })).toBeNull();
});

const idOf = (id: number): SurveyRowId => id as SurveyRowId;

function surveyed(id: number, own: Partial<SurveyReport> = {}, isOut = false): SurveyRow {
  const read = { place: '云川市', year: 2024, session: '', edition: '' };
  const report = {
    ...{ ...read, title: '', placeFrom: 'opening', yearFrom: 'opening', read, shelf: '云川市' },
    ...{ characters: 9, bytes: 9, format: 'text', encoding: 'utf-8', sha256: '' },
    ...{ doubts: [], warnings: [], findings: [], kin: null },
    ...own,
  } as const satisfies SurveyReport;
  const name = `${id}.txt`;
  return {
    ...{ id: idOf(id), state: 'new', isOut, canTake: true, name, within: [] },
    ...{ row: null, pictures: null, problem: null, report },
  };
}

test('a correction is taken back to what each row had: what was read, or what the reader had written before', () => {
  const rows = [surveyed(1), surveyed(2, { place: '澜江市' }), surveyed(3, { year: null }), surveyed(4)];
  const change = { place: '满城县', year: 2030 };
  const act = { kind: 'correct', rows: [1, 2, 3].map(idOf), change } as const;
  expect(inverseOf(act, rows)).toEqual([
    { kind: 'correct', rows: [1], change: { place: null, year: null } },
    { kind: 'correct', rows: [2], change: { place: '澜江市', year: null } },
    { kind: 'correct', rows: [3], change: { place: null, year: 'none' } },
  ]);
});

test('of rows that are left out those come back that were in', () => {
  const rows = [surveyed(1), surveyed(2, {}, true), surveyed(3)];
  const out = { kind: 'leave-out', rows: [1, 2].map(idOf), isOut: true } as const;
  expect(inverseOf(out, rows)).toEqual([{ kind: 'leave-out', rows: [1], isOut: false }]);
  expect(inverseOf({ ...out, rows: [idOf(2)] }, rows)).toEqual([]);
});
