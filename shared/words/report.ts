import type { CleaningStep } from '../model/cleaning.ts';
import type { Role } from '../model/outline.ts';
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
