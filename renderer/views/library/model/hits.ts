import { groupBy } from '../../../../shared/base/group-by.ts';
import type { SearchHit } from '../../../../shared/contract/views.ts';
import type { ReportId } from '../../../../shared/model/report.ts';

/** The hits of one report, section by section. */
export type HitGroup = {
  readonly report: ReportId;
  readonly place: string;
  readonly year: number | null;
  readonly title: string;
  readonly sections: readonly { readonly path: readonly string[]; readonly hits: readonly SearchHit[] }[];
  readonly count: number;
  /** False where more of its hits may not be listed yet. */
  readonly isWhole: boolean;
};

/** The first of `total` hits grouped by report and, inside, by section; both in the order in which they came. */
export function groupHits(hits: readonly SearchHit[], total: number): readonly HitGroup[] {
  const last = hits.length < total ? hits.at(-1)?.report : undefined;
  return [...groupBy(hits, ({ report }) => report).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { report, place, year, title } = first;
    const sections = [...groupBy(own, ({ path }) => path.join('\n')).values()].map((found) => ({
      path: found[0]?.path ?? [],
      hits: found,
    }));
    return [{ report, place, year, title, sections, count: own.length, isWhole: report !== last }];
  });
}
