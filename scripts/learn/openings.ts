// Writes electron/library/import/formats/pdf/opening-weights.ts: how much each cue says that a paragraph begins where a full
// line of a PDF ends with a sentence, learnt from the reports of ../shared/wide, set in columns of several widths here, but
// for those of places that tests/corpus/formats.ts turns into PDFs. The same bytes on each run.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weighBonds } from '../../electron/library/import/formats/pdf/bonds.ts';
import { HEAD, type PlacedLine } from '../../electron/library/import/formats/pdf/lines.ts';
import { CUES, LIKELY, weighSeams } from '../../electron/library/import/formats/pdf/openings.ts';
import { gatherStretches } from '../../electron/library/import/formats/pdf/paragraphs.ts';
import { decodeBytes } from '../../electron/library/import/decode.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readOptions } from '../lib/options.mjs';
import { learnWeights, predict, predictApart, type Example } from './logistic.ts';

const target = join(import.meta.dirname, '../../electron/library/import/formats/pdf/opening-weights.ts');
const WIDE = join(import.meta.dirname, '../../../shared/wide');
/** Ems of a column; fractions leave room at the ends of full lines. */
const WIDTHS = [18.4, 21.7, 24, 28, 30.5, 33.4, 36, 38, 42, 48];
const ASIDE = /阜平|海南|江苏|longgang|nanshan|pingshan|西藏|清苑|state-council|徐水|镇江/u;
/** The bias, which the model adds to the cues. */
const [BIAS, ...KEYS] = CUES;

type Line = { readonly text: string; readonly width: number; readonly head: number };

/** Characters of ASCII are half an em wide. */
function measure(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (/^\p{ASCII}$/u.test(each) ? 0.5 : 1), 0);
}

const USAGE = `node scripts/learn/openings.ts [--apart]

Writes electron/library/import/formats/pdf/opening-weights.ts anew, and says what is missed and found too much.
  --apart  says it of models that saw nothing of the place, too`;

const { values: asked } = readOptions(USAGE, { apart: { type: 'boolean', default: false } });

/** A paragraph broken into lines; what may not be parted stays together. */
function breakLines(paragraph: string, width: number): readonly Line[] {
  const lines: { text: string; width: number; head: number }[] = [];
  let rest = paragraph;
  while (rest !== '') {
    const piece = HEAD.exec(rest)?.[0] ?? '';
    const text = piece === '' ? rest.slice(0, 1) : piece;
    const wide = measure(text);
    const last = lines.at(-1);
    if (last === undefined || last.width + wide > width) lines.push({ text, width: wide, head: wide });
    else {
      last.text += text;
      last.width += wide;
    }
    rest = rest.slice(text.length);
  }
  return lines;
}

function setInColumn(text: string, width: number): readonly (PlacedLine & { readonly isFirst: boolean })[] {
  const all = text
    .split('\n')
    .flatMap((each) => breakLines(each.trim(), width).map((line, at) => ({ ...line, isFirst: at === 0 })));
  return all.map((line, at) => ({
    ...{ text: line.text, head: line.head, isFirst: line.isFirst },
    ...{ left: 0, right: line.width, body: line.width, spread: 0, size: 1, baseline: -1.5 * at },
    ...{ seen: [], page: 0, side: 'whole', column: { left: 0, right: width } },
  }));
}

/** The seams of a report, with what its lines say of each. */
function readExamples(file: string): readonly Example[] {
  const { text } = cleanText(decodeBytes(readFileSync(join(WIDE, file))).text);
  const [folder = '', name = ''] = file.split('/');
  const group = /^(?:city|province)-/u.test(folder) ? name : folder;
  return WIDTHS.flatMap((width) => {
    const lines = setInColumn(text, width);
    return weighSeams(gatherStretches(lines, weighBonds(lines))).map(({ line, cues }) => ({
      ...{ group, isWanted: lines[line]?.isFirst ?? false },
      values: KEYS.map((cue) => cues[cue]),
    }));
  });
}

const examples = readdirSync(WIDE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .filter((file) => !ASIDE.test(file))
  .flatMap(readExamples);
const weights = learnWeights(examples);
const least = 1 / (1 + Math.exp(-LIKELY));

function tell(name: string, chances: readonly number[]): void {
  const wanted = (isWanted: boolean): readonly number[] =>
    chances.filter((_, at) => examples[at]?.isWanted === isWanted);
  const missed = wanted(true).filter((chance) => chance <= least).length;
  const wrong = wanted(false).filter((chance) => chance > least).length;
  console.log(`${name}: of ${examples.length} seams, ${wanted(true).length} of them beginnings,`);
  console.log(`  ${missed} are missed and ${wrong} found that are none`);
}

tell(
  'on all',
  examples.map(({ values }) => predict(weights, values)),
);
if (asked.apart) tell('places apart', predictApart(examples));
const rows = [BIAS, ...KEYS].map((cue, at) => `  ${cue}: ${Number((weights.at(at - 1) ?? 0).toFixed(2))},`);
writeFileSync(
  target,
  `/** The log odds of each cue. Written by scripts/learn/openings.ts; not to be edited. */\nexport const WEIGHTS = {\n${rows.join('\n')}\n};\n`,
);
