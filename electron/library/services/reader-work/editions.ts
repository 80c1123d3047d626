import { measureLikeness, readSignature, SAME_REPORT } from '../../../../shared/compare/likeness.ts';
import { readEdition } from '../../../../shared/text/head/edition.ts';
import type { Reader } from '../../db/database.ts';
import { findReport, headOf } from '../shelf/summary.ts';
import type { ReportWork, Succession } from './report-work.ts';

/**
 * Which edition a file is, and whether it stands for its year: of a corrected file what was said of the one before. Another
 * edition is none, however much of its words it shares. The earlier file keeps its own, as all that is inherited does.
 */
export const EDITIONS = {
  topic: 'reports',
  table: null,
  carry: () => false,
  inherit({ reader, writer }, succession) {
    const said = reader.editions.find(succession.former);
    if ((said.label === null && !said.isChosen) || !isSameEdition(reader, succession)) return false;
    writer.editions.save(succession.added, said);
    return true;
  },
} as const satisfies ReportWork;

/** Called alike by their titles and files, and nearly the same in their words. */
function isSameEdition(reader: Reader, { former, added }: Succession): boolean {
  const calls = (id: Succession['added']): string => {
    const stored = findReport(reader, id);
    return readEdition(headOf(stored).title, stored.fileName);
  };
  if (calls(former) !== calls(added)) return false;
  const signatureOf = (id: Succession['added']) => readSignature(reader.texts.load(id));
  return measureLikeness(signatureOf(former), signatureOf(added)).ofLonger >= SAME_REPORT;
}
