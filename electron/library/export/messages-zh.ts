import type { RowChoice } from '../../../shared/contract/export-api.ts';
import { CHANGE_WORDS, LINK_GRADE_WORDS, RELATION_WORDS } from '../../../shared/words/comparison.ts';
import { NOTE_COLOUR_WORDS, NOTE_KIND_WORDS } from '../../../shared/words/notes.ts';
import { CLEANING_WORDS } from '../../../shared/words/report.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { BRIEFING_ZH } from './briefing/messages-zh.ts';
import type { ExportMessages } from './messages.ts';

const GRADES = wordsIn(LINK_GRADE_WORDS, 'zh-CN');

/** What rows there are, where not all are. */
function wordRows(rows: RowChoice): readonly string[] {
  if (rows === 'all') return [];
  if (rows === 'changed') return ['有变化或批注的行'];
  if (rows === 'noted') return ['有批注的行'];
  const kinds = wordsIn(CHANGE_WORDS, 'zh-CN');
  return [`有这些变化的行：${rows.map((kind) => kinds[kind]).join('、')}`];
}

export const ZH: ExportMessages = {
  heading: (place, left, right) => `${place}政府工作报告对照：${left} → ${right}`,
  between: (years) => `注意：两份报告之间，库中还有 ${years} 的报告。`,
  rowNumber: '行',
  note: '批注',
  noteKinds: wordsIn(NOTE_KIND_WORDS, 'zh-CN'),
  noteColours: wordsIn(NOTE_COLOUR_WORDS, 'zh-CN'),
  page: '第 {n} 页',
  orphans: '失去原文的批注',
  verdict: {
    name: '判断',
    judged: (goal, label) => `目标“${goal}”：${label}`,
    evidence: (source, quote) => `依据（${source}）：${quote}`,
    searched: (parts, words) => `检索过：${parts.join('、')}；所用词语：${words.join('、')}`,
  },
  tracked: {
    heading: (place, left, right) => `${place}政府工作报告修订对照：${left} → ${right}`,
    lossless:
      '接受全部修订，即得右侧报告清理后的全文；拒绝全部修订，即得左侧报告清理后的全文，一字不多，一字不少。生成本文件前已逐字核验。',
    losslessPart: (section) =>
      `本文件只含“${section}”一节（含其下各级）所在的各行：接受全部修订，即得这些行右侧的文字；拒绝全部修订，即得这些行左侧的文字，一字不多，一字不少。生成本文件前已逐字核验。`,
    ambiguous: '相同文字有多处、去向不能确定的移动，记作删除和插入。',
    unwritable: (count) => `有 ${count} 个 Word 文件不能容纳的控制字符，写作“�”。`,
    author: '对照',
    expectedAuthor: '对照（每年都有的变化）',
    apart: (kind) => `另列修订者：${kind}`,
    reader: '读者',
    pageFoot: ['第 ', ' 页，共 ', ' 页'],
    comments: '批注',
  },
  briefing: BRIEFING_ZH,
  formerWords: '原文：',
  legend: '图例',
  marks: {
    added: '新增或改后的文字（下划线）',
    removed: '删除或改前的文字（删除线）',
    moved: '移动的文字（双下划线）',
    figure: '数字变化（加框）',
    bound: '限定词变化（虚线框）',
    yearTurn: '年份、去年今年、届次（点线）',
    punctuation: '标点、全角半角、编号（淡色）',
    note: '有批注的文字（粗底线）',
  },
  plain: {
    added: '新增或改后的文字',
    removed: '删除或改前的文字',
    moved: '移动的文字',
    noted: '有批注的文字，后为批注的编号',
  },
  noteShaded: '有批注的文字（底色）',
  signs:
    '行号旁：≠ 有改动，+ 新增，− 删除，⇄ 移动；箭头后的数字是移动另一端的行号，“?”表示相同文字有多处，去向不能确定；※ 人工认定。',
  counts: '变化统计',
  kinds: wordsIn(CHANGE_WORDS, 'zh-CN'),
  masked: '（未标出）',
  sections: '章节对应',
  sectionColumns: ['行', '关系', '依据'],
  changes: '变化清单',
  changeColumns: ['行', '类别', '章节', '左', '右', '已审'],
  substitutions: '提法变化',
  substitutionColumns: ['原提法', '新提法', '处数', '行'],
  phraseTurns: '新出现和不再出现的提法',
  phraseTurnColumns: ['提法', '只见于', '处数', '行'],
  relations: wordsIn(RELATION_WORDS, 'zh-CN'),
  link: (goes, comes, grade, terms) =>
    `左侧的 ${goes} 归此，占右侧的 ${comes}，${GRADES[grade]}${terms.length === 0 ? '' : `；共有：${terms.join('、')}`}`,
  folded: (rows, characters, chosen) =>
    `…… 略去没有${chosen === 'noted' ? '批注' : typeof chosen === 'string' ? '变化' : '所选变化'}的 ${rows} 行，${characters} 字 ……`,
  otherEnd: '移动的另一端',
  ambiguous: '相同文字有多处，去向不能确定',
  decided: '人工认定',
  text: '对照',
  method: '方法说明',
  lossless:
    '左栏各行依次相连，即左侧报告清理后的全文；右栏亦然，一字不多，一字不少。生成本文件前已逐字核验，左右互换的结果也已核验一致。',
  losslessFolded:
    '生成本文件前已逐字核验：全部各行依次相连，即两份报告清理后的全文，左右互换的结果一致。没有变化的行此处略去，只注明行数和字数。',
  losslessPart:
    '生成本文件前已逐字核验：全部各行依次相连，即两份报告清理后的全文，左右互换的结果一致。本文件只含其中一部分，见“内容范围”；行号仍是全部各行的行号。',
  scope: {
    name: '内容范围',
    all: '全部',
    only: (words) => `本文件只含：${words}。`,
    words: (section, rows) =>
      [
        ...(section === null
          ? []
          : [section === '' ? '第一个标题之前的文字' : `“${section}”一节（含其下各级）`]),
        ...wordRows(rows),
      ].join('；'),
  },
  unlisted: '（未列出）',
  cleaning: '清理清单',
  cleaningColumns: ['步骤', '去掉的文字', '代以', '在原文件中的位置（字符）'],
  cutShort: '比较的计算量达到上限，部分段落没有匹配或没有逐字比对，按删除和新增列出。',
  program: '程序',
  rules: '清理与提纲规则版本',
  reference: '词语常见程度的统计范围',
  unmarked: (kind) => `不标${kind}`,
  withNotes: '含批注',
  withVerdicts: '含目标和判断',
  goals: '目标的结果',
  withChanges: '含变化清单',
  withCleaning: '含清理清单',
  yes: '是',
  no: '否',
  decisions: { comparison: '人工判断', corrections: '人工更正', goals: '人工判断目标' },
  decisionKinds: {
    ...{ notes: '批注', reviewed: '已审变化', links: '认定对应', locks: '锁定对应', cuts: '认定不对应' },
    ...{ heads: '更正题录', outlines: '更正提纲', figures: '更正数字', characters: '更正识别的文字' },
    ...{ undone: '撤销清理', verdicts: '目标判断', confirmed: '认定是目标', rejected: '认定不是目标' },
    ...{ added: '新添目标', edited: '改名称或年份', passages: '关联段落', outside: '外部依据' },
    ...{ choices: '选定数字', joins: '认定指标同名异名' },
  },
  deciders: '认定人',
  unrecorded: '未记录何人',
  semicolon: '；',
  noKind: '无类别',
  comma: '，',
  inBrackets: (words) => `（${words}）`,
  checked: (reports) => `生成本文件时重新计算了 ${reports.join('、')} 原文件的 SHA-256，与收入时一致。`,
  dates: '批注和判断的日期',
  utc: '按协调世界时（UTC）',
  lost: '其中失去原文',
  lostCount: (count) => `${count} 项认定或提纲更正在今天的文本中找不到原文，未起作用`,
  title: '题名',
  session: '届次',
  speaker: '报告人',
  file: '原文件',
  bytes: '字节',
  encoding: '编码',
  chosen: (detected) => `（人工选定，自动识别为 ${detected}）`,
  originalSha: '原文件 SHA-256',
  damagedSha: '不予列出：库中的原文件已损坏，与收入时不同',
  damaged: (report) => `⚠ ${report}：库中的原文件已损坏（SHA-256 不符），以下是损坏前读出的正文。`,
  textSha: '清理后文本 SHA-256（UTF-8）',
  characters: '字数（不计空白）',
  steps: wordsIn(CLEANING_WORDS, 'zh-CN'),
  step: (words) => `清理：${words}`,
  stepOff: '未使用（人工关闭）',
  stepCount: (edits, characters, kept) =>
    `${edits} 处，去掉 ${characters} 个字符${kept === 0 ? '' : `，人工恢复 ${kept} 处`}`,
};
