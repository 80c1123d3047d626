import { AppError } from '../../../../../shared/base/errors.ts';
import { DOUBTS, LEFT_OUT, type Extraction } from '../../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from '../findings.ts';
import { joinLines } from '../lines.ts';
import { readLines } from './blocks.ts';
import { countLinked, countSentences, findBody, isLinkList } from './body.ts';
import { decodeHtml } from './charset.ts';
import { readFacts } from './facts.ts';
import { parsePage, type HtmlNode } from './parse.ts';

/** A page with fewer sentences holds no report: a short one has a hundred. */
const FEWEST_SENTENCES = 8;
const FEWEST_CHARACTERS = 200;
const ERROR_WORDS =
  /404|403|502|503|not found|forbidden|bad gateway|页面不存在|页面没有找到|找不到|无法访问|访问过于频繁|访问被拒绝|已被删除|请输入验证码|安全验证/iu;

/** A saved web page: the report alone, with what the page says of it. @throws AppError `unreadable-file` {reason} */
export function readHtml(bytes: Uint8Array): Extraction {
  return readPage(decodeHtml(bytes));
}

/** A page as text; `address` is where it was saved from, where that stands beside it. */
export function readPage(html: string, address = ''): Extraction {
  const { document, root } = parsePage(html);
  refuseOthers(root, document.title, html);
  const findings = createFindings();
  const body = findBody(root);
  const removed = removeLinkLists(body);
  const lines = readLines(body, findings);
  const text = lines.join('\n');
  const around = readLines(root, createFindings()).join('\n');
  noteAround(text, around, removed, findings);
  const facts = readFacts(document, html, around, address);
  return {
    ...joinLines(withTitle(facts.title, lines)),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts,
  };
}

/** A page that is only a program, an error or a list of links. */
function refuseOthers(root: HtmlNode, title: string, html: string): void {
  if (countSentences(root) >= FEWEST_SENTENCES) return;
  const shown = readLines(root, createFindings()).join('\n');
  const length = shown.replace(/\s+/gu, '').length;
  if (ERROR_WORDS.test(title) || (length < FEWEST_CHARACTERS && ERROR_WORDS.test(shown)))
    throw refuse('error-page');
  const linked = countLinked(root);
  if (linked.links > 3 && linked.characters > length / 2) throw refuse('link-page');
  if (/<script\b/iu.test(html) && length < FEWEST_CHARACTERS) throw refuse('script-page');
}

function refuse(reason: string): AppError {
  return new AppError('unreadable-file', `the page is no report: ${reason}`, { reason });
}

/** Takes blocks of links out of the report's part, and gives their words. */
function removeLinkLists(body: HtmlNode): string {
  let removed = '';
  const visit = (node: HtmlNode): void => {
    for (const child of [...node.childNodes]) {
      if (!isLinkList(child)) visit(child);
      else if (countSentences(child) === 0) {
        removed += child.textContent ?? '';
        child.remove?.();
      }
    }
  };
  visit(body);
  return removed;
}

/** The words of the page that are not among those of the report; whole sentences among them are a doubt. */
function noteAround(text: string, around: string, removed: string, findings: Findings): void {
  const taken = new Set(text.split('\n'));
  const others = around.split('\n').filter((line) => !taken.has(line));
  const words = others.join('') + removed;
  findings.note('around-the-report', others.join(' '), words.replace(/\s+/gu, '').length);
  const sentences = others.filter((line) => line.length > 40 && /[。！？]/u.test(line));
  if (sentences.length > 0) findings.note('guessed-body', sentences.join(' '), sentences.length);
}

/** The page shows its title above the part that holds the report; the site's name behind it is no part of it. */
function withTitle(title: string, lines: readonly string[]): readonly string[] {
  const own = title.replace(/\s*(?:[-_|–—](?=[^-_|–—]*(?:网|政府|门户|新闻))[^-_|–—]*)+$/u, '').trim();
  const head = lines.slice(0, 12).join('').replace(/\s+/gu, '');
  const isThere = own === '' || head.includes(own.replace(/\s+/gu, '')) || !own.includes('报告');
  return isThere ? lines : [own, ...lines];
}
