import type { ReportWork } from './report-work.ts';

/** Tags of a report: they are of it as a whole, whatever its file. */
export const TAGS = {
  topic: 'reports',
  table: null,
  carry: () => false,
  inherit({ reader, writer }, { former, added }) {
    const tags = reader.reportTags.load(former);
    for (const tag of tags) writer.reportTags.add(added, tag);
    return tags.length > 0;
  },
} as const satisfies ReportWork;
