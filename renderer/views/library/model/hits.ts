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
};

/** Hits grouped by report and, inside, by section; both in the order in which they came. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = new Map<ReportId, { first: SearchHit; sections: Map<string, SearchHit[]> }>();
  for (const hit of hits) {
    const group = groups.get(hit.report) ?? { first: hit, sections: new Map<string, SearchHit[]>() };
    groups.set(hit.report, group);
    const key = hit.path.join('\n');
    const section = group.sections.get(key);
    if (section === undefined) group.sections.set(key, [hit]);
    else section.push(hit);
  }
  return [...groups.values()].map(({ first, sections }) => ({
    report: first.report,
    place: first.place,
    year: first.year,
    title: first.title,
    sections: [...sections.values()].map((found) => ({ path: found[0]?.path ?? [], hits: found })),
    count: [...sections.values()].reduce((sum, found) => sum + found.length, 0),
  }));
}

/** True where the hit was found in this very text: its context stands there. */
export function isHitOf(hit: SearchHit, text: string): boolean {
  return text.replace(/\s/g, ' ').startsWith(hit.context, hit.span.start - hit.mark.start);
}
