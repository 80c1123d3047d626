// Writes shared/compare/changes/substitution-weights.ts: how much each piece of evidence says that a reader would want to
// see two phrases as a change of official wording, learnt from the judgements in wanted-substitutions.tsv (pair of
// reports, earlier phrase, later phrase, 1 or 0) over ../shared; the same bytes on each
// run. Prints precision and recall by threshold, each place judged by a model that didn't see it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCandidates, type JudgedCandidate } from '../../shared/compare/changes/candidates.ts';
import { EVIDENCE } from '../../shared/compare/changes/evidence.ts';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { readOptions } from '../lib/options.mjs';
import { learnWeights, predictApart, type Example } from './logistic.ts';
import { namePlace, nameVoice } from './places.ts';

const root = join(import.meta.dirname, '..', '..');
const labels = join(import.meta.dirname, 'wanted-substitutions.tsv');
const target = join(root, 'shared', 'compare', 'changes', 'substitution-weights.ts');
const THRESHOLDS = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8];

function readText(folder: string, year: string): ReturnType<typeof readReport> {
  return readReport(cleanText(readFileSync(join(root, '..', 'shared', folder, `${year}.txt`), 'utf8')).text);
}

function listOf(pair: string): readonly JudgedCandidate[] {
  const [folder = '', earlier = '', later = ''] = pair.split(':');
  const [left, right] = [readText(folder, earlier), readText(folder, later)];
  const { rows, sections } = finish(compareReports(left, right, contextOfPair()));
  return listCandidates(left.text, right.text, rows, sections);
}

function readExamples(): readonly Example[] {
  const judged = readFileSync(labels, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const pairs = [...new Set(judged.map(([pair = '']) => pair))].sort();
  return pairs.flatMap((pair) => {
    const candidates = listOf(pair);
    const [folder = '', , later = ''] = pair.split(':');
    const group = nameVoice(namePlace(folder.split('/')[1] ?? '', ''), Number(later));
    return judged.flatMap(([own, from, to, wanted]) => {
      if (own !== pair) return [];
      const found = candidates.find((each) => each.from === from && each.to === to);
      if (found === undefined) return [];
      const values = EVIDENCE.map((name) => found.evidence.get(name) ?? 0);
      return [{ values, isWanted: wanted === '1', group }];
    });
  });
}

function printThresholds(examples: readonly Example[]): void {
  const chances = predictApart(examples);
  const wanted = examples.filter(({ isWanted }) => isWanted).length;
  console.log(`${examples.length} judgements, ${wanted} wanted`);
  for (const least of THRESHOLDS) {
    const shown = examples.filter((_, at) => (chances[at] ?? 0) >= least);
    const right = shown.filter(({ isWanted }) => isWanted).length;
    console.log(
      `at ${least}: ${shown.length} shown, precision ${(right / shown.length).toFixed(2)}, recall ${(right / wanted).toFixed(2)}`,
    );
  }
}

const USAGE = `node scripts/learn/substitution-weights.ts

Writes shared/compare/changes/substitution-weights.ts anew, and prints precision and recall by threshold.`;

readOptions(USAGE, {});

function run(): void {
  const examples = readExamples();
  printThresholds(examples);
  const weights = learnWeights(examples);
  const lines = EVIDENCE.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(3)},`);
  writeFileSync(
    target,
    `/** The weight of each piece of evidence. Written by scripts/learn/substitution-weights.ts; not to be edited. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
export const BIAS = ${(weights.at(-1) ?? 0).toFixed(3)};
`,
  );
  console.log(lines.join(' '), (weights.at(-1) ?? 0).toFixed(3));
}

run();
