import type { LoggedStep } from '../../../../shared/contract/history-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import { headOf } from './summary.ts';

/** All steps that can be undone or done again, the last first, with the reports that they are about. */
export function listSteps(reader: Reader): readonly LoggedStep[] {
  const heads = new Map<ReportId, LoggedStep['reports']>();
  const headsOf = (id: ReportId): LoggedStep['reports'] => {
    const known = heads.get(id);
    if (known !== undefined) return known;
    const stored = reader.reports.find(id);
    const read = stored === undefined ? [] : [headOf(stored)].map(({ place, year }) => ({ place, year }));
    heads.set(id, read);
    return read;
  };
  return reader.history.list().map((step) => ({ ...step, reports: step.reports.flatMap(headsOf) }));
}
