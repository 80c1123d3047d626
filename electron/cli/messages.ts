import type { ErrorCode, ErrorDetails } from '../../shared/base/errors.ts';

export type Language = 'zh' | 'en';

const ERRORS: Readonly<Record<ErrorCode, Readonly<Record<Language, string>>>> = {
  'invalid-input': { zh: '参数有误', en: 'invalid input' },
  'not-found': { zh: '没有找到', en: 'not found' },
  'unreadable-file': { zh: '无法读写文件', en: 'the file cannot be read or written' },
  'unsupported-format': { zh: '不支持的格式', en: 'unsupported format' },
  'encrypted-file': { zh: '文件已加密', en: 'the file is encrypted' },
  'too-large': { zh: '文件过大', en: 'the file is too large' },
  'db-corrupt': { zh: '库文件已损坏，或不是对照的库', en: 'the library file is damaged or is no library' },
  'db-from-future': { zh: '库文件由更新的版本创建', en: 'the library file was made by a newer version' },
  'db-busy': { zh: '库正被另一个程序写入', en: 'another program is writing to the library' },
  'disk-full': { zh: '磁盘已满', en: 'the disk is full' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  'library-gone': { zh: '库无法打开', en: 'the library cannot be opened' },
  bug: { zh: '程序缺陷', en: 'bug' },
};

/** Reasons that say what to do about it; the details are put in by name. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'several-reports': {
    zh: '库中有不止一份“{report}”，请改用报告的编号，即下列括号前的数字：{choices}',
    en: 'the library has more than one {report}: give the id instead, the number before the brackets: {choices}',
  },
};

/** An expected error in one line: what happened, and to what. */
export function formatError(code: ErrorCode, details: ErrorDetails, language: Language): string {
  const reason = REASONS[details['reason'] ?? '']?.[language];
  const line = reason === undefined ? listFacts(code, details, language) : fillIn(reason, details);
  return `${language === 'zh' ? '错误：' : 'Error: '}${line.replace(/\s+/gu, ' ')}`;
}

function listFacts(code: ErrorCode, details: ErrorDetails, language: Language): string {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${value}`);
  const words = ERRORS[code][language];
  return facts.length === 0 ? words : `${words} (${facts.join(', ')})`;
}

function fillIn(words: string, details: ErrorDetails): string {
  return words.replace(/\{(\w+)\}/gu, (_, name: string) => String(details[name] ?? ''));
}
