import type { Thing } from '../../../shared/facts/thing.ts';
import type { Attainment } from '../../../shared/model/attainment.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Candidate, TrackedGoal } from '../../../shared/model/goal.ts';
import type { Finding, Indicator } from '../../../shared/model/indicator.ts';

/** A figure in one line, all of it: `粮食产量 2030 achievement level 40~42万吨 at_least | 粮食产量达到40万吨`. */
export function writeFigure(figure: Figure): string {
  const { name, kind, year, measure, value, valueTo, unit, bound, isDoubtful, quote, span, valueSpan } =
    figure;
  const printed = quote.slice(valueSpan.start - span.start, valueSpan.end - span.start);
  const range = valueTo === null ? '' : `~${valueTo}`;
  const doubt = isDoubtful ? ' doubtful' : '';
  return `${name} ${year ?? '—'} ${kind} ${measure} ${value}${range}${unit} ${bound}${doubt} | ${printed} in ${quote}`;
}

/** What a figure is of: only what is said of it, not what is not. */
export function writeThing(thing: Thing): string {
  const { reckoned, figure, scope, members, ways, acts, item, stage, period, base } = thing;
  const told: readonly (readonly [string, boolean])[] = [
    [
      `reckoned ${reckoned.measure} ${reckoned.value}${reckoned.valueTo === null ? '' : `~${reckoned.valueTo}`}`,
      reckoned !== figure,
    ],
    [`of ${scope}`, scope !== ''],
    [`since ${base}`, base !== null],
    [`members ${members.join('+')}`, members.length > 0],
    [`ways ${ways.join('+')}`, ways.length > 0],
    [`acts ${acts.join('+')}`, acts.length > 0],
    [`stage ${stage}`, stage !== null],
    ['subject', thing.isSubject],
    ['against others', thing.isAgainstOthers],
    ['attribute', thing.isAttribute],
    ['base', thing.isBase],
    ['passed', thing.isPassed],
    ['added', thing.isAdded],
  ];
  return [period, ...told.flatMap(([words, holds]) => (holds ? [words] : [])), `in ${item}`].join('; ');
}

/** How a result stands to its goal, the formula with it. */
export function writeAttainment(attainment: Attainment | null): string {
  if (attainment === null) return 'nothing to compare';
  if (attainment.kind === 'not comparable')
    return `${attainment.isUnsure ? 'unsure' : 'no'}: ${attainment.reason}`;
  const { formula, ratio, difference, isMet, isExtreme } = attainment;
  const { goal, goalTo, result, unit, rule, isLowerBetter } = formula;
  const marks = `${isLowerBetter ? ' lower is better' : ''}${isExtreme ? ' extreme' : ''}`;
  return `${result}/${goal}${goalTo === null ? '' : `~${goalTo}`}${unit} ${rule}${marks} = ${ratio}, ${difference}: ${isMet ? 'met' : 'missed'}`;
}

function writeCandidate({ quote, score, isReported, terms, result, attainment }: Candidate): string {
  const found = result === null ? '' : ` | ${result.name} ${result.value}${result.unit}`;
  return `${score.toFixed(3)}${isReported ? '' : ' weak'} ${quote} | ${terms.join(' ')}${found} | ${writeAttainment(attainment)}`;
}

/** A goal in a line, and a line for each of its candidates. */
export function writeTracked(goal: TrackedGoal): readonly string[] {
  const { verdict, grade, ground, name, figure, outcome, score, candidates } = goal;
  const aim = figure === null ? 'task' : `${figure.value}${figure.unit}`;
  return [
    `${name} (${aim}) in ${goal.goal}: ${verdict} ${grade} ${ground} ${score.toFixed(3)} → ${outcome ?? '—'}`,
    ...candidates.map((candidate) => `  ${writeCandidate(candidate)}`),
  ];
}

/** An indicator with its names, and a line for each of its series. */
export function writeIndicator({ name, names, series, isLoose }: Indicator): readonly string[] {
  return [
    `${name}${isLoose ? ' (loose)' : ''} ← ${names.join('; ')}`,
    ...series.map(({ key, measure, period, unit, points, pairs }) => {
      const line = points.map(
        ({ figure, value, valueTo, reportYear }) =>
          `${figure.year ?? '—'}${figure.kind === 'goal' ? '→' : '='}${value}${valueTo === null ? '' : `~${valueTo}`} (${reportYear})`,
      );
      const met = pairs.map(
        ({ goal, result, attainment }) => `${goal}:${result} ${writeAttainment(attainment)}`,
      );
      return `  ${key} ${measure} ${period} ${unit}: ${[...line, ...met].join(' | ')}`;
    }),
  ];
}

/** What does not fit together, with what it is told from. */
export function writeFinding({
  kind,
  allowance,
  indicator,
  year,
  expected,
  printed,
  unit,
  places,
}: Finding): string {
  const said = places.map(({ reportYear, quote }) => `${reportYear} ${quote}`);
  return `${kind} ${allowance} ${indicator} ${year}: ${expected} for ${printed}${unit} | ${said.join(' | ')}`;
}
