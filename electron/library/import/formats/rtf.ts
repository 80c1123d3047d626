import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from './findings.ts';
import { LIMITS, refuseDamaged, refuseLimit } from './limits.ts';
import { joinCells, joinLines, raiseDigits } from './lines.ts';
import { readTokens, type RtfToken } from './rtf-tokens.ts';

/** Groups that hold no text of the document; one that begins with \* is another, unless it is named below. */
const NO_TEXT = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'fldinst', 'listtable', 'revtbl'],
  ...[
    'listoverridetable',
    'rsidtbl',
    'xmlnstbl',
    'themedata',
    'colorschememapping',
    'datastore',
    'generator',
  ],
  ...['atnid', 'atnauthor', 'atntime', 'atndate', 'atnref', 'bkmkstart', 'bkmkend', 'filetbl', 'mmath'],
  ...['latentstyles', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'nonshppict', 'sp'],
]);
const HEADS = new Set(['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf']);
/** Groups that are written for newer programs only, and hold text all the same. */
const STARRED_TEXT = new Set(['shptxt', 'footnote', 'annotation', 'ud', 'pntext', 'shpinst']);

const SIGNS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
};

/** Where the text of a group goes. */
type Target = 'body' | 'head' | 'note' | 'comment' | 'nowhere';
type Group = {
  target: Target;
  isStarred: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  isRaised: boolean;
  skip: number;
  font: number;
};

const GROUP: Group = {
  ...{ target: 'body', isStarred: false, isHidden: false, isDeleted: false, isRaised: false },
  ...{ skip: 1, font: 0 },
};

/** A document in Rich Text Format, of Word, WPS, LibreOffice or WordPad. */
export function readRtf(bytes: Uint8Array): Extraction {
  const findings = createFindings();
  const walk = createWalk(findings);
  for (const token of readTokens(bytes)) walk.take(token);
  return {
    ...joinLines(walk.finish()),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: NO_FACTS,
  };
}

function createWalk(findings: Findings) {
  const page = createCodePages();
  const groups: Group[] = [{ ...GROUP }];
  const lines: string[] = [];
  const notes: string[] = [];
  const words: Record<Target, string> = { body: '', head: '', note: '', comment: '', nowhere: '' };
  let cells: string[][] = [];
  let cell: string[] = [];
  let isRow = false;
  /** Bytes that are not yet characters, and characters still to be passed over behind \u. */
  let pending: number[] = [];
  let passed = 0;
  let noteCount = 0;

  const here = (): Group => groups.at(-1) ?? GROUP;
  const put = (text: string): void => {
    const group = here();
    if (group.isDeleted || group.isHidden) {
      if (group.target === 'body') noteUnseen(findings, group, text);
      return;
    }
    words[group.target] += group.isRaised ? raiseDigits(text) : text;
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const text = page.decode(pending, here().font);
    pending = [];
    put(text);
  };
  const endParagraph = (): void => {
    if (here().target === 'body') {
      if (isRow) cell.push(words.body);
      else lines.push(words.body);
      words.body = '';
    } else put('\n');
  };
  const endGroup = (): void => {
    flush();
    const group = groups.pop();
    const outer = here().target;
    if (group === undefined || group.target === outer) return;
    const text = words[group.target].trim();
    if (group.target === 'note') notes.push(text);
    if (group.target === 'comment') findings.note('comments', text);
    if (group.target === 'head' && !/^[\s\d—–-]*$/u.test(text)) findings.note('headers-footers', text);
    words[group.target] = '';
  };
  const enter = (target: Target): void => {
    here().target = here().target === 'nowhere' ? 'nowhere' : target;
  };
  const takeWord = (word: string, number: number | undefined): void => {
    const group = here();
    const isOn = number !== 0;
    if (group.isStarred && !STARRED_TEXT.has(word)) enter('nowhere');
    group.isStarred = word === '*';
    if (NO_TEXT.has(word)) {
      if (group.target === 'body' && word === 'pict') findings.note('pictures');
      if (group.target === 'body' && word === 'object') findings.note('embedded-files');
      // Its words are read for the fonts alone.
      if (word !== 'object') enter('nowhere');
    } else if (HEADS.has(word)) enter('head');
    else if (word === 'footnote') enter('note');
    else if (word === 'annotation') enter('comment');
    else if (SIGNS[word] !== undefined) put(SIGNS[word]);
    else takeState(group, word, number, isOn);
  };
  const takeState = (group: Group, word: string, number: number | undefined, isOn: boolean): void => {
    switch (word) {
      case 'par':
      case 'sect':
        endParagraph();
        return;
      case 'line':
        findings.note('soft-returns');
        put('\n');
        return;
      case 'page':
      case 'column':
        put('\n');
        return;
      case 'chftn':
        if (group.target === 'body') noteCount += 1;
        put(raiseDigits(String(noteCount)) + (group.target === 'note' ? ' ' : ''));
        return;
      case 'pard':
        isRow = false;
        return;
      case 'intbl':
        isRow = true;
        return;
      case 'cell':
        cells.push([...cell, words.body]);
        cell = [];
        words.body = '';
        return;
      case 'nestcell':
        put('\t');
        return;
      case 'nestrow':
        put('\n');
        return;
      case 'row':
        lines.push(...joinCells(cells));
        cells = [];
        return;
      case 'plain':
        group.isHidden = group.isRaised = group.isDeleted = false;
        return;
      case 'v':
        group.isHidden = isOn;
        return;
      case 'deleted':
        group.isDeleted = isOn;
        return;
      case 'revised':
        if (isOn) findings.note('tracked-changes');
        return;
      case 'super':
        group.isRaised = isOn;
        return;
      case 'nosupersub':
        group.isRaised = false;
        return;
      case 'uc':
        group.skip = number ?? 1;
        return;
      case 'u':
        put(String.fromCharCode(((number ?? 0) + 0x10000) & 0xffff));
        passed = group.skip;
        return;
      default:
        if (word === 'f') group.font = number ?? 0;
        page.take(word, number);
    }
  };

  return {
    take(token: RtfToken): void {
      if (token.kind === 'byte') {
        if (passed > 0) passed -= 1;
        else if (here().target !== 'nowhere') pending.push(token.byte);
        return;
      }
      flush();
      passed = 0;
      if (token.kind === 'open') {
        if (groups.length > LIMITS.xmlDepth) throw refuseLimit('xmlDepth');
        groups.push({ ...here(), isStarred: false });
      } else if (token.kind === 'close') endGroup();
      else takeWord(token.word, token.number);
    },
    finish(): readonly string[] {
      flush();
      if (groups.length === 1 && lines.length === 0 && words.body === '') throw refuseDamaged('no RTF');
      return [...lines, ...cells.flat(), ...cell, words.body, ...notes];
    },
  };
}

function noteUnseen(findings: Findings, group: Group, text: string): void {
  if (text.trim() === '') return;
  if (group.isDeleted) findings.note('tracked-changes', text);
  findings.note(group.isDeleted ? 'deleted-text' : 'hidden-text', text);
}

/** Encodings by Windows' code pages and by the sets of characters that fonts are made for. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  ...{ 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 1251: 'windows-1251', 65001: 'utf-8' },
};
const CHARSETS: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
};

/** Bytes are in the encoding of their font, else of the document. */
function createCodePages() {
  const fonts = new Map<number, string>();
  let standard = 'windows-1252';
  let font = 0;
  return {
    take(word: string, number = 0): void {
      if (word === 'ansicpg') standard = CODE_PAGES[number] ?? standard;
      if (word === 'f') font = number;
      const charset = CHARSETS[number];
      if (word === 'fcharset' && charset !== undefined) fonts.set(font, charset);
    },
    decode(bytes: readonly number[], of: number): string {
      const isAscii = bytes.every((byte) => byte < 0x80);
      const encoding = isAscii ? 'utf-8' : (fonts.get(of) ?? standard);
      return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    },
  };
}
