import type { CleaningStep } from '../model/cleaning.ts';
import type { Role } from '../model/outline.ts';
import type { ReportWarning } from '../model/report.ts';
import type { Words } from './words.ts';

/** What the parts of a report are for. */
export const ROLE_WORDS: Words<Role> = {
  opening: ['开头', 'opening'],
  review: ['回顾', 'review'],
  problems: ['问题', 'problems'],
  requirements: ['要求', 'requirements'],
  targets: ['目标', 'targets'],
  tasks: ['任务', 'tasks'],
  self: ['自身建设', 'conduct'],
  closing: ['结语', 'closing'],
  appendix: ['附录', 'appendix'],
};

/** What a step of cleaning takes out or mends. */
export const CLEANING_WORDS: Words<CleaningStep> = {
  misread: ['识别有误的字（按原件图像改正）', 'misread characters, corrected after the picture'],
  'line-ends': ['换行符', 'line ends'],
  escapes: ['转义符和标签残余（\\r\\n、&nbsp; 等）', 'left-over escapes and tags (\\r\\n, &nbsp;)'],
  'found-breaks': ['补出的分段（原文没有分段）', 'paragraph breaks found in a text without any'],
  watermarks: ['数据商水印', 'watermarks of data dealers'],
  invisible: ['不可见字符', 'invisible characters'],
  'space-breaks': ['以空格代替的分段', 'paragraph breaks written as spaces'],
  furniture: ['网页附加文字（下载、打印、来源等）', 'web page extras (download, print, source)'],
  'page-marks': ['页眉和页码', 'page heads and numbers'],
  turns: ['报纸转版（上接、下转）', 'newspaper jump lines'],
  'spaced-titles': ['标题字间空格', 'spaced-out titles'],
  'broken-lines': ['版面断行', 'line breaks of the layout'],
  indents: ['段首段尾空格', 'spaces around paragraphs'],
  'blank-lines': ['空行', 'blank lines'],
  markdown: ['Markdown 标记', 'Markdown marks'],
};

/** What to look at in a report just taken in. */
export const WARNING_WORDS: Words<ReportWarning> = {
  'damaged-original': [
    '库中的原文件已损坏（SHA-256 不符）；显示的是损坏前读出的正文，请从备份恢复',
    'the original in the library is damaged (its SHA-256 differs); what is shown was read before, restore a backup',
  ],
  'no-place': ['没有读出地区', 'no place was read'],
  'place-of-several': [
    '有同名的地方，请写全地名（如“长春市朝阳区”）',
    'several places bear this name; write it in full (as 长春市朝阳区)',
  ],
  'no-year': ['没有读出年份', 'no year was read'],
  'no-outline': ['没有找到章节标题', 'no headings were found'],
  'begins-in-the-middle': ['正文似乎不是从头开始', 'the text seems not to begin at its beginning'],
  'ends-in-the-middle': ['正文似乎没有到结尾', 'the text seems to break off'],
  'replacement-characters': [
    '有无法识别的字（�），编码可能不对',
    'some characters can’t be read (�); the encoding may be wrong',
  ],
  crowded: [
    '有一句里挤着几百个数字，像是没有换行的表格，没有从中读取目标',
    'one clause has hundreds of figures, like a table without lines; no goals were read out of it',
  ],
  'found-paragraphs': [
    '原文没有分段，段落是按标题和句末补出的，请核对',
    'the text had no paragraphs: those shown were found by headings and sentence ends, check them',
  ],
};
