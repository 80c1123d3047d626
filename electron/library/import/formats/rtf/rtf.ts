import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from '../findings.ts';
import { refuseDamaged } from '../limits.ts';
import { joinLines, raiseDigits } from '../lines.ts';
import { createCodePages, type CodePages } from './code-pages.ts';
import { createGroups, type Group, type Groups, type Target } from './groups.ts';
import { createText, type RtfText } from './text.ts';
import { readTokens, type RtfToken } from './tokens.ts';

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

const SIGNS: ReadonlyMap<string, string> = mapOf({
  ...{ tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
});

/** What a file names may be the name of a property of every object, too: a record would find it. */
function mapOf<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}

/** A document in Rich Text Format, of Word, WPS, LibreOffice or WordPad. */
export function readRtf(bytes: Uint8Array): Extraction {
  const findings = createFindings();
  const walk = createWalk(findings);
  for (const token of readTokens(bytes)) take(walk, token);
  return {
    ...joinLines(finish(walk)),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: NO_FACTS,
  };
}

/** A walk through the document, up to one of its tokens. */
type Walk = {
  readonly findings: Findings;
  readonly groups: Groups;
  readonly pages: CodePages;
  readonly text: RtfText;
  /** Bytes that are not yet characters. */
  pending: number[];
  /** Characters still to be passed over behind \u. */
  passed: number;
  noteCount: number;
};

function createWalk(findings: Findings): Walk {
  return {
    ...{ findings, groups: createGroups(), pages: createCodePages(), text: createText(findings) },
    ...{ pending: [], passed: 0, noteCount: 0 },
  };
}

function take(walk: Walk, token: RtfToken): void {
  const { groups } = walk;
  if (token.kind === 'byte') {
    takeByte(walk, token.byte);
    return;
  }
  flush(walk);
  walk.passed = 0;
  if (token.kind === 'open') groups.open();
  else if (token.kind === 'close') {
    const group = groups.close();
    if (group !== undefined) walk.text.endGroup(group, groups.here().target);
  } else takeWord(walk, token.word, token.number);
}

function takeByte(walk: Walk, byte: number): void {
  if (walk.passed > 0) walk.passed -= 1;
  else if (walk.groups.here().target !== 'nowhere') walk.pending.push(byte);
}

function flush(walk: Walk): void {
  if (walk.pending.length === 0) return;
  const group = walk.groups.here();
  const text = walk.pages.decode(walk.pending, group.font);
  walk.pending = [];
  walk.text.put(group, text);
}

function finish(walk: Walk): readonly string[] {
  flush(walk);
  if (walk.groups.isOutermost() && walk.text.isEmpty()) throw refuseDamaged('no RTF');
  return walk.text.finish();
}

function takeWord(walk: Walk, word: string, number: number | undefined): void {
  const group = walk.groups.here();
  if (group.isStarred && !STARRED_TEXT.has(word)) enter(group, 'nowhere');
  group.isStarred = word === '*';
  if (NO_TEXT.has(word)) leaveOut(walk, group, word);
  else if (HEADS.has(word)) enter(group, 'head');
  else if (word === 'footnote') enter(group, 'note');
  else if (word === 'annotation') enter(group, 'comment');
  else takeState(walk, group, word, number);
}

function takeState(walk: Walk, group: Group, word: string, number: number | undefined): void {
  const sign = SIGNS.get(word);
  if (sign !== undefined) walk.text.put(group, sign);
  ON_TEXT.get(word)?.(walk, group, number);
  ON_GROUP.get(word)?.(group, number);
  walk.pages.take(word, number);
}

/** Nothing that stands in what is left out comes back. */
function enter(group: Group, target: Target): void {
  if (group.target !== 'nowhere') group.target = target;
}

function leaveOut({ findings }: Walk, group: Group, word: string): void {
  if (group.target === 'body' && word === 'pict') findings.note('pictures');
  if (group.target === 'body' && word === 'object') findings.note('embedded-files');
  // Its words are read for the fonts alone.
  if (word !== 'object') enter(group, 'nowhere');
}

type OnText = (walk: Walk, group: Group, number: number | undefined) => void;

const endParagraph: OnText = ({ text }, group) => {
  text.endParagraph(group);
};
const putLine: OnText = ({ text }, group) => {
  text.put(group, '\n');
};

/** Words that give text, or end a piece of it. */
const ON_TEXT = mapOf<OnText>({
  par: endParagraph,
  sect: endParagraph,
  page: putLine,
  column: putLine,
  nestrow: putLine,
  line({ findings, text }, group) {
    findings.note('soft-returns');
    text.put(group, '\n');
  },
  chftn(walk, group) {
    if (group.target === 'body') walk.noteCount += 1;
    walk.text.put(group, raiseDigits(String(walk.noteCount)) + (group.target === 'note' ? ' ' : ''));
  },
  pard({ text }) {
    text.setRow(false);
  },
  intbl({ text }) {
    text.setRow(true);
  },
  cell({ text }) {
    text.endCell();
  },
  nestcell({ text }, group) {
    text.put(group, '\t');
  },
  revised({ findings }, _, number) {
    if (number !== 0) findings.note('tracked-changes');
  },
  row({ text }) {
    text.endRow();
  },
  u(walk, group, number = 0) {
    walk.text.put(group, String.fromCharCode((number + 0x10000) & 0xffff));
    walk.passed = group.skip;
  },
});

/** Words that say how the text of the group stands. */
const ON_GROUP = mapOf<(group: Group, number: number | undefined) => void>({
  plain(group) {
    group.isHidden = group.isRaised = group.isDeleted = false;
  },
  v(group, number) {
    group.isHidden = number !== 0;
  },
  deleted(group, number) {
    group.isDeleted = number !== 0;
  },
  super(group, number) {
    group.isRaised = number !== 0;
  },
  nosupersub(group) {
    group.isRaised = false;
  },
  f(group, number = 0) {
    group.font = number;
  },
  uc(group, number = 1) {
    group.skip = number;
  },
});
