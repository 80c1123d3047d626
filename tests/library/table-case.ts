import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { TableSource } from '../../shared/contract/table-views.ts';
import { makeSampleLibrary, type TestLibrary } from './tools.ts';

/** A place with its reports, as the list of the library has them. */
export type Shelf = { readonly place: string; readonly reports: readonly number[] };

/** A library with the samples, and their shelf. */
export async function makeSamples(): Promise<{ readonly library: TestLibrary } & Shelf> {
  const library = await makeSampleLibrary();
  const [shelf] = await library.call('library/list', {});
  return { library, place: shelf!.place, reports: shelf!.reports.map(({ id }) => id) };
}

/** Something of the reader's of every kind. */
export async function work(library: TestLibrary, { place, reports }: Shelf): Promise<void> {
  const [left, right] = [reports.at(-2)!, reports.at(-1)!];
  const view = await library.call('goals/open', { report: left });
  const [first, second, third] = view.goals.filter(({ isConcrete }) => isConcrete);
  const outcome = first!.outcomes[0]!;
  await library.call('goals/decide', { report: left, goals: [third!.key], state: 'rejected' });
  await library.call('goals/judge', {
    report: left,
    verdicts: [
      {
        ...{ goal: first!.key, code: 'met', absence: null, comment: '据年鉴；\r\n已核' },
        evidence: [
          { kind: 'passage', report: outcome.report, span: outcome.candidates[0]!.span },
          { kind: 'outside', source: '澜江年鉴', quote: '=1+1 “引号”' },
        ],
      },
      {
        ...{ goal: second!.key, code: 'not_reported', evidence: [], comment: '' },
        absence: { parts: ['review', 'tasks'], words: ['桥'] },
      },
    ],
  });
  const quantified = view.goals.find(
    ({ figure, outcomes }) => figure !== null && (outcomes[0]?.candidates[0]?.figures.length ?? 0) > 0,
  )!;
  const { report: later, candidates } = quantified.outcomes[0]!;
  const value = candidates[0]!.figures.at(-1)!.figure.valueSpan;
  await library.call('goals/choose-figure', { report: left, goal: quantified.key, later, value });
  const { comparison } = await library.call('compare/open', { left, right });
  const keys = comparison.changes.slice(0, 3).map(({ key }) => key);
  await library.call('compare/review', { left, right, keys, isReviewed: true });
  const { indicators } = await library.call('indicators/open', { place });
  await library.call('indicators/join', { place, names: [indicators[0]!.name], indicator: '总产出' });
  const { figures, text } = await library.call('report/open', { id: left });
  await library.call('figures/edit', { id: left, edit: { kind: 'reject' }, at: figures[0]!.valueSpan });
  const anchor = {
    quote: text.slice(20, 30),
    prefix: text.slice(0, 20),
    suffix: text.slice(30, 50),
    start: 20,
  };
  const target = { kind: 'text', report: left, anchor };
  await library.call('notes/add', { target, text: "'=存疑\0\r\n第二行", tags: ['数字', '待核'] });
}

export function sourcesOf({ place, reports }: Shelf): readonly TableSource[] {
  const ids = reports as readonly (TableSource & { kind: 'goals' })['report'][];
  const [left, right] = [ids.at(-2)!, ids.at(-1)!];
  return [
    { kind: 'changes', left, right },
    { kind: 'figures', reports: ids },
    { kind: 'goals', report: left },
    { kind: 'indicators', place },
    { kind: 'years', reports: ids },
    { kind: 'terms', reports: ids, periods: null, phrases: [['就业', '用工']] },
    { kind: 'notes', report: null },
  ];
}

export async function write(library: TestLibrary, source: TableSource, format: string): Promise<string> {
  const target = join(library.folder, `${source.kind}.${format}`);
  const language = format === 'csv' ? 'en' : 'zh-CN';
  const written = await library.call('tables/export', { source, target, language });
  expect(written.bytes).toBe(readFileSync(target).length);
  return target;
}
