import type { LoggedThing } from '../../../../shared/contract/history-api.ts';
import { STEP_WORDS } from '../../../../shared/words/steps.ts';
import { wordsIn, type Language } from '../../../../shared/words/words.ts';
import type { Library } from '../../library.ts';
import { listWhole } from '../../services/log/list-steps.ts';
import { inOrderOf } from '../list.ts';
import type { CellValue, Sheet } from '../table.ts';
import { nameDecider } from '../words.ts';

const TITLES = {
  'zh-CN': [
    ...['步号', '时间', '操作', '处数', '第几处', '地区', '年份', '章节'],
    ...['原文或名称', '后一份的原文', '结果', '说明', '操作人', '已撤销'],
  ],
  en: [
    ...['Step number', 'At', 'Step', 'Things', 'Thing', 'Places', 'Years', 'Section'],
    ...['Words or name', 'Words of the later', 'Result', 'Remark', 'By whom', 'Undone'],
  ],
} as const;
const YES = { 'zh-CN': '是', en: 'yes' } as const;

/**
 * What the reader decided: the last first, or the steps whose numbers are given, in their order; a row for each thing
 * that a step was done to. Such a table does not come back.
 */
export function sheetOfLog({ db }: Library, only: readonly string[] | undefined, language: Language): Sheet {
  const all = db.read((reader) => listWhole(reader, language));
  const steps = only === undefined ? all : inOrderOf(only, all, ({ step }) => String(step.id));
  const words = wordsIn(STEP_WORDS, language);
  return {
    titles: TITLES[language],
    rows: steps.flatMap(({ step, things }) =>
      things.map((thing, at): readonly CellValue[] => [
        ...[step.id, step.at, words[step.action], things.length, at + 1],
        ...[joined(thing, 'place'), joined(thing, 'year'), thing.path],
        ...[thing.words, thing.otherWords, thing.result, thing.remark],
        ...[nameDecider(thing.coder, language), step.isUndone ? YES[language] : null],
      ]),
    ),
  };
}

function joined({ reports }: LoggedThing, field: 'place' | 'year'): string {
  return [...new Set(reports.flatMap((report) => report[field] ?? []))].join(' → ');
}
