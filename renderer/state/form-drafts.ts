import { useCallback, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { LONGEST_FIELD } from '../../shared/contract/kept-api.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { hashText } from '../../shared/base/hash.ts';
import { call } from '../client/call.ts';
import { run } from './history.ts';

/** What was written into the fields of a form and not saved yet, by their names. */
export type FormWords = Readonly<Record<string, string>>;

/** By what the form is about; the same as the library keeps beyond a restart. */
const useForms = create<{ readonly forms: ReadonlyMap<string, FormWords> }>()(() => ({ forms: new Map() }));

export async function loadFormDrafts(): Promise<void> {
  const kept = await call('kept/list', { kind: 'form', key: null });
  const forms = kept.flatMap(({ key, value }) =>
    value.kind === 'form' ? [[key, value.fields] as const] : [],
  );
  useForms.setState({ forms: new Map(forms) });
}

/** What was written into a form and not saved. */
export function findFormDraft(key: string): FormWords | undefined {
  return useForms.getState().forms.get(key);
}

/** Lets go of it. */
export function dropFormDraft(key: string): void {
  keepForm(key, null);
}

function keepForm(key: string, fields: FormWords | null): void {
  const forms = new Map(useForms.getState().forms);
  if (fields === null && !forms.delete(key)) return;
  if (fields !== null) forms.set(key, fields);
  useForms.setState({ forms });
  // What is too long to be kept is there again as long as the window is.
  const isShort = fields !== null && Object.values(fields).every((words) => words.length <= LONGEST_FIELD);
  run(
    !isShort
      ? call('kept/remove', { kind: 'form', key })
      : call('kept/put', { key, value: { kind: 'form', fields } }),
  );
}

/** What stands for a form about many reports: what was typed for some is no draft for others. */
export function keyOfSelection(form: string, reports: readonly ReportId[]): string {
  return `${form} ${hashText([...reports].sort((a, b) => a - b).join(' '))}`;
}

/** Rest after which what was typed is kept, in milliseconds. */
const KEPT_AFTER = 300;

export type FormDraft<T extends FormWords> = {
  readonly words: T;
  readonly change: (words: T) => void;
  /** Lets go of what was kept: it was saved, or thrown away. */
  readonly drop: () => void;
  /** True where the words are those of another time. */
  readonly isRestored: boolean;
};

/**
 * The words of a form, which are kept when it goes away, by Escape or by a crash, and are there again the next time, until
 * they are saved or thrown away. `key`: what the form is about; `before`: what stands in it at first.
 */
export function useFormDraft<T extends FormWords>(key: string, before: T): FormDraft<T> {
  const [start] = useState(() => ({ before, kept: findFormDraft(key) }));
  const [words, setWords] = useState<T>({ ...start.before, ...start.kept });
  const unkept = useRef<T | null>(null);
  const keep = useCallback((): void => {
    const typed = unkept.current;
    unkept.current = null;
    if (typed === null) return;
    const isSame = JSON.stringify(typed) === JSON.stringify(start.before);
    keepForm(key, isSame ? null : typed);
  }, [key, start]);
  useEffect(() => {
    const timer = setTimeout(keep, KEPT_AFTER);
    return () => clearTimeout(timer);
  }, [words, keep]);
  useEffect(() => keep, [keep]); // what was typed last is kept when the form goes away
  const change = (typed: T): void => {
    unkept.current = typed;
    setWords(typed);
  };
  const drop = (): void => {
    unkept.current = null;
    keepForm(key, null);
  };
  return { words, change, drop, isRestored: start.kept !== undefined };
}
