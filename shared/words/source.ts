import type { Doubt, FileFormat, Finding, LeftOut, SkipReason } from '../model/extraction.ts';
import type { ColumnRole } from '../model/table-columns.ts';
import type { Language, Words } from './words.ts';

/** What a report was read out of. */
export const FORMAT_WORDS: Words<FileFormat> = {
  text: ['纯文本', 'plain text'],
  docx: ['Word 文档（.docx）', 'Word document (.docx)'],
  doc: ['Word 或 WPS 文档（.doc、.wps）', 'Word or WPS document (.doc, .wps)'],
  rtf: ['RTF 文档', 'RTF document'],
  odt: ['ODT 文档', 'ODT document'],
  epub: ['EPUB 电子书', 'EPUB book'],
  html: ['网页', 'web page'],
  mhtml: ['单文件网页（MHTML）', 'web archive (MHTML)'],
  ofd: ['OFD 版式文件', 'OFD file'],
  pdf: ['PDF 文件', 'PDF file'],
  png: ['图片（PNG）', 'picture (PNG)'],
  jpeg: ['图片（JPEG）', 'picture (JPEG)'],
  tiff: ['图片（TIFF）', 'picture (TIFF)'],
  pictures: ['多张图片', 'pictures'],
};

/** What a column of a table is taken as. */
export const COLUMN_WORDS: Words<ColumnRole> = {
  text: ['正文', 'text'],
  title: ['标题', 'title'],
  place: ['地区', 'place'],
  year: ['年份', 'year'],
  url: ['来源网址', 'address'],
  issuer: ['来源', 'source'],
  date: ['日期', 'date'],
};

/** Why a file was not looked into. */
export const SKIP_WORDS: Words<SkipReason> = {
  hidden: ['隐藏文件，没有读取', 'a hidden file, not read'],
  link: ['链接，没有读取', 'a link, not read'],
  system: ['系统或程序留下的文件，没有读取', 'a file left by the system or a program, not read'],
};

/** What was left out or is doubtful; `{n}` stands for how often. */
const FINDING_WORDS: Words<LeftOut | Doubt> = {
  'headers-footers': ['页眉页脚没有收入正文（{n} 处）', 'page headers and footers left out ({n})'],
  comments: ['批注没有收入正文（{n} 条）', 'comments left out ({n})'],
  'deleted-text': ['修订中已删除的文字没有收入（{n} 处）', 'text deleted by tracked changes left out ({n})'],
  'hidden-text': ['隐藏文字没有收入（{n} 处）', 'hidden text left out ({n})'],
  pictures: [
    '图片没有收入（{n} 幅），其中的文字读不出',
    'pictures left out ({n}): words in them are not read',
  ],
  'embedded-files': ['嵌入的文件没有读取（{n} 个）', 'embedded files not read ({n})'],
  'around-the-report': [
    '网页上正文以外的文字没有收入（{n} 字）',
    'text of the page around the report left out ({n} characters)',
  ],
  contents: ['目录没有收入（{n} 行），其标题都在正文中', 'table of contents left out ({n} lines)'],
  'tracked-changes': ['有修订（{n} 处），按全部接受读取', 'tracked changes ({n}) read as accepted'],
  'soft-returns': [
    '段内换行（{n} 处）各作一段，段落请核对',
    'line breaks inside paragraphs ({n}) read as ends of paragraphs: check them',
  ],
  'restored-numbers': [
    '自动编号（{n} 处）已还原为文字',
    'automatic numbers ({n}) written out as they are printed',
  ],
  'unknown-numbering': [
    '自动编号的样式不认识（{n} 处），写成了阿拉伯数字',
    'automatic numbers of an unknown kind ({n}) written as plain digits',
  ],
  'lost-numbers': [
    '文档的自动编号没能读出，请核对各级标题的编号，或另存为 .docx 再导入',
    'automatic numbers of the document could not be read: check the numbers of headings, or save it as .docx',
  ],
  'cut-cell': [
    '这一格恰好 32,767 字，是 Excel 单元格的上限，正文很可能被截断',
    'the cell has exactly 32,767 characters, the most that Excel holds: the text was most likely cut',
  ],
  'other-year': [
    '正文读出的年份与表中不同，按表中的年份归架',
    'the text says another year than the table, whose year is taken',
  ],
  'other-place': [
    '正文读出的地区与表中不同，按表中的地区归架',
    'the text says another place than the table, whose place is taken',
  ],
  'guessed-paragraphs': [
    '有 {n} 处看不出是否分段，按接排读取，请核对',
    'at {n} places a paragraph may end or go on, read as going on: check them',
  ],
  'recognised-pages': [
    '有 {n} 页是图片，文字由本机识别，请核对存疑的字',
    '{n} pages are pictures, their text was recognised: check the doubtful characters',
  ],
  'unlikely-year': [
    '有 {n} 处年份与全文不合，可能认错了字，请核对',
    'years ({n}) that do not go with the rest, and may have been recognised wrongly: check them',
  ],
  'guessed-body': [
    '网页没有标出正文，按文字最多的一块读取，请核对首尾',
    'the page does not mark its text, the part with most words was taken: check its beginning and end',
  ],
  'unreadable-parts': ['有读不出的部分（{n} 处）', 'parts that could not be read ({n})'],
};

/** A finding in a reader's words, with what it quotes. English begins small, as it stands in a line. */
export function formatFinding({ kind, count, quote }: Finding, language: Language): string {
  const isChinese = language === 'zh-CN';
  const words = FINDING_WORDS[kind][isChinese ? 0 : 1].replace('{n}', String(count));
  if (quote === '') return words;
  return isChinese ? `${words}：“${quote}”` : `${words}: “${quote}”`;
}
