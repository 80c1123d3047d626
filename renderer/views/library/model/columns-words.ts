import type { SurveyedTable } from '../../../../shared/contract/column-api.ts';
import type { Translate } from '../../../locales/words.ts';
import { columnName } from './columns.ts';

/** What the columns of a table are taken as: 正文：full_text · 年份：year; of several sheets those of the first with reports. */
export function columnsWords({ sheets }: SurveyedTable, t: Translate): string {
  const sheet = sheets.find(({ ground }) => ground !== 'none');
  if (sheet === undefined) return t('columns.no-text');
  const { columns } = sheet;
  return columns.roles
    .flatMap((role, at) => {
      const name = columnName(columns, at);
      return role === null ? [] : [t('columns.is', { role: t(`columnRole.${role}`), name })];
    })
    .join(' · ');
}
