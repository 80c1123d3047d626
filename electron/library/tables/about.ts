import type { TableSource } from '../../../shared/contract/table-views.ts';
import type { Language } from '../../../shared/words/words.ts';

const WORDS = {
  'zh-CN': {
    sheet: '说明',
    made: '由“对照”导出',
    version: '程序版本',
    at: '导出时间',
    rows: '行数',
    offsets: '起、止',
    offsetsMeaning: '清理后正文中的位置，UTF-16 码元，从 0 起，止不含在内',
    ids: '编号',
    idsMeaning: '由报告文件的 SHA-256 与位置得出，换一个资料库也不变',
    back: '导回',
    backMeaning: '在“表格…”菜单中用“导回表格或批注…”选取本表；已有的内容不会被改动',
    wide: '年份为列',
    wideMeaning: '空格：那一年没有报告，或没有说到。这种表只供查看和计算，不能导回',
    leftOut: '未列入',
    leftOutMeaning:
      '条笼统表述（只有号召、没有可核对的内容，读者也未处理）；在目标屏列出笼统表述后导出即列入',
    counts: '计数',
    countsMeaning:
      '带有该标签或其下标签的段落数，一处只计一次；变化上的批注在有原文的每一侧各计一处；合计为批注条数',
    kinds: {
      ...{ decisions: '裁定', sections: '章节对应', sentences: '句子对应' },
      ...{ changes: '变化', figures: '数字', goals: '目标', indicators: '指标', years: '历年章节' },
      ...{
        terms: '用词',
        notes: '批注',
        codebook: '编码簿',
        tags: '标签与年份',
        log: '操作记录',
        hits: '检索结果',
      },
    },
  },
  en: {
    sheet: 'About',
    made: 'Exported by Duizhao (对照)',
    version: 'App version',
    at: 'Exported at',
    rows: 'Rows',
    offsets: 'Start, end',
    offsetsMeaning: 'Places in the cleaned text in UTF-16 code units from 0, the end exclusive',
    ids: 'Id',
    idsMeaning: 'Made of the SHA-256 of the report’s file and the place; the same in every library',
    back: 'Import',
    backMeaning:
      'Choose this table in “Table… › Take tables or notes back in…”; what is there already stays as it is',
    wide: 'Years as columns',
    wideMeaning:
      'An empty cell: no report of that year, or it does not say. Such a table is for reading and reckoning and can’t be taken back in',
    leftOut: 'Left out',
    leftOutMeaning:
      'vague goals (calls with nothing to be checked, untouched by the reader); list them on the screen of goals to export them',
    counts: 'Counts',
    countsMeaning:
      'Passages with the tag or one below it, each once; a note on a change counts on each side that it has words on; the total counts notes',
    kinds: {
      ...{ decisions: 'Decisions', sections: 'Matches of sections', sentences: 'Matches of sentences' },
      ...{ changes: 'Changes', figures: 'Figures', goals: 'Goals', indicators: 'Indicators' },
      ...{
        years: 'Years',
        terms: 'Terms',
        notes: 'Notes',
        codebook: 'Codebook',
        tags: 'Tags by year',
        log: 'Log of decisions',
        hits: 'Search results',
      },
    },
  },
} as const;

/** The names of the two sheets of a workbook. */
export function namesOf(
  kind: TableSource['kind'],
  language: Language,
): { readonly table: string; readonly about: string } {
  return { table: WORDS[language].kinds[kind], about: WORDS[language].sheet };
}

/** What a workbook says of itself: what it is, by which version, and how its places are to be read. */
export function describeTable(
  kind: TableSource['kind'],
  language: Language,
  facts: {
    readonly version: string;
    readonly at: Date;
    readonly rows: number;
    readonly leftOut: number;
    readonly isWide: boolean;
  },
): readonly (readonly [string, string])[] {
  const words = WORDS[language];
  return [
    [words.made, words.kinds[kind]],
    [words.version, facts.version],
    [words.at, facts.at.toISOString()],
    [words.rows, String(facts.rows)],
    ...(facts.leftOut === 0 ? [] : [[words.leftOut, `${facts.leftOut} ${words.leftOutMeaning}`] as const]),
    ...(kind === 'log'
      ? []
      : kind === 'tags'
        ? [[words.counts, words.countsMeaning] as const]
        : facts.isWide
          ? [[words.wide, words.wideMeaning] as const]
          : [
              [words.ids, words.idsMeaning] as const,
              [words.offsets, words.offsetsMeaning] as const,
              [words.back, words.backMeaning] as const,
            ]),
  ];
}
