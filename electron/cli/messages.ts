import type { ErrorCode, ErrorDetails } from '../../shared/base/errors.ts';
import { FACTS, LIMIT_WORDS, REASONS, type Said } from './error-words.ts';
import type { Language } from './language.ts';

const ERRORS: Readonly<Record<ErrorCode, Said>> = {
  'invalid-input': { zh: '参数有误', en: 'invalid input' },
  'not-found': { zh: '没有找到', en: 'not found' },
  'unreadable-file': { zh: '无法读写文件', en: 'the file cannot be read or written' },
  'unsupported-format': { zh: '不支持的格式', en: 'unsupported format' },
  'encrypted-file': { zh: '文件已加密', en: 'the file is encrypted' },
  'too-large': { zh: '文件过大', en: 'the file is too large' },
  'db-corrupt': { zh: '库文件已损坏，或不是对照的库', en: 'the library file is damaged or is no library' },
  'db-from-future': { zh: '库文件由更新的版本创建', en: 'the library file was made by a newer version' },
  'db-busy': { zh: '库正被另一个程序写入', en: 'another program is writing to the library' },
  'read-only': {
    zh: '库只能读：它所在的介质、文件夹或文件本身写不进',
    en: 'the library can only be read: its medium, its folder or the file itself takes no writing',
  },
  'disk-full': { zh: '磁盘已满', en: 'the disk is full' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  'library-gone': { zh: '库无法打开', en: 'the library cannot be opened' },
  bug: { zh: '程序缺陷', en: 'bug' },
};

/**
 * An expected error in one line: what happened, and to what. Whatever an error carries, nothing of it is shown that has no
 * words here: keys, codes and reasons are the program's own.
 */
export function formatError(code: ErrorCode, details: ErrorDetails, language: Language): string {
  const reason = details['reason'] ?? '';
  const said = REASONS[`${code}/${reason}`] ?? REASONS[reason];
  const line =
    said === undefined
      ? `${ERRORS[code][language]}${listFacts(details, language)}`
      : fillIn(said[language], details, language);
  return `${language === 'zh' ? '错误：' : 'Error: '}${line.replace(/\s+/gu, ' ')}`;
}

/** （bad.doc，doc 格式） */
function listFacts(details: ErrorDetails, language: Language): string {
  const facts = Object.keys(FACTS).flatMap((key) => {
    const value = details[key];
    return value === undefined ? [] : (FACTS[key]?.(value, language) ?? []);
  });
  if (facts.length === 0) return '';
  return language === 'zh' ? `（${facts.join('，')}）` : ` (${facts.join(', ')})`;
}

/** What is not known leaves no empty brackets and no colon behind. */
function fillIn(words: string, details: ErrorDetails, language: Language): string {
  return words
    .replace(/\{(\w+)\}/gu, (_, key: string) => valueOf(key, details, language))
    .replace(/（）| ?\(\)/gu, '')
    .replace(/^(?:：|: )/u, '');
}

function valueOf(key: string, details: ErrorDetails, language: Language): string {
  const value = details[key] ?? '';
  return key === 'limit' && typeof value === 'string'
    ? (LIMIT_WORDS[value]?.[language] ?? '')
    : String(value);
}
