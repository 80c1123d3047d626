/** A document that is to be printed, whole in itself: nothing is fetched for it, and no script of it runs. */
export type PrintJob = {
  readonly html: string;
  /** HTML that stands above and below the texts of each page, in the margins that `html` leaves. */
  readonly header: string;
  readonly footer: string;
};

/** True for what has the shape of a job: it may come out of another process. */
export function isPrintJob(value: unknown): value is PrintJob {
  if (typeof value !== 'object' || value === null) return false;
  return (['html', 'header', 'footer'] as const).every(
    (part) => typeof Reflect.get(value, part) === 'string',
  );
}

/** The names under which a job, and what was printed of it, lie in the folder that `--print-pdf` names. */
export const PRINT_FILES = { job: 'job.json', printed: 'printed.pdf' } as const;
