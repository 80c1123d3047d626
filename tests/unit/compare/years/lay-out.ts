import { createReportReader } from '../../../../shared/compare/features.ts';
import { countRarity } from '../../../../shared/compare/rarity.ts';
import { alignYears, type AlignedYears } from '../../../../shared/compare/years/align-years.ts';
import { prepareYears, type Years } from '../../../../shared/compare/years/columns.ts';
import type { PlacedDecision } from '../../../../shared/model/decision.ts';
import type { ReportText } from '../../../../shared/model/outline.ts';

/** Runs a generator to its end. */
function runAll<T>(run: Generator<void, T>): T {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** Reports side by side, their words weighed by themselves; decisions by columns, `0:1`. */
export function layOut(
  reports: readonly ReportText[],
  decisions: Readonly<Record<string, readonly PlacedDecision[]>> = {},
): AlignedYears {
  const read = createReportReader();
  const inputs = reports.map((report, index) => ({
    key: `column-${index}`,
    report,
    features: read(report),
  }));
  const rarity = countRarity(inputs.map(({ features }) => features));
  const decisionsOf: Years['decisionsOf'] = (left, right) => decisions[`${left}:${right}`] ?? [];
  return runAll(alignYears(runAll(prepareYears(inputs, rarity, decisionsOf))));
}

/** Each row as the titles in its cells, `|` between columns, `+` between sections; the opening row is left out. */
export function listRows(reports: readonly ReportText[], { rows }: AlignedYears): readonly string[] {
  return rows
    .slice(1)
    .map(({ cells }) =>
      cells
        .map((cell, column) =>
          cell.map((section) => reports[column]?.outline.sections[section]?.title ?? '?').join('+'),
        )
        .join('|'),
    );
}
