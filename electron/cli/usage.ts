import type { UsageError, UsageFault } from './arguments.ts';
import type { Language } from './language.ts';

const FAULTS: Readonly<Record<UsageFault, Readonly<Record<Language, string>>>> = {
  'unknown-command': { zh: '没有这个命令', en: 'no such command' },
  'unknown-language': { zh: '没有这种语言', en: 'no such language' },
  'unknown-format': { zh: '没有这种格式', en: 'no such format' },
  'unknown-table': {
    zh: '--table 须是 changes、sections、sentences 或 decisions',
    en: '--table is changes, sections, sentences or decisions',
  },
  'wrong-only': {
    zh: '--only 须是 changed、noted，或用逗号隔开的变化类别',
    en: '--only must be changed, noted, or kinds of change with commas between',
  },
  'wrong-without': {
    zh: '--without 有不认识的名称',
    en: '--without has a name that is not known',
  },
  'wrong-notes': {
    zh: '--notes 须是 margin 或 endnotes',
    en: '--notes is margin or endnotes',
  },
  'wrong-columns': {
    zh: '--columns 须写作 text=列名,year=列名…，其中须有 text，--sheet、--no-head 须与它同用',
    en: '--columns must be text=NAME,year=NAME…, with text among them, and --sheet and --no-head need it',
  },
  'unknown-option': { zh: '没有这个选项', en: 'no such option' },
  'wrong-value': { zh: '这个选项缺少值，或不该有值', en: 'the option lacks its value, or takes none' },
  'foreign-option': { zh: '这个命令没有这个选项', en: 'this command has no such option' },
  'wrong-operands': { zh: '文件或报告的数目不对', en: 'wrong number of files or reports' },
  'wrong-year': { zh: '年份须是四位数字', en: 'a year has four digits' },
  'wrong-limit': { zh: '--limit 须是 1 到 5000', en: '--limit is from 1 to 5000' },
  'unknown-role': { zh: '没有这种部分', en: 'no such part of a report' },
  'wrong-merge': {
    zh: '--merge、--choose 的取舍须是 mine、theirs、both（--merge 还可以是 ask）',
    en: '--merge and --choose take mine, theirs or both (--merge also ask)',
  },
  'needs-library': { zh: '须加 --library 库文件', en: 'needs --library FILE' },
  'needs-out': { zh: '须加 --out 文件', en: 'needs --out FILE' },
};

/** What is wrong with what was typed, in one line, and how the program is used. */
export function formatUsageError({ fault, message }: UsageError, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const line = message === '' ? FAULTS[fault][language] : `${FAULTS[fault][language]}${colon}${message}`;
  return `${line}\n\n${formatUsage(language)}`;
}

const ZH = `用法：npm run -s cli -- 命令 … [--json] [--library 库文件] [--lang zh|en]

读文件（加 --library 时，也可用库中报告的编号，或“地区/年份”，后者须只有一份）：
  outline 文件            提纲：层级、编号、标题、类别
  figures 文件            指标：名称、数值、单位、年份
  text 文件               清理后的正文，以及每一步去掉了什么
  align 左 右             两份报告的章节对应
  compare 左 右           两份报告的逐句、逐字比较
  track 前一年 后一年      前一年的目标在后一年的下落

用库（须加 --library）：
  import 文件|文件夹 …     收入报告
      --columns text=正文,year=年份,…  表格各列：text title place year url issuer date，
                                     列写列名、序号（从 1 起）或字母；记住，用于列名相同的表
      --sheet 工作表          只读这一张工作表
      --no-head             第一行不是列名
      --single-pictures   同一文件夹中编号相连的图片各是一份报告，不合为一份
      --dry-run           只读出列表（地区、年份、疑点、重复、读不了的），不收入
  list                    列出报告
  notes [报告]            列出批注
  codes                   列出编码簿；加 --out 文件 写成 .xlsx、.csv 或 REFI-QDA 的 .qdc
  goals 报告 [后来的报告]   报告的目标：后来的报告怎么说、拟判及其把握、完成度、你的判定
  indicators [地区]        各项指标历年的目标、结果、完成度，以及对不上的数字
      --name 字词         只看名称含有这些字的
  years 报告 报告 …|[地区] 各章节历年的沿革（2 至 10 份）
  terms [用词 …]          用词每年出现几次、每万字几次；“脱贫|扶贫”合并计算；不写用词则列出升降最大的
  search 检索词           全部正文、批注、标签、评语、外部证据；可用 AND、OR、NOT 连接
      --role 部分         只在这类部分中检索：review 回顾、tasks 任务等
      --place 地区         （terms、search）只看这个地区
      --from 年 --to 年    （years、terms、search）起止年份；只看一年用 --year 年
      --limit 数          （indicators、terms、search）最多列出多少条
  cite 报告 …            报告的引文，写入标准输出
      --format 格式         gbt7714（默认，GB/T 7714—2015），apa，chicago，bibtex，ris，csl-json
  export 左 右 --out 文件  导出带批注的对照
      --format 格式         html 左右对照的网页（默认），bundle 见下，docx 带修订标记的 Word 文件，
                          sidebyside-docx 左右对照的 Word 文件，pdf 左右对照的 PDF，
                          briefing 比较简报，md Markdown，txt 纯文本，
                          jsonld W3C 批注，qdpx REFI-QDA 项目，xlsx、csv 表格；不写则看文件名
      --table 表格          （xlsx、csv）changes 变化（默认），sections 章节对应，sentences 句子对应，
                          decisions 裁定
      --section 标题        只导出这一节（含其下各级）
      --only 范围           changed 有变化或批注的行，noted 有批注的行，或变化类别，用逗号隔开：
                          added removed reworded moved figure bound year-turn relative-year
                          session width punctuation numbering
      --without 名称,…      不含：notes 批注，verdicts 目标判断，changes 变化清单，goals 目标与判断，
                          proposals 程序建议；简报的 structure shares targets outcomes turnover
                          weightiest phrases findings
      --notes 位置          （html、pdf、sidebyside-docx）批注放在 margin 行间（Word 为页边批注），
                          或 endnotes 文末
      --cleaning          含清理清单
      --mask-years        不标年份、去年今年、届次
      --mask-punctuation  不标标点、全角半角、标题编号
  export --format bundle --out 文件.dzpack 报告 …|--all   导出项目包：报告的原文件，连同其上的全部工作
  import 文件.jsonld|.qdpx|.qdc   导回批注（W3C、REFI-QDA 项目）或编码簿；说法不同的留本库的，--merge theirs 用文件里的
  import 表.xlsx|.csv|.txt  导回从本程序导出的表（裁定、变化、数字、目标、指标、批注、编码簿）；--dry-run 只试算
  import 文件.dzpack       收入项目包；空库变成原来那个库的样子，否则合并，先做备份
      --merge 取舍         两边不同之处：ask 列出而不收入（默认），mine 留本库的，theirs 用包里的，both 都要
      --choose 编号=取舍,…   逐条取舍，编号见列出的各条
      --coders-apart      同名的编码员不是同一个人

退出状态：0 完成，2 用法有误，3 出错，70 程序缺陷
`;

const EN = `Usage: npm run -s cli -- COMMAND … [--json] [--library FILE] [--lang zh|en]

On files (with --library also on reports, by id, or by PLACE/YEAR where that is one):
  outline FILE            headings: level, marker, title, role
  figures FILE            figures: name, value, unit, year
  text FILE               the cleaned text, and what each step removed
  align LEFT RIGHT        which sections belong together
  compare LEFT RIGHT      both reports by sentence and by character
  track EARLIER LATER     what became of the earlier year's goals

On a library (with --library):
  import FILE|FOLDER …    take reports in
      --columns text=BODY,year=YEAR,…  columns of tables: text title place year url issuer date, each
                                     by its title, its number from 1 or its letter; kept for tables alike
      --sheet SHEET         reads that sheet alone
      --no-head             the first row names no columns
      --single-pictures   numbered pictures of a folder are a report each, not the pages of one
      --dry-run           only list what was read (place, year, doubts, duplicates, refused), store nothing
  list                    list the reports
  notes [REPORT]          list the notes
  codes                   list the codebook; --out FILE writes it as .xlsx, .csv or REFI-QDA's .qdc
  goals REPORT [LATER]    its goals: what later reports say, the proposal and how sure, attainment, your verdict
  indicators [PLACE]      goal, result and attainment of each indicator over the years, and figures that do not fit
      --name WORDS        those whose names hold these words
  years REPORT REPORT …|[PLACE]  the sections over the years (2 to 10 reports)
  terms [PHRASE …]        hits a year, and per 10,000 characters; “脱贫|扶贫” count as one; without a phrase
                          those that rose and fell most
  search QUERY            all texts, notes, tags, comments on verdicts; AND, OR and NOT join phrases
      --role PART         only in such parts: review, tasks …
      --place PLACE       (terms, search) that place alone
      --from YEAR --to YEAR  (years, terms, search) first and last year; --year YEAR for one
      --limit N           (indicators, terms, search) at most so many lines
  cite REPORT …           the reports as sources, on standard output
      --format FORMAT     gbt7714 (the default, GB/T 7714—2015), apa, chicago, bibtex, ris, csl-json
  export LEFT RIGHT --out FILE   write the annotated diff
      --format FORMAT     html, side by side (the default), bundle (below), docx, a Word file with tracked changes,
                          sidebyside-docx, side by side as a Word file, pdf, as a PDF, briefing,
                          md, Markdown, txt, plain text, jsonld, W3C annotations,
                          qdpx, a REFI-QDA project, xlsx or csv, a table; else by the name
      --table TABLE       (xlsx, csv) changes (the default), sections and sentences, how they match,
                          or decisions, what you settled
      --section TITLE     only that section with all below it
      --only ROWS         changed, with a change or a note; noted, with a note; or kinds of change:
                          added removed reworded moved figure bound year-turn relative-year
                          session width punctuation numbering
      --without NAME,…    without notes, verdicts, changes (the list), goals (with verdicts), proposals;
                          of a briefing structure shares targets outcomes turnover weightiest
                          phrases findings
      --notes PLACE       (html, pdf, sidebyside-docx) margin, notes at their words, in Word as
                          comments; or endnotes, by number behind the texts
      --cleaning          with the list of what cleaning took out
      --mask-years        leave years, last and this year, sessions unmarked
      --mask-punctuation  leave punctuation, width, heading numbers unmarked
  export --format bundle --out FILE.dzpack REPORT …|--all   a project bundle: original files with all work on them
  import FILE.jsonld|.qdpx|.qdc   takes notes (W3C, REFI-QDA project) or a codebook back in; where the two say something
                          else mine stays, or the file's with --merge theirs
  import TABLE.xlsx|.csv|.txt  takes a table that was written here back in (decisions, changes, figures, goals,
                          indicators, notes, codebook); --dry-run says what it would do
  import FILE.dzpack      takes a bundle in: an empty library becomes what the other was, else they are merged,
                          after a backup
      --merge CHOICE      where the two differ: ask lists and takes nothing in (the default), mine, theirs, both
      --choose ID=CHOICE,…   for single ones, by the ids that are listed
      --coders-apart      coders of one name are two people

Exit status: 0 done, 2 usage, 3 an error, 70 a bug
`;

/** How the program is used. */
export function formatUsage(language: Language): string {
  return language === 'zh' ? ZH : EN;
}
