import { AppError } from '../../../../shared/base/errors.ts';
import type { SchemeEntry, VerdictScheme } from '../../../../shared/model/goal.ts';
import type { Library } from '../../library.ts';

/** What a new library judges by. Data of the reader's, in the language of the reports; only the codes are ours. */
const DEFAULT_ENTRIES: readonly SchemeEntry[] = [
  {
    code: 'met',
    label: '完成',
    meaning: '后一年报告给出的结果达到或超过目标，或明确说任务已经完成。',
    needs: 'evidence',
    tone: 'good',
  },
  {
    code: 'missed',
    label: '未完成',
    meaning: '后一年报告给出的结果没有达到目标，或说明仍在进行、推迟、没有做到。',
    needs: 'evidence',
    tone: 'bad',
  },
  {
    code: 'not_reported',
    label: '未提及',
    meaning: '在所列部分用所列词语检索，后一年报告没有说到这项目标。',
    needs: 'absence',
    tone: 'absent',
  },
  {
    code: 'base_changed',
    label: '口径变化',
    meaning: '报告了结果，但指标名称、统计范围、基数或计量单位变了，不能直接对照。',
    needs: 'evidence',
    tone: 'unsure',
  },
  {
    code: 'withheld',
    label: '有意不提',
    meaning: '报告谈到了同一领域，其他渠道也有结果，唯独不提这项目标；须写明检索范围和判断理由。',
    needs: 'absence',
    tone: 'absent',
  },
  {
    code: 'unclear',
    label: '难断',
    meaning: '报告有相关表述，但不足以判断是否完成。',
    needs: 'evidence',
    tone: 'unsure',
  },
];

/** All versions, oldest first; the first one is made when it is first asked for, and is no step of the history. */
export function openSchemes({ db }: Library): readonly VerdictScheme[] {
  const found = db.read((reader) => reader.schemes.loadAll());
  if (found.length > 0) return found;
  return db.write(null, null, ({ writer, reader, now }) => {
    if (reader.schemes.loadAll().length === 0) writer.schemes.insert(DEFAULT_ENTRIES, now);
    return reader.schemes.loadAll();
  });
}

/** Puts a new version in force. @throws AppError `invalid-input` where two entries have one code */
export function saveScheme(library: Library, entries: readonly SchemeEntry[]): readonly VerdictScheme[] {
  const codes = new Set(entries.map(({ code }) => code));
  if (codes.size < entries.length)
    throw new AppError('invalid-input', 'two verdicts have the same code', { reason: 'same-code' });
  openSchemes(library);
  return library.db.write('goals', 'save-scheme', ({ writer, reader, now }) => {
    const before = reader.schemes.loadAll();
    if (isSameScheme(before.at(-1)?.entries ?? [], entries)) return before;
    writer.schemes.insert(entries, now);
    return reader.schemes.loadAll();
  });
}

function isSameScheme(one: readonly SchemeEntry[], other: readonly SchemeEntry[]): boolean {
  const describe = ({ code, label, meaning, needs, tone }: SchemeEntry): readonly string[] => [
    ...[code, label, meaning, needs, tone],
  ];
  return JSON.stringify(one.map(describe)) === JSON.stringify(other.map(describe));
}
