import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { LONGEST_FIELD } from '../../shared/contract/kept-api.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { hashText } from '../../shared/base/hash.ts';
import { call } from '../client/call.ts';
import { knownWords, showWords, writeWords, type FormWords, type KeptWords } from './form-words.ts';
import { run } from './history.ts';

export type { FormWords } from './form-words.ts';

/** By what the form is about; the same as the library keeps beyond a restart. */
const useForms = create<{ readonly forms: ReadonlyMap<string, KeptWords> }>()(() => ({ forms: new Map() }));

/** Forms that are shown or were written into in this window: another one has no say in them. */
const own = new Set<string>();

export async function loadFormDrafts(): Promise<void> {
  const kept = await call('kept/list', { kind: 'form', key: null });
  const forms = new Map(
    kept.flatMap(({ key, value }) => {
      if (value.kind !== 'form') return [];
      const { kind: _, ...words } = value;
      return [[key, words] as const];
    }),
  );
  const { forms: before } = useForms.getState();
  for (const key of own) {
    const words = before.get(key);
    if (words === undefined) forms.delete(key);
    else forms.set(key, words);
  }
  useForms.setState({ forms });
}

/** What was written into a form and not saved. */
export function findFormDraft(key: string): FormWords | undefined {
  return useForms.getState().forms.get(key)?.fields;
}

/** What is kept of a form whose fields come and go together; null lets go of it. */
export function keepFields(key: string, fields: FormWords | null): void {
  if (fields === null) dropFormDraft(key);
  else keepForm(key, { fields });
}

export function useFields(key: string): FormWords | undefined {
  return useForms((state) => state.forms.get(key)?.fields);
}

/** The forms that begin so and have something that is not saved, by the rest of their keys. */
export function useFormKeys(beginning: string): ReadonlySet<string> {
  const forms = useForms((state) => state.forms);
  return new Set(
    [...forms.keys()].flatMap((key) => (key.startsWith(beginning) ? [key.slice(beginning.length)] : [])),
  );
}

/** Keeps what is written into a form in the place of what stands there today. */
export function writeForm(key: string, today: FormWords, typed: FormWords): void {
  keepForm(key, writeWords(useForms.getState().forms.get(key), today, typed));
}

/** Lets go of what was saved; what was written since stays. */
export function settleForm(key: string, saved: FormWords): void {
  const kept = findFormDraft(key);
  if (kept === undefined) return;
  if (Object.keys(kept).every((name) => kept[name] === saved[name])) dropFormDraft(key);
  else keepForm(key, { fields: kept, before: saved });
}

/** Takes what stands in a form today for seen: it is written over from now on. */
export function seeForm(key: string, today: FormWords): void {
  const kept = useForms.getState().forms.get(key);
  if (kept !== undefined) keepForm(key, writeWords(undefined, today, showWords(kept, today)));
}

/** Lets go of what was written into a form: it was thrown away. */
function dropFormDraft(key: string): void {
  keepForm(key, null);
  flush(key);
}

/** Lets go of all whose keys begin so: what they are about is gone. */
export function dropForms(beginning: string): void {
  for (const key of useForms.getState().forms.keys()) if (key.startsWith(beginning)) dropFormDraft(key);
}

/** Rest after which what was typed is kept, in milliseconds. */
const KEPT_AFTER = 300;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

function keepForm(key: string, words: KeptWords | null): void {
  own.add(key);
  const forms = new Map(useForms.getState().forms);
  if (words === null && !forms.delete(key)) return;
  if (words !== null) forms.set(key, words);
  useForms.setState({ forms });
  clearTimeout(waiting.get(key));
  waiting.set(
    key,
    setTimeout(() => flush(key), KEPT_AFTER),
  );
}

/** Gives the library what was written last. */
function flush(key: string): void {
  const timer = waiting.get(key);
  if (timer === undefined) return;
  clearTimeout(timer);
  waiting.delete(key);
  const words = useForms.getState().forms.get(key);
  // What is too long to be kept is there again as long as the window is.
  const isShort = [words?.fields, words?.before].every((fields) =>
    Object.values(fields ?? {}).every((each) => each.length <= LONGEST_FIELD),
  );
  run(
    words === undefined || !isShort
      ? call('kept/remove', { kind: 'form', key })
      : call('kept/put', { key, value: { kind: 'form', ...words } }),
  );
}

/** What stands for a form about many reports: what was typed for some is no draft for others. */
export function keyOfSelection(form: string, reports: readonly ReportId[]): string {
  return `${form} ${hashText([...reports].sort((a, b) => a - b).join(' '))}`;
}

export type FormDraft<T extends FormWords> = {
  readonly words: T;
  readonly change: (words: T) => void;
  /** What stood in the fields as far as the writer knows. */
  readonly known: T;
  /** Lets go of what was kept, for it was saved; what was written since stays. */
  readonly settle: (saved: FormWords) => void;
  /** Takes what stands there today for seen: what was written comes in its place. */
  readonly see: (today: T) => void;
  /** Lets go of what was kept, for it was thrown away. */
  readonly drop: () => void;
  /** True where the words are those of another time. */
  readonly isRestored: boolean;
};

/**
 * The words of a form, which are kept when it goes away, by Escape or by a crash, and are there again the next time, until
 * they are saved or thrown away. `about`: what the form is about; `today`: what stands in it without them.
 */
export function useFormDraft<T extends FormWords>(about: string, today: T): FormDraft<T> {
  const [key] = useState(about); // the words stay with the form though what it is about is called otherwise meanwhile
  const kept = useForms((state) => state.forms.get(key));
  const [isRestored] = useState(kept !== undefined);
  useEffect(() => {
    own.add(key);
    return () => flush(key); // what was typed last is kept when the form goes away
  }, [key]);
  return {
    words: showWords(kept, today),
    known: knownWords(kept, today),
    isRestored,
    change: (typed) => writeForm(key, today, typed),
    settle: (saved) => settleForm(key, saved),
    see: (seen) => seeForm(key, seen),
    drop: () => dropFormDraft(key),
  };
}
