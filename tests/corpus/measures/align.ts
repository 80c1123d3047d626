import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { projectPairs } from '../../../shared/compare/sections/project.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readCorpus } from '../../helpers/reports.ts';
import { f1, pairUp, squash } from '../gold.ts';

type TitlePair = { readonly left: string; readonly right: string };
export type GoldAlignment = {
  readonly left: string;
  readonly right: string;
  readonly pairs: readonly TitlePair[];
  readonly only_left: readonly string[];
  readonly only_right: readonly string[];
};

function open(file: string): ReportText {
  const [, folder = '', name = ''] = file.split('/');
  return readCorpus(folder, name);
}

function titlePairs(left: ReportText, right: ReportText): readonly TitlePair[] {
  const { sections } = finish(compareReports(left, right, contextOfPair()));
  return projectPairs(left.outline.sections, right.outline.sections, sections).map((pair) => ({
    left: left.outline.sections[pair.left]?.title ?? '',
    right: right.outline.sections[pair.right]?.title ?? '',
  }));
}

/** How far the sections of two reports are matched as labelled; pairs of which the labels do not know a title are not judged. */
export function measureAlignment(gold: GoldAlignment): Record<string, number> {
  const known = (side: 'left' | 'right', only: readonly string[]): ReadonlySet<string> =>
    new Set([...gold.pairs.map((pair) => squash(pair[side])), ...only.map(squash)]);
  const [lefts, rights] = [known('left', gold.only_left), known('right', gold.only_right)];
  const judged = titlePairs(open(gold.left), open(gold.right)).filter(
    ({ left, right }) => lefts.has(squash(left)) && rights.has(squash(right)),
  );
  const key = ({ left, right }: TitlePair): string => `${squash(left)}→${squash(right)}`;
  const hits = pairUp(gold.pairs, judged, (a, b) => key(a) === key(b)).filter(([, found]) => found !== null);
  return { f1: f1(hits.length, gold.pairs.length, judged.length) };
}
