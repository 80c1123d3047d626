import type { zhCN } from '../locales/zh-CN/index.ts';
import type { KeyMap } from './use-keys.ts';

/** What keys do: the name of a command is that of its words, `keys.NAME`. */
export type KeyWord = Exclude<keyof (typeof zhCN)['keys'], 'group' | 'title'>;

/** The keys of one command, by the names of `useKeys`; the first is the one that menus and buttons show. */
export type KeyEntry = {
  /** They work on the whole screen. */
  readonly keys?: readonly string[];
  /** A list or a table that has the focus answers these itself. */
  readonly own?: readonly string[];
  /** It changes something, or opens what does: it means nothing where the library can only be read. */
  readonly writes?: boolean;
};

/** All commands of a screen, in the order of the help: bindings, hints and help come from here. */
export type KeyTable = { readonly [W in KeyWord]?: KeyEntry };

type Bound<T extends KeyTable> = {
  [W in keyof T]: T[W] extends { readonly keys: readonly string[] } ? W : never;
}[keyof T];

/** What each command of a table does; it is told by which key. One that is missing does not compile. */
export type Commands<T extends KeyTable> = { readonly [W in Bound<T>]: (key: string) => void };

export const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The bindings of a table, without the commands that `isOff` names; those that write ask `mayWrite` first. */
export function bindKeys<T extends KeyTable>(
  table: T,
  commands: Commands<T>,
  isOff: (word: string) => boolean = () => false,
  mayWrite: () => boolean = () => true,
): KeyMap {
  const acts: Readonly<Record<string, ((key: string) => void) | undefined>> = commands;
  return Object.fromEntries(
    Object.entries<KeyEntry | undefined>(table).flatMap(([word, entry]) => {
      const act = acts[word];
      if (act === undefined || isOff(word)) return [];
      return (entry?.keys ?? []).map((key) => [
        key,
        () => {
          if (entry?.writes !== true || mayWrite()) act(key);
        },
      ]);
    }),
  );
}

/** How a key is printed where it is not its letter. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '+': '＋',
  '？': '?',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Delete',
  tab: 'Tab',
  shift: 'Shift',
  alt: 'Alt',
  mod: 'mod',
};

const signOf = (part: string): string => SIGNS[part] ?? part.toUpperCase();

/** `shift+arrowdown` → Shift, ↓. The modifier `mod` stays, whatever the keyboard calls it. */
export function keyParts(key: string): readonly string[] {
  return key.length === 1 ? [signOf(key)] : key.split('+').map(signOf);
}

/** All keys of a command as the help lists them; nine digits are one range. */
export function listKeys({ keys = [], own = [] }: KeyEntry): readonly (readonly string[])[] {
  const all = [...keys, ...own];
  if (DIGITS.every((digit) => all.includes(digit))) return [['1–9']];
  const parts = all.map(keyParts);
  return parts.filter((each, at) => parts.findIndex((other) => other.join('+') === each.join('+')) === at);
}

const SHORT: Readonly<Record<string, string>> = { Delete: 'Del' };

/** The first key of a command, or the `nth`, short, as menus and buttons show it: ⇧L, Alt+←, Del. */
export function keyHint({ keys = [], own = [] }: KeyEntry, nth = 0): string {
  const key = [...keys, ...own][nth];
  if (key === undefined) return '';
  const parts = keyParts(key).map((part) => SHORT[part] ?? part);
  return parts[0] === 'Shift' ? `⇧${parts.slice(1).join('+')}` : parts.join('+');
}
