import { CONFLICT_CHOICES, type ConflictChoice } from '../../shared/model/bundle.ts';

/** How a bundle is written or taken in. */
export type BundleOptions = {
  /** The whole library. */
  readonly all: boolean;
  /** What becomes of conflicts that `choices` does not name; `ask`: nothing is taken in where there is one. */
  readonly rest: ConflictChoice | 'ask';
  readonly choices: Readonly<Record<string, ConflictChoice>>;
  readonly coders: 'same' | 'apart';
};

/** The options as `parseArgs` is told of them. */
export const BUNDLE_OPTIONS = {
  all: { type: 'boolean', default: false },
  merge: { type: 'string' },
  choose: { type: 'string' },
  'coders-apart': { type: 'boolean', default: false },
} as const;

type Typed = {
  readonly all: boolean;
  readonly merge?: string;
  readonly choose?: string;
  readonly 'coders-apart': boolean;
};

export type BundleFault = 'wrong-merge';

/** What was typed, understood; `refuse` throws. */
export function parseBundleOptions(
  typed: Typed,
  refuse: (fault: BundleFault, word: string) => never,
): BundleOptions {
  const choiceOf = (word: string | undefined): ConflictChoice =>
    CONFLICT_CHOICES.find((choice) => choice === word) ?? refuse('wrong-merge', word ?? '');
  const { merge = 'ask', choose = '' } = typed;
  const choices = choose
    .split(',')
    .filter((word) => word.trim() !== '')
    .map((word) => {
      const [id = '', choice] = word.split('=').map((part) => part.trim());
      return [id, choiceOf(choice)] as const;
    });
  return {
    all: typed.all,
    rest: merge === 'ask' ? merge : choiceOf(merge),
    choices: Object.fromEntries(choices),
    coders: typed['coders-apart'] ? 'apart' : 'same',
  };
}
