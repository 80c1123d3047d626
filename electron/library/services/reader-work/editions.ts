import type { ReportWork } from './report-work.ts';

/** Which edition a file is, and whether it stands for its year: that is said of that very file, and of no later one. */
export const EDITIONS = {
  topic: 'reports',
  table: null,
  carry: () => false,
  inherit: () => false,
} as const satisfies ReportWork;
