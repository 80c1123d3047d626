import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors.ts';
import { toAppError } from '../client/call.ts';

export type ToastAction = { readonly label: string; readonly run: () => void };

export type Toast = {
  readonly id: number;
  /** Words already in the user's language, or an error whose words the toast finds. */
  readonly content: string | AppError;
  readonly actions: readonly ToastAction[];
  /** True for what is under way: it stays until that is done. */
  readonly isUnderWay: boolean;
  /** What failed, where a new try of it takes away what is said of the one before. */
  readonly about: string | null;
};

type ToastState = {
  readonly toasts: readonly Toast[];
  /** Dialogs that are open, the topmost last: there toasts are shown, else behind it they could not be reached. */
  readonly dialogs: readonly string[];
};

/** More than these would cover the text. */
const TOAST_LIMIT = 3;

export const useToasts = create<ToastState>()(() => ({ toasts: [], dialogs: [] }));

let lastToast = 0;

/** Shows a line that goes by itself; an error stays until it is closed. What is said already is said anew, not twice. */
export function showToast(
  content: string | AppError,
  actions: readonly ToastAction[] = [],
  isUnderWay = false,
  about: string | null = null,
): number {
  const toast: Toast = { id: ++lastToast, content, actions, isUnderWay, about };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => !isSame(toast, other)), toast].slice(-TOAST_LIMIT),
  }));
  return toast.id;
}

/** True where the two say the same, and neither has something of its own to do. */
function isSame(a: Toast, b: Toast): boolean {
  return a.actions.length === 0 && b.actions.length === 0 && wordsOf(a) === wordsOf(b);
}

function wordsOf({ content }: Toast): string {
  if (typeof content === 'string') return content;
  return JSON.stringify([content.code, content.message, content.details]);
}

/** Milliseconds after which a wait is said: what takes less is seen by its end. */
const NOTICED = 300;

/** Says what is under way where it takes long enough to be wondered about. */
export async function sayWhile<T>(words: string, work: Promise<T>): Promise<T> {
  const said: number[] = [];
  const timer = setTimeout(() => said.push(showToast(words, [], true)), NOTICED);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    said.forEach(closeToast);
  }
}

export function closeToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));
}

/** Takes away what is said of earlier tries: it would read as the outcome of the one that begins. */
export function forgetFailed(about: string): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.about !== about) }));
}

/** Shows toasts in a dialog while it is the topmost; gives what ends that. */
export function enterDialog(id: string): () => void {
  useToasts.setState(({ dialogs }) => ({ dialogs: [...dialogs, id] }));
  return () => useToasts.setState(({ dialogs }) => ({ dialogs: dialogs.filter((each) => each !== id) }));
}

/** Says a failure in the user's words. What the user cancelled is none; what the banner says needs no second voice. */
export function tellError(thrown: unknown, about: string | null = null): void {
  const error = toAppError(thrown);
  if (error.code === 'cancelled' || error.code === 'library-gone') return;
  showToast(error, [], false, about);
}
