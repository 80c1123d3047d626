import type { GoalId } from '../../../../shared/model/goal.ts';
import type { Anchor, NoteId } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Reader } from '../../db/database.ts';

/** What a step was done to, before it is put in words for a list. */
export type Told = {
  /** The reports that it is about, each with the words of it that it is about; both of a pair. */
  readonly sides: readonly { readonly report: ReportId; readonly anchor: Anchor | null }[];
  /** What it is called, where it has no words of a report. */
  readonly name?: string;
  /** The place whose indicators it is about. */
  readonly place?: string;
  /** What became of it, and of which kind it is. */
  readonly result: string;
  /** What the reader wrote with it. */
  readonly remark?: string;
  readonly note?: NoteId;
  readonly goal?: GoalId;
  /** The key of a change, and of which kind it is kept as. */
  readonly change?: string;
  readonly sort?: string;
};

export type Teller = { readonly reader: Reader; readonly language: Language };

/** 县 → 区; one of them alone where the other says nothing, or the same. */
export function joinTurn(from: string, to: string): string {
  return [...new Set([from, to])].filter((part) => part !== '').join(' → ');
}
