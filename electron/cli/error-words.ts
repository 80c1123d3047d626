import type { Language } from './language.ts';

/** The same in both languages. */
export type Said = Readonly<Record<Language, string>>;

/** Reasons that say what to do about it, of any error or of one (`code/reason`); the details are put in by name. */
export const REASONS: Readonly<Record<string, Said>> = {
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
  'db-corrupt/damaged': {
    zh: '库文件已损坏，或不是对照的库；请从备份恢复',
    en: 'the library file is damaged or is no library: restore a backup',
  },
  foreign: {
    zh: '这个文件是别的程序的数据库，不是对照的库',
    en: 'the file is a database of another program',
  },
  empty: { zh: '{name}：文件里没有正文', en: '{name}: there is no text in the file' },
  missing: {
    zh: '{name}：没有这个文件，可能写错了名称，或已移走',
    en: '{name}: there is no such file; its name may be mistyped, or it was moved',
  },
  permission: { zh: '{name}：没有读写的权限', en: '{name}: reading or writing is not allowed' },
  folder: { zh: '{name}：是文件夹，不是文件', en: '{name}: a folder, not a file' },
  write: { zh: '{name}：写不进去，请换一个位置', en: '{name}: can’t be written there, choose another place' },
  'library-lost': {
    zh: '库文件在打开之后被删除，或被换掉了，这一步没有保存',
    en: 'the library file was deleted or replaced after it was opened: nothing was saved',
  },
  'is-library': {
    zh: '{name}：是资料库（或别的数据库），不会被覆盖；请换一个名称',
    en: '{name}: a library, or another database, is not overwritten: choose another name',
  },
  'is-original': {
    zh: '{name}：是库中一份报告的原文件，不会被覆盖；请换一个名称',
    en: '{name}: the file of a report in the library is not overwritten: choose another name',
  },
  library: {
    zh: '库文件打不开；请检查它所在的文件夹能否读写',
    en: 'the library file can’t be opened: look whether its folder can be read and written',
  },
  'no-file': { zh: '{name}：不是文件（是设备或管道）', en: '{name}: no file, but a device or a pipe' },
  changed: {
    zh: '{name}：读过之后又有改动，没有收入',
    en: '{name}: was changed since it was read, not taken in',
  },
  'path-too-long': {
    zh: '{name}：路径太长，有 {length} 字节，最多 {limit} 字节；请把库移到短些的文件夹',
    en: '{name}: its path has {length} bytes, more than {limit}: move the library to a folder with a shorter one',
  },
  'old-node': {
    zh: 'Node 的版本太旧，库无法打开；请用本项目要求的版本',
    en: 'this Node is too old to open the library: use the version that the project asks for',
  },
  'same-report': { zh: '两侧是同一份报告', en: 'both sides are the same report' },
  'same-name': { zh: '已有“{name}”', en: 'there is a {name} already' },
  'changed-elsewhere': {
    zh: '这一项刚在别处改过，没有保存',
    en: 'this was changed elsewhere meanwhile, and was not saved',
  },
  'same-code': { zh: '两种判定用了同一个代码', en: 'two verdicts have the same code' },
  'nothing-there': { zh: '所指之处没有文字', en: 'there are no words at that place' },
  'no-effect': { zh: '这样更正没有变化', en: 'that would change nothing' },
  'is-there': { zh: '那里已有这个数字', en: 'that figure is there already' },
  'no-name': { zh: '缺少名称', en: 'a name is missing' },
  'no-tags': {
    zh: '库中还没有标签，没有可写的编码簿',
    en: 'the library has no tags yet: there is no codebook to write',
  },
  'no-picture': { zh: '这份报告没有页面图像', en: 'the report has no pictures of its pages' },
  'no-such-verdict': { zh: '方案中没有这个判定', en: 'the scheme has no such verdict' },
  'no-evidence': { zh: '这个判定须有依据', en: 'that verdict needs evidence' },
  'no-absence': { zh: '这个判定须写明检索过什么', en: 'that verdict has to say what was searched' },
  running: {
    zh: '正在读取或收入，请等它完成',
    en: 'files are being read or taken in: wait until that is done',
  },
  twice: { zh: '同一份报告不能列两次', en: 'a report can’t stand there twice' },
  periods: { zh: '时段划分有误', en: 'the periods are not in order' },
};

/** What is limited, where more was asked for than any report needs. */
export const LIMIT_WORDS: Readonly<Record<string, Said>> = {
  entries: { zh: '文件的个数', en: 'number of files' },
  entryBytes: { zh: '单个文件的大小', en: 'size of a file' },
  totalBytes: { zh: '解开后的总大小', en: 'size of all it holds' },
  manifestBytes: { zh: '目录的大小', en: 'size of its list' },
  ratio: { zh: '压缩的倍数', en: 'how far it is packed' },
  nesting: { zh: '压缩包的层数', en: 'archives in archives' },
  xmlNodes: { zh: '内容的元素数', en: 'number of elements' },
  xmlDepth: { zh: '内容的层数', en: 'depth of its elements' },
  characters: { zh: '字数', en: 'number of characters' },
  pages: { zh: '页数', en: 'number of pages' },
  picturePoints: { zh: '图片的大小', en: 'size of a picture' },
  cells: { zh: '单元格数', en: 'number of cells' },
  sheetElements: { zh: '工作表的元素数', en: 'elements of a sheet' },
  rows: { zh: '行数', en: 'number of rows' },
};

/** Formats that are no ending of a file. */
const FORMAT_WORDS: Readonly<Record<string, Said>> = {
  'no-chinese': { zh: '几乎没有汉字', en: 'hardly any Chinese in it' },
  'foreign-table': { zh: '不是能导回的表格或批注', en: 'no table or notes that can be taken back in' },
  binary: { zh: '不是文本', en: 'no text' },
};

const MEGABYTE = 1024 * 1024;

type Tell = (value: string | number, language: Language) => string | undefined;

const size =
  (zh: string, en: string): Tell =>
  (value, language) =>
    typeof value === 'number'
      ? `${language === 'zh' ? zh : `${en} `}${Number((value / MEGABYTE).toPrecision(3))} MB`
      : undefined;

const quoted =
  (zh: string, en: string): Tell =>
  (value, language) =>
    language === 'zh' ? `${zh}“${value}”` : `${en} ${value}`;

const numbered =
  (zh: string, en: string): Tell =>
  (value, language) =>
    typeof value === 'number' ? `${language === 'zh' ? zh : en} ${value}` : undefined;

function tellFormat(value: string | number, language: Language): string | undefined {
  const words = FORMAT_WORDS[value]?.[language];
  if (words !== undefined) return words;
  const ending = String(value).replace(/^\./u, '');
  if (!/^[a-z0-9]{1,8}$/iu.test(ending)) return undefined;
  return language === 'zh' ? `${ending.toUpperCase()} 格式` : `format ${ending.toUpperCase()}`;
}

/** What an error is about, in the order in which it is said; what stands for the program alone is not said. */
export const FACTS: Readonly<Record<string, Tell>> = {
  name: String,
  report: quoted('报告', 'report'),
  place: quoted('地区', 'place'),
  section: quoted('章节', 'section'),
  backup: quoted('备份', 'backup'),
  format: tellFormat,
  size: size('大小 ', 'size'),
  limit: size('最多 ', 'at most'),
  cell: numbered('一格最多的字数', 'characters of a cell at most'),
  pairs: numbered('要比较的对数', 'pairs to compare'),
  most: numbered('一次最多的对数', 'pairs at most'),
  found: numbered('库的版本', 'version of the library'),
  known: numbered('本程序所知的版本', 'version that this program knows'),
  note: numbered('批注编号', 'note'),
  tag: numbered('标签编号', 'tag'),
  coder: numbered('编码员编号', 'coder'),
  decision: numbered('裁定编号', 'decision'),
  correction: numbered('更正编号', 'correction'),
  evidence: numbered('证据编号', 'evidence'),
  step: numbered('操作编号', 'step'),
  survey: numbered('清单编号', 'survey'),
  import: numbered('收入编号', 'import'),
  row: numbered('行', 'row'),
};
