import type { BriefingMessages } from './messages.ts';

const NAMES = {
  structure: '结构的变化',
  shares: '文字的去留',
  targets: '后一年的目标',
  outcomes: '前一年目标的结果',
  turnover: '新设和不再提出的目标',
  weightiest: '分量最重的变化',
  phrases: '提法的更换、消失和新出现',
  findings: '对不上的数字',
  notes: '批注',
} as const;

export const BRIEFING_ZH: BriefingMessages = {
  heading: (place, left, right) => `${place}政府工作报告比较简报：${left} → ${right}`,
  paragraph: (number) => `第 ${number} 段`,
  parts: NAMES,
  names: NAMES,
  targets: (later) => `${later} 年的目标，与上一份报告对照`,
  outcomes: (earlier) => `${earlier} 年所定目标的结果`,
  none: '没有。',
  noTargets: '没有读出带数字的目标。',
  noFindings: '没有发现对不上的数字。',
  report: (name, characters, tops) =>
    `${name} 年的报告 ${characters} 字，分 ${tops.length} 个部分${tops.length === 0 ? '' : `：${tops.join('；')}`}。`,
  relations: (counts) => `两份报告的各级章节：${counts.join('，')}。下表列出前两级中不是照旧的章节。`,
  structureColumns: (left, right) => [`${left} 年`, `${right} 年`, '变化'],
  part: '部分',
  total: '全文',
  fates: { kept: '未变', edited: '改写', moved: '移动', removed: '删去', added: '新增' },
  sharesHint:
    '按句计，单位为字（不计空白）。“删去”是前一份报告的字数，其余是后一份的；百分比是各项在本行合计中所占的份额。',
  number: '序',
  kind: '类别',
  weightiestHint:
    '由固定公式排序：数字、限定词、目标部分的变化和整段增删居前。同一节里新增（或删去）的各处并作一条，以其中最重的一处定先后。',
  also: (side, n, begun, hasMore) =>
    `同一节另${side === 'right' ? '新增' : '删去'} ${n} 处：${begun.map((words) => `「${words}」`).join('')}${hasMore ? '等' : ''}`,
  phrase: '提法',
  turn: '变化',
  came: '新出现',
  went: '不再出现',
  places: '处数',
  target: '指标',
  words: '原文',
  notSet: '没有找到同一指标',
  resultIn: (later) => `${later} 年报告所说`,
  judgement: '判断',
  verdict: (label, coder) => `${label}（${coder} 核定）`,
  proposal: (word) => `${word}〔程序建议，未经核定〕`,
  notJudged: '未判断',
  notSearched: '未在此报告中查找',
  proposalsHint:
    '注明“核定”的是读者的判断；注明“程序建议，未经核定”的只是程序按原文所作的提示，引用前须核对原文。',
  verdictsHint: '只列读者的判断；没有判断的写作“未判断”。',
  remeasured: '同名，口径有别',
  gap: (from, to) =>
    `${to} 年的报告总结的是 ${to - 1} 年；${from} 年的目标完成得怎样，多半要看 ${from + 1} 年的报告。`,
  new: '只见于后一份',
  dropped: '只见于前一份',
  turnoverHint: '按指标的名称和历年数值的对应认定；名称改变而程序没有认出的，会分列在两边，请核对。',
  doubt: '疑点',
  numbers: '数字',
  finding: {
    restated: (indicator, year) => `${indicator}：${year} 年的结果，后来的报告另有一数`,
    growth: (indicator, year) => `${indicator}：${year} 年的增速与水平不合`,
    multiple: (indicator, year) => `${indicator}：${year} 年的倍数与水平不合`,
    twice: (indicator, year) => `${indicator}：${year} 年的结果，同一份报告有两个数`,
  },
  sum: (expected, printed, unit) => `应为 ${expected}${unit}，报告作 ${printed}${unit}`,
  findingsHint: '对不上不等于有错，常见的是修订或口径变化，请以原文为准。',
  notesHint: '读者写在原文上的话；只标亮而没有写字的不列。',
  noteColumns: ['批注', '原文', '内容'],
  leftOut: '未列入的部分',
  withProposals: '含程序建议',
  proof:
    '本简报由对照结果生成。对照在生成前已逐字核验：全部各行依次相连，即两份报告清理后的全文，左右互换的结果一致。引文取自清理后的全文，过长的有删节，以“…”标出；段落按清理后的全文计数。',
};
