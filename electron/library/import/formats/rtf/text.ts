import type { Findings } from '../findings.ts';
import { joinCells, raiseDigits } from '../lines.ts';
import type { Group, Target } from './groups.ts';

/** The text of a document, as its groups give it. */
export type RtfText = {
  put(group: Group, text: string): void;
  endParagraph(group: Group): void;
  /** Whether the paragraphs to come are of a table's cell. */
  setRow(isRow: boolean): void;
  endCell(): void;
  endRow(): void;
  /** What a group of its own target has gathered is told, or kept for the end. */
  endGroup(group: Group, outer: Target): void;
  isEmpty(): boolean;
  /** All lines of the body, then the notes. */
  finish(): readonly string[];
};

/** Puts each group's words where they belong. */
export function createText(findings: Findings): RtfText {
  const lines: string[] = [];
  const notes: string[] = [];
  const words: Record<Target, string> = { body: '', head: '', note: '', comment: '', nowhere: '' };
  let cells: string[][] = [];
  let cell: string[] = [];
  let isRow = false;

  const put = (group: Group, text: string): void => {
    if (group.isDeleted || group.isHidden) {
      if (group.target === 'body') noteUnseen(findings, group, text);
      return;
    }
    words[group.target] += group.isRaised ? raiseDigits(text) : text;
  };
  const takeBody = (): string => {
    const { body } = words;
    words.body = '';
    return body;
  };
  return {
    put,
    endParagraph(group) {
      if (group.target === 'body') (isRow ? cell : lines).push(takeBody());
      else put(group, '\n');
    },
    setRow(is) {
      isRow = is;
    },
    endCell() {
      cells.push([...cell, takeBody()]);
      cell = [];
    },
    endRow() {
      lines.push(...joinCells(cells));
      cells = [];
    },
    endGroup({ target }, outer) {
      if (target === outer) return;
      const text = words[target].trim();
      if (target === 'note') notes.push(text);
      if (target === 'comment') findings.note('comments', text);
      if (target === 'head' && !/^[\s\d—–-]*$/u.test(text)) findings.note('headers-footers', text);
      words[target] = '';
    },
    isEmpty: () => lines.length === 0 && words.body === '',
    finish: () => [...lines, ...cells.flat(), ...cell, words.body, ...notes],
  };
}

function noteUnseen(findings: Findings, group: Group, text: string): void {
  if (text.trim() === '') return;
  if (group.isDeleted) findings.note('tracked-changes', text);
  findings.note(group.isDeleted ? 'deleted-text' : 'hidden-text', text);
}
