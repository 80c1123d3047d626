import type { SchemeEntry, VerdictNeed, VerdictTone } from '../model/goal.ts';
import type { Language, Words } from './words.ts';

type Code = 'met' | 'missed' | 'not_reported' | 'base_changed' | 'withheld' | 'unclear';

/** What the verdicts of a new library are called; they stand alone, and so begin large in English. */
const LABELS: Words<Code> = {
  met: ['完成', 'Met'],
  missed: ['未完成', 'Missed'],
  not_reported: ['未提及', 'Not mentioned'],
  base_changed: ['口径变化', 'Basis changed'],
  withheld: ['有意不提', 'Passed over'],
  unclear: ['难断', 'Unclear'],
};

/** When each is to be given. */
const MEANINGS: Words<Code> = {
  met: [
    '后一年报告给出的结果达到或超过目标，或明确说任务已经完成。',
    'The later report gives a result that reaches the goal or goes beyond it, or says that the task is done.',
  ],
  missed: [
    '后一年报告给出的结果没有达到目标，或说明仍在进行、推迟、没有做到。',
    'The later report gives a result below the goal, or says that it is under way, put off or not done.',
  ],
  not_reported: [
    '在所列部分用所列词语检索，后一年报告没有说到这项目标。',
    'Searched in the parts and for the words listed, the later report does not speak of this goal.',
  ],
  base_changed: [
    '报告了结果，但指标名称、统计范围、基数或计量单位变了，不能直接对照。',
    'A result is given, but the name, the scope, the base or the unit is another: they can’t be set side by side.',
  ],
  withheld: [
    '报告谈到了同一领域，其他渠道也有结果，唯独不提这项目标；须写明检索范围和判断理由。',
    'The report speaks of the field and a result is known from elsewhere, yet it passes over this goal; say what was searched, and why you think so.',
  ],
  unclear: [
    '报告有相关表述，但不足以判断是否完成。',
    'The report says something of it, but not enough to decide.',
  ],
};

const LOOKS: Readonly<Record<Code, readonly [VerdictNeed, VerdictTone]>> = {
  met: ['evidence', 'good'],
  missed: ['evidence', 'bad'],
  not_reported: ['absence', 'absent'],
  base_changed: ['evidence', 'unsure'],
  withheld: ['absence', 'absent'],
  unclear: ['evidence', 'unsure'],
};

const CODES = ['met', 'missed', 'not_reported', 'base_changed', 'withheld', 'unclear'] as const;

/** What a new library judges by, as it is kept: in the language of the reports. Data of the reader's; only the codes are ours. */
export const DEFAULT_ENTRIES: readonly SchemeEntry[] = CODES.map((code) => {
  const [needs, tone] = LOOKS[code];
  return { code, label: LABELS[code][0], meaning: MEANINGS[code][0], needs, tone };
});

/** What a verdict is called in a language: by our word as long as it has it, else as the reader calls it. */
export function labelIn({ code, label }: Pick<SchemeEntry, 'code' | 'label'>, language: Language): string {
  return wordIn(LABELS, code, label, language);
}

/** A verdict in the words of a language, as far as they are ours. */
export function entryIn(entry: SchemeEntry, language: Language): SchemeEntry {
  const meaning = wordIn(MEANINGS, entry.code, entry.meaning, language);
  return { ...entry, label: labelIn(entry, language), meaning };
}

function wordIn(words: Words<Code>, code: string, word: string, language: Language): string {
  const known = CODES.find((each) => each === code);
  if (known === undefined || !words[known].includes(word)) return word;
  const [zh, en] = words[known];
  return language === 'zh-CN' ? zh : en;
}
