import type { LoggedStep } from '../../../../shared/contract/history-api.ts';
import { STEP_WORDS } from '../../../../shared/words/steps.ts';
import { wordsIn, type Language } from '../../../../shared/words/words.ts';
import type { Library } from '../../library.ts';
import { listSteps } from '../../services/shelf/list-steps.ts';
import { inOrderOf } from '../list.ts';
import type { Sheet } from '../table.ts';
import { nameDecider } from '../words.ts';

const TITLES = {
  'zh-CN': ['时间', '操作', '地区', '年份', '处数', '原文或名称', '说明', '操作人', '已撤销'],
  en: ['At', 'Step', 'Places', 'Years', 'Changes', 'Words or name', 'Remark', 'By whom', 'Undone'],
} as const;
const YES = { 'zh-CN': '是', en: 'yes' } as const;

/** What the reader decided: the last first, or the steps whose numbers are given, in their order. Such a table does not come back. */
export function sheetOfLog({ db }: Library, only: readonly string[] | undefined, language: Language): Sheet {
  const all = db.read(listSteps);
  const steps = only === undefined ? all : inOrderOf(only, all, ({ id }) => String(id));
  const words = wordsIn(STEP_WORDS, language);
  return {
    titles: TITLES[language],
    rows: steps.map((step) => [
      ...[step.at, words[step.action], joined(step, 'place'), joined(step, 'year')],
      ...[
        step.changes,
        step.words,
        step.remark,
        nameDecider(step.coder, language),
        step.isUndone ? YES[language] : null,
      ],
    ]),
  };
}

function joined({ reports }: LoggedStep, field: 'place' | 'year'): string {
  return [...new Set(reports.flatMap((report) => report[field] ?? []))].join(' → ');
}
