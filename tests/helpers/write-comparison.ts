import type { Change, Comparison, Row, RowSpan, SectionPair } from '../../shared/model/comparison.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Span } from '../../shared/model/span.ts';

type Sides = readonly [left: ReportText, right: ReportText];

/** All that a comparison says, a line a thing, with words in the place of offsets: what a reader of the file can judge. */
export function writeComparison(left: ReportText, right: ReportText, comparison: Comparison): string {
  const sides = [left, right] as const;
  const { sections, tree, rows, moves, changes, substitutions, phraseTurns, isComplete } = comparison;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['sections', sections.map((pair) => writePair(sides, pair))],
    [
      'tree',
      tree.map(({ depth, pair, related, counts }) => {
        const found = Object.entries(counts).filter(([, count]) => count > 0);
        return [
          `${'  '.repeat(depth)}${nameOf(sides, sections[pair])}`,
          ...(related.length === 0 ? [] : [`related ${related.join(' ')}`]),
          ...found.map(([kind, count]) => `${kind} ${count}`),
        ].join(' | ');
      }),
    ],
    ['rows', rows.map((row) => writeRow(sides, row))],
    [
      'moves',
      moves.map(
        ({ leftRow, rightRow, score, spans, isAmbiguous }) =>
          `${leftRow} → ${rightRow} ${score.toFixed(3)}${isAmbiguous ? ' ambiguous' : ''} | ${writeParts(sides, spans)}`,
      ),
    ],
    ['changes', changes.map((change) => writeChange(sides, change, comparison))],
    [
      'substitutions',
      substitutions.map(
        ({ kind, rank, from, to, places }) =>
          `${kind} ${rank.toFixed(3)} ${from} → ${to} | ${places.map(({ row, left: a, right: b }) => `${row}: ${cut(left, a)} → ${cut(right, b)}`).join(' | ')}`,
      ),
    ],
    [
      'phrase turns',
      phraseTurns.map(
        ({ phrase, side, rank, places }) =>
          `${side} ${rank.toFixed(3)} ${phrase} | ${places.map(({ row, span }) => `${row}: ${cut(side === 'left' ? left : right, span)}`).join(' | ')}`,
      ),
    ],
    ['complete', [String(isComplete)]],
  ];
  return parts.map(([title, lines]) => `# ${title}\n${lines.map((line) => `${line}\n`).join('')}`).join('\n');
}

/** Long words by their ends: what lies between them stands in the report. */
function shorten(words: string): string {
  const line = words.replaceAll('\n', '⏎');
  return line.length > LONGEST ? `${line.slice(0, LONGEST / 2)}…${line.slice(-LONGEST / 4)}` : line;
}
const LONGEST = 24;

const cut = ({ text }: ReportText, span: Span | null): string =>
  span === null ? '—' : shorten(text.slice(span.start, span.end));

function nameOf([left, right]: Sides, pair: SectionPair | undefined): string {
  const name = ({ outline }: ReportText, index: number | null | undefined): string => {
    const section = outline.sections[index ?? -1];
    return section === undefined ? '—' : `${section.marker}${section.title}` || '(opening)';
  };
  return `${name(left, pair?.left)} → ${name(right, pair?.right)}`;
}

function writePair(sides: Sides, pair: SectionPair): string {
  const { relation, score, terms, isDecided } = pair;
  return `${relation} ${score.toFixed(3)} ${nameOf(sides, pair)} | ${terms.join(' ')}${isDecided ? ' | decided' : ''}`;
}

function writeParts([left, right]: Sides, spans: readonly RowSpan[]): string {
  return spans
    .map((span) => {
      if (span.kind === 'same') return cut(left, span.left);
      const type = 'type' in span && span.type !== 'wording' ? `{${span.type}}` : '';
      const kind = span.kind === 'moved' ? '{moved}' : type;
      return `[${span.left === null ? '' : cut(left, span.left)}/${span.right === null ? '' : cut(right, span.right)}]${kind}`;
    })
    .join('');
}

function writeRow(sides: Sides, row: Row): string {
  const { kind, score, move, leftSection, rightSection, startsParagraph, isHeading, isDecided } = row;
  const marks = [
    ...(move === null ? [] : [`move ${move}`]),
    ...(isHeading ? ['heading'] : []),
    ...(isDecided ? ['decided'] : []),
    `${startsParagraph.left ? '¶' : '·'}${startsParagraph.right ? '¶' : '·'}`,
  ];
  const place = `${leftSection ?? '—'}/${rightSection ?? '—'}`;
  return `${kind} ${score.toFixed(3)} ${place} ${marks.join(' ')} | ${writeParts(sides, row.spans)}`;
}

function writeChange(sides: Sides, change: Change, { sections }: Comparison): string {
  const { key, kind, row, left, right, section, weight, figures } = change;
  const figure = (side: 'left' | 'right'): string => {
    const read = figures?.[side];
    return read === undefined || read === null
      ? '—'
      : `${read.text} ${read.value} ${read.unit} ${read.bound}`;
  };
  return [
    `${kind} ${weight.toFixed(3)} row ${row} ${cut(sides[0], left)} → ${cut(sides[1], right)}`,
    nameOf(sides, sections[section]),
    ...(figures === null ? [] : [`${figure('left')} → ${figure('right')}`]),
    key.slice(0, 8),
  ].join(' | ');
}
