import { describe, expect, it } from 'vitest';
import type { SurveyedTable } from '../../../shared/contract/column-api.ts';
import {
  columnName,
  draftTable,
  leaveOut,
  planOf,
  withPlans,
  withRole,
} from '../../../renderer/views/library/model/columns.ts';

const columns = (sheet: string, roles: SurveyedTable['sheets'][number]['columns']['roles']) => ({
  sheet,
  hasHead: true,
  head: ['甲', ''],
  roles,
});
const TABLE: SurveyedTable = {
  key: 'k',
  name: 'a.xlsx',
  total: 1,
  sheets: [
    { columns: columns('一', ['text', null]), ground: 'unsure', rows: 2, sample: [] },
    { columns: columns('二', [null, null]), ground: 'none', rows: 2, sample: [] },
  ],
};

describe('the columns of a table', () => {
  it('lose a role that another column takes, but for texts and parts of a place', () => {
    expect(withRole(['year', 'text'], 1, 'year')).toEqual([null, 'year']);
    expect(withRole(['text', null], 1, 'text')).toEqual(['text', 'text']);
    expect(withRole(['place', null], 1, 'place')).toEqual(['place', 'place']);
    expect(withRole(['text'], 2, 'title')).toEqual(['text', null, 'title']);
    expect(withRole(['text', null], 0, null)).toEqual([null, null]);
  });

  it('of a sheet without reports are not taken unless it is the only sheet', () => {
    expect(draftTable(TABLE).sheets.map(({ isTaken }) => isTaken)).toEqual([true, false]);
    expect(planOf(draftTable(TABLE))).toEqual({ key: 'k', sheets: [columns('一', ['text', null])] });
    const only = { ...TABLE, sheets: TABLE.sheets.slice(1) };
    expect(draftTable(only).sheets.map(({ isTaken }) => isTaken)).toEqual([true]);
    expect(leaveOut(TABLE)).toEqual({ key: 'k', sheets: [] });
  });

  it('are told afterwards as they were chosen', () => {
    const plan = { key: 'k', sheets: [columns('二', ['text', null])] };
    expect(withPlans([TABLE], [plan])[0]!.sheets.map(({ ground }) => ground)).toEqual(['none', 'told']);
    expect(withPlans([TABLE], [])).toEqual([TABLE]);
  });

  it('are called by their titles, else by their letters', () => {
    const sheet = { hasHead: true, head: ['甲', ''] };
    expect([0, 1, 27].map((at) => columnName(sheet, at))).toEqual(['甲', 'B', 'AB']);
    expect(columnName({ ...sheet, hasHead: false }, 0)).toBe('A');
  });
});
