import type { ErrorCode, ErrorDetails } from '../../shared/base/errors.ts';
import type { Language as WordLanguage } from '../../shared/words/words.ts';

export type Language = 'zh' | 'en';

/** The same language as the lists of words name it. */
export function wordLanguage(language: Language): WordLanguage {
  return language === 'zh' ? 'zh-CN' : 'en';
}

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
  'read-only': {
    zh: '库只能读：它所在的介质、文件夹或文件本身写不进',
    en: 'the library can only be read: its medium, its folder or the file itself takes no writing',
  },
  'disk-full': { zh: '磁盘已满', en: 'the disk is full' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  'library-gone': { zh: '库无法打开', en: 'the library cannot be opened' },
  bug: { zh: '程序缺陷', en: 'bug' },
};

/** Reasons that say what to do about it; the details are put in by name. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'several-in-file': {
    zh: '{name} 中有 {count} 份报告，请先用 import 收入库中：{choices}',
    en: '{name} holds {count} reports: take them into a library with import: {choices}',
  },
  damaged: {
    zh: '{name}：文件已损坏，或不是它所称的格式；请用原来的程序打开，另存一份',
    en: '{name}: the file is damaged or not what it says it is; open it in the program that made it and save a copy',
  },
  original: {
    zh: '{name}：库中保存的原文件已损坏（SHA-256 不符）；请从备份恢复',
    en: '{name}: the original kept in the library is damaged (its SHA-256 differs); restore a backup',
  },
  'over-limit': {
    zh: '{name}：超出读取的限度（{limit}），没有读取',
    en: '{name}: beyond the limit of what is read ({limit})',
  },
  'too-slow': {
    zh: '{name}：读取超时，已停止；请另存为 TXT',
    en: '{name}: reading took too long and was stopped; save it as TXT',
  },
  'only-pictures': {
    zh: '{name}：只有图片，识别不出文字',
    en: '{name}: only pictures, in which no text is recognised',
  },
  'script-page': {
    zh: '{name}：网页只有程序，正文不在文件里；请在浏览器中等正文出现后另存',
    en: '{name}: the page is only a program, its text is not in the file; save it again once a browser shows the text',
  },
  'error-page': { zh: '{name}：网站的出错页面，不是报告', en: '{name}: an error page of a web site' },
  'link-page': {
    zh: '{name}：只是一串链接，没有正文；请打开其中的报告再保存',
    en: '{name}: only a list of links; open the report and save that page',
  },
  'no-column': { zh: '{name}：表中没有一列是报告正文', en: '{name}: no column of the table holds reports' },
  'no-such-column': {
    zh: '{name}：没有“{column}”这一列；有：{choices}',
    en: '{name}: there is no column “{column}”; there are: {choices}',
  },
  'no-such-sheet': {
    zh: '{name}：没有“{sheet}”这张工作表；有：{choices}',
    en: '{name}: there is no sheet “{sheet}”; there are: {choices}',
  },
  'which-place': {
    zh: '库中有不止一个地区，请用 --place 写明：{choices}',
    en: 'the library has several places, name one with --place: {choices}',
  },
  'no-such-place': {
    zh: '库中没有“{place}”的报告；有：{choices}',
    en: 'the library has no reports of {place}; it has: {choices}',
  },
  'too-few-years': {
    zh: '“{place}”在这些年份里不足两份报告',
    en: 'of {place} there are fewer than two reports in these years',
  },
  'not-searched': {
    zh: '这些目标不在“{report}”里查找（只查后来的、直到目标到期那一年的报告）；可用：{choices}',
    en: 'these goals are not looked for in {report} (only in later reports, up to the year they are due in): {choices}',
  },
  count: {
    zh: '并列的报告须是 2 至 10 份，请用 --from、--to 限定年份',
    en: 'side by side stand 2 to 10 reports: narrow the years with --from and --to',
  },
  places: { zh: '并列的报告须是同一地区的', en: 'the reports must be of one place' },
  'no-printer': {
    zh: 'PDF 由本项目的 Electron 打印，这里缺少 {why}；可先用 html 或 sidebyside-docx 导出',
    en: 'PDFs are printed by the project’s own Electron; missing here: {why}. html and sidebyside-docx need none',
  },
  'several-sections': {
    zh: '不止一节的标题含有“{section}”：{choices}',
    en: 'more than one section has “{section}” in its title: {choices}',
  },
  'is-bundle': {
    zh: '{name}：是项目包，不作为压缩包读取；请单独导入这个 .dzpack 文件',
    en: '{name}: a project bundle, not read as an archive: import the .dzpack file by itself',
  },
  'no-bundle': { zh: '{name}：不是项目包', en: '{name}: no project bundle' },
  'bundle-damaged': {
    zh: '{name}：项目包不完整，或导出之后被改动过；请重新导出或重新拷贝',
    en: '{name}: the bundle is not whole, or was changed since it was written: export or copy it again',
  },
  'bundle-over-limit': {
    zh: '{name}：超出项目包的限度（{limit}），没有读取',
    en: '{name}: beyond the limit of a bundle ({limit})',
  },
  bundle: {
    zh: '{name}：项目包由更新的版本（{app}）导出，请先升级本程序',
    en: '{name}: the bundle was made by a newer version ({app}): update this program first',
  },
  'nothing-taken': {
    zh: '{name}：一条也没有导回',
    en: '{name}: none of it was taken in',
  },
  'bundle-conflicts': {
    zh: '{name}：有 {count} 处与本库不同，没有收入；请用 --merge 或 --choose 取舍',
    en: '{name}: differs from the library in {count} places, nothing was taken in: decide with --merge or --choose',
  },
  'bundle-too-large': {
    zh: '报告的原文件太多，一个项目包装不下；请分几次导出',
    en: 'the original files are too many for one bundle: export them in several',
  },
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
