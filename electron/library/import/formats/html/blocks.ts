import { joinCells, joinLabel, raiseDigits } from '../lines.ts';
import type { Findings } from '../findings.ts';
import type { HtmlNode } from './parse.ts';

export const ELEMENT = 1;
const TEXT = 3;

/** Elements without words for a reader. */
const SILENT = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'iframe', 'object', 'svg'],
  ...['select', 'option', 'textarea', 'button', 'input', 'form-control', 'audio', 'video', 'canvas', 'math'],
]);
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl'],
  ...[
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
  ],
  ...[
    'hr',
    'html',
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'td',
  ],
  ...['tbody', 'tfoot', 'th', 'thead', 'tr', 'ul', 'ucapcontent', 'ucaptitle', 'caption'],
]);

/** A page's lines as a browser shows them. */
export function readLines(root: HtmlNode, findings: Findings): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim() !== '') lines.push(tidy(line));
    line = '';
  };
  /** In `pre` a line of the file is a line. */
  const write = (text: string, isPre: boolean): void => {
    const [first = '', ...rest] = isPre ? text.split(/\r?\n/u) : [text.replace(/[ \t\r\n\f]+/gu, ' ')];
    line += first;
    for (const next of rest) {
      end();
      line = next;
    }
  };
  const visit = (node: HtmlNode, isPre: boolean): void => {
    if (node.nodeType === TEXT) {
      write(node.textContent ?? '', isPre);
      return;
    }
    const name = nameOf(node);
    if (node.nodeType !== ELEMENT || SILENT.has(name)) return;
    if (isHidden(node)) {
      findings.note('hidden-text', node.textContent ?? '', (node.textContent ?? '').trim() === '' ? 0 : 1);
    } else if (name === 'br') end();
    else if (name === 'img') findings.note('pictures');
    else if (name === 'sup') line += raiseDigits(node.textContent ?? '');
    else if (name === 'tr') {
      end();
      lines.push(...readRow(node, findings));
    } else if (name === 'ol') {
      end();
      lines.push(...readNumbered(node, findings));
    } else if (BLOCKS.has(name)) {
      end();
      for (const child of node.childNodes) visit(child, isPre || name === 'pre');
      end();
    } else for (const child of node.childNodes) visit(child, isPre || name === 'pre');
  };
  visit(root, false);
  end();
  return lines;
}

/** Blanks of HTML at the ends of a line are none; those of the author (no-break, full-width) are indents. */
function tidy(line: string): string {
  return line.replace(/^ +| +$/gu, '').replaceAll('\u00a0', ' ');
}

export function nameOf(node: HtmlNode): string {
  return (node.localName ?? '').toLowerCase();
}

function isHidden(node: HtmlNode): boolean {
  const style = node.getAttribute?.('style') ?? '';
  return (
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style) ||
    typeof node.getAttribute?.('hidden') === 'string'
  );
}

function readRow(row: HtmlNode, findings: Findings): readonly string[] {
  const cells = [...row.childNodes].filter((node) => ['td', 'th'].includes(nameOf(node)));
  // A cell by itself is a block: reading it as one would come back here only for a row inside it.
  return joinCells(cells.map((cell) => readLines(cell, findings)));
}

/** A list that the browser counts. */
function readNumbered(list: HtmlNode, findings: Findings): readonly string[] {
  let number = Number(list.getAttribute?.('start') ?? 1) || 1;
  return [...list.childNodes].flatMap((node) => {
    const [first, ...rest] = readLines(node, findings);
    if (first === undefined) return [];
    if (nameOf(node) !== 'li') return [first, ...rest];
    const isPlain = /list-style(?:-type)?\s*:\s*none/iu.test(list.getAttribute?.('style') ?? '');
    const label = isPlain ? '' : `${number}.`;
    number += 1;
    if (!isPlain) findings.note('restored-numbers');
    return [joinLabel(label, first), ...rest];
  });
}
